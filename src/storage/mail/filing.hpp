// Filing a mail that was read: what points to cases is looked up, and the mail, its facts, its files
// and the acknowledgement are recorded in one act, or not at all. A person does the same with a
// mail that Ribbon did not place.
#pragma once

#include "commands/mail/route.hpp"
#include "inbound/mail/found.hpp"
#include "storage/archive.hpp"
#include "storage/mail/mails.hpp"

#include <functional>

namespace ribbon::storage {

struct FilingRules {
    std::string own_domain = "ribbon.example"; ///< addresses of cases are in it
    /// The number in a token "NNNN-hhhhhhhh", where its hash is ours; else nothing.
    std::function<std::optional<std::int64_t>(std::string_view token)> number_of;
    int acknowledgements_a_day = 5; ///< to one address, so that two machines end
};

/// Who in a case has an address for mail.
struct SenderIn {
    std::string a_case, person, relation;
    bool operator==(const SenderIn&) const = default;
};
/// The cases of which somebody with this address is a party, or whom they are of.
std::vector<SenderIn> senders_in(Connection& from, const std::string& area,
                                 std::string_view address);

/// The line of a row's `reading`; nothing where the mail was not read.
std::optional<MailFound> found_of(const MailRow& row);

/// What points to cases.
MailClues clues_of(Connection& from, const std::string& area, const MailRow& row,
                   const MailFound& found, const FilingRules& rules);

/// What became of a mail.
struct MailOutcome {
    MailState state = MailState::taken;
    std::vector<FiledIn> filed;
};

/// Sorts a mail that is `taken` and read: files it, sets it aside, or hands it to a person. A mail
/// that somebody else sorted meanwhile is left as it is.
MailOutcome sort_mail(Archive& archive, const std::string& id, const FilingRules& rules,
                      Moment now);

/// A person says where a mail belongs.
struct FileByHand {
    std::string id;
    std::vector<std::string> cases; ///< one or more
    Who who;
    bool human = false; ///< a person wrote it, though it looks like a machine's
};
/// Files it there. Problems: no such mail; filed already; no such case; never read.
Result<std::vector<FiledIn>> file_by_hand(Archive& archive, const FileByHand& command,
                                          const FilingRules& rules, Moment now);

} // namespace ribbon::storage
