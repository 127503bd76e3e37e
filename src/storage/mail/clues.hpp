// What points a mail to cases: everything that has to be looked up before route() can say.
#pragma once

#include "commands/mail/route.hpp"
#include "inbound/mail/found.hpp"
#include "record/detail.hpp"
#include "storage/mail/mails.hpp"

#include <functional>

namespace ribbon::storage {

struct FilingRules {
    std::string own_domain = "ribbon.example"; ///< addresses of cases are in it
    /// The number in a token "NNNN-hhhhhhhh", where its hash is ours; else nothing.
    std::function<std::optional<std::int64_t>(std::string_view token)> number_of = {};
    /// The tokens of ours that may have been meant by one that is not.
    std::function<std::vector<std::string>(std::string_view written)> nearest = {};
    /// The token of a number: answers to what we say come to it.
    std::function<std::string(std::int64_t number)> token_of = {};
    std::vector<std::string> own_addresses = {}; ///< ours, beside those in `own_domain`
    int acknowledgements_a_day = 5; ///< to one address, so that two machines end
};

/// Who in a case has an address for mail.
struct SenderIn {
    std::string a_case, person, relation;
    std::string given = {}; ///< their given name, where we know it
    bool operator==(const SenderIn&) const = default;
};
/// Whether this is the part of a parent, somebody who cares for the child, or the young person:
/// they write of their own.
bool is_family(std::string_view relation);
/// The cases of which somebody with this address is a party, or whom they are of.
std::vector<SenderIn> senders_in(Connection& from, const std::string& area,
                                 std::string_view address);

/// The people who have this address, by key, with what they are called. Of two who are one, the one
/// that goes on.
std::vector<std::pair<std::string, std::string>> people_at(Connection& from,
                                                           const std::string& area,
                                                           std::string_view address);

/// Whether an address is the council's own.
bool is_ours(std::string_view address, const FilingRules& rules);
/// Whether it is a mail of the council's own, from an old mailbox that is being imported.
bool is_own_of_old(const MailRow& row, const MailFound& found, const FilingRules& rules);
/// The parties who sent it; of the council's own, in each case the first it went to.
std::vector<SenderIn> parties_of(Connection& from, const std::string& area, const MailRow& row,
                                 const MailFound& found, const FilingRules& rules);

/// The line of a row's `reading`; nothing where the mail was not read.
std::optional<MailFound> found_of(const MailRow& row);

/// Whether no person wrote it, as far as can be read.
bool is_of_machine(const MailFound& found);

/// What points to cases.
MailClues clues_of(Connection& from, const std::string& area, const MailRow& row,
                   const MailFound& found, const FilingRules& rules);

} // namespace ribbon::storage
