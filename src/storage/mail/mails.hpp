// The mails that were taken in, each with a state that a person sees. No row is ever deleted.
//
//   taken --> filed | to_file | set_aside | again
//   to_file, set_aside --> filed
//   to_file --> taken, where it could not be read: once more
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::storage {

enum class MailState : std::uint8_t { taken, filed, to_file, set_aside, again };
std::string_view name_of(MailState state);
/// "to be filed by a person": for whoever reads a list.
std::string_view in_words(MailState state);

/// What is known of a mail before anybody has read it.
struct TakenMail {
    std::string id;      ///< a key of its own
    Moment received;     ///< when it became ours: every clock begins with it
    std::string raw;     ///< SHA-256 of its bytes, which the store of attached files has
    std::uint64_t bytes = 0;
    std::string via;     ///< lmtp, smtp, imap, import
    std::string envelope_from; ///< empty for a bounce (RFC 5321 section 4.5.5)
    std::vector<std::string> envelope_to; ///< of one that is imported: whose mailbox it lay in
};

/// What reading it told.
struct ReadMail {
    std::string message_id, delivery_key, near_key, sender, subject;
    std::string reading; ///< all of it, as JSON
    std::optional<Moment> taken = {}; ///< by our own mail server, where that says so
};

/// Where in the record it stands: a case, and the number of an entry of it.
struct FiledIn {
    std::string a_case;
    std::int64_t entry = 0;
    bool operator==(const FiledIn&) const = default;
};

struct MailRow {
    TakenMail taken;
    MailState state = MailState::taken;
    std::string said; ///< why a person is needed, or why none is; a sentence
    ReadMail read;
    std::string first; ///< of another delivery: the mail that we have
    std::vector<FiledIn> filed;
    std::int64_t tries = 0; ///< how often reading or filing it was begun
};

class Mails {
public:
    Mails(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    void take(const TakenMail& mail);
    std::optional<MailRow> find(std::string_view id) const;
    /// In one state, the oldest first; those after `after` (an id of the page before), at most so
    /// many.
    std::vector<MailRow> in_state(MailState state, int most, std::string_view after = {}) const;
    /// Those that nobody has read, the oldest first, at most so many: of older mail that is being
    /// imported, or of all others. Whoever imports was told whose mail it is, and nobody else.
    std::vector<MailRow> to_read(bool imported, int most) const;
    /// Whether the same bytes came before.
    bool has_bytes(std::string_view raw) const;
    /// Those that came one way, in one state.
    std::vector<MailRow> that_came(std::string_view via, MailState state) const;
    std::map<MailState, std::int64_t> counts() const;
    /// When the oldest of those nobody has read was received.
    std::optional<Moment> oldest_taken() const;

    /// Counts one more try, and tells how many there were, this one included.
    std::int64_t begin_try(std::string_view id);
    /// That try was not the mail's fault.
    void forget_try(std::string_view id);
    /// Mails that could not be read are to be read once more: this one, or all where it is empty.
    /// How many there are.
    std::int64_t read_again(std::string_view id);
    /// It was received when our own mail server took it, if that was within the week before we did:
    /// no server tries for longer (RFC 5321 section 4.5.4.1), so what is older is a wrong clock.
    void note_read(std::string_view id, const ReadMail& read);
    /// Each of these is false, and changes nothing, where the mail is no longer in `from`.
    bool to_person(std::string_view id, MailState from, std::string_view why);
    bool set_aside(std::string_view id, MailState from, std::string_view why);
    bool say_again(std::string_view id, MailState from, std::string_view first);
    /// What it says goes from here: the record has it. `said` is for whoever looks at it later.
    bool file(std::string_view id, MailState from, const std::vector<FiledIn>& in,
              std::string_view said = {});

    /// Other rows with this delivery key, the first received first.
    std::vector<MailRow> with_delivery_key(std::string_view key, std::string_view but) const;
    /// Rows with one of these identifiers of messages.
    std::vector<MailRow> with_message_ids(const std::vector<std::string>& ids) const;

private:
    std::vector<MailRow> rows(const std::string& where, const Values& values) const;
    bool settle(std::string_view id, MailState from, MailState to, std::string_view said,
                std::string_view first);

    Connection& connection_;
    std::string area_;
};

/// The numbers in the addresses for mail of cases. A case has one number for ever, and no number
/// is ever given to two.
class MailCases {
public:
    MailCases(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }
    std::optional<std::int64_t> number_of(std::string_view a_case) const;
    /// The number of the case, made where it has none. Within a transaction that writes.
    std::int64_t number_for(const std::string& a_case);
    std::optional<std::string> case_with(std::int64_t number) const;

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
