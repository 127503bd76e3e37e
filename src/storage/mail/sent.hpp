// What became of each mail of ours.
//
//   waiting --> on its way --> handed on --> delivered --> bounced (by a server further on)
//      ^            |  |           +-------> delayed --> delivered, bounced
//      |            |  |           +-------> bounced
//      +-- 4xx -----+  +-- 5xx --> refused
//                   +-- silence --> may have been sent --> any that a report tells of
//
// A report may be quicker than the relay's own answer, so that "on its way" becomes what it tells.
// What was handed on may have been lost where a report names no mail and only its address. Nothing
// else becomes anything else: MailSent::become sees to it in one statement, whoever races whom.
//
// "On its way" is written down just before the dot that ends a message, because a server owns the
// message from there on (RFC 5321 section 4.2.5). Whoever dies in that moment leaves a message that
// may have been sent: it is said so, and not sent again by itself (decision 93).
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::storage {

enum class Delivery : std::uint8_t {
    waiting,
    on_its_way,
    handed_on,
    delivered,
    delayed,
    bounced,
    refused,
    may_have_been_sent,
};
std::string_view name_of(Delivery state);
/// Whether a mail that is the one may become the other by what a server does or says.
bool may_become(Delivery from, Delivery to);

struct SentMail {
    std::string message_id; ///< without brackets
    std::string outbox; ///< the key of its row there
    std::string a_case; ///< empty where it is of no case: a link to sign in
    std::int64_t entry = 0; ///< of the message in the case; 0 where there is none
    std::string person, sent_to;
    bool automatic = false;
    Delivery state = Delivery::waiting;
    std::string said; ///< what a server said, in its own words
    Moment made, changed;
    std::optional<Moment> handed_on;
};

class MailSent {
public:
    MailSent(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// Writes down that it is to be sent. The Message-ID a row of the outbox has already is kept,
    /// and told: however often it is tried, it is one message.
    std::string begin(const SentMail& mail);
    /// False, and nothing changed, where it is not here or may not become that.
    bool become(std::string_view message_id, Delivery state, std::string_view said, Moment now);
    /// A person sends it once more, to this address: it waits again, whatever became of it. False
    /// where it is on its way.
    bool wait_again(std::string_view message_id, std::string_view address, Moment now);

    std::optional<SentMail> find(std::string_view message_id) const;
    /// The one whose Message-ID begins so, up to its "@": what an address for bounces carries.
    std::optional<SentMail> with_local_part(std::string_view part) const;
    std::optional<SentMail> of_outbox(std::string_view key) const;
    /// What went out of a case, by what it is of; a notice of several things once for each of them.
    std::vector<SentMail> of_case(std::string_view a_case) const;
    /// Those in a state, the oldest first.
    std::vector<SentMail> in_state(Delivery state) const;
    /// The newest that went to an address since a moment, and was handed on. An address is found as
    /// it is given, or in small letters.
    std::optional<SentMail> newest_to(std::string_view address, Moment since) const;
    /// When those went to an address that a server was given since a moment, or may have been; the
    /// first first.
    std::vector<Moment> gone_to(std::string_view address, Moment since, bool only_automatic) const;

private:
    std::vector<SentMail> rows(std::string_view where, const Values& values) const;

    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
