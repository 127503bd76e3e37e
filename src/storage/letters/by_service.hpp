// Letters that a service prints and posts for us, in place of the post room: which it gets, and
// what it says became of each. Beside each act on a letter stand its rows of the desk.
#pragma once

#include "storage/letters/post_room.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::storage {

/// What stands in a row of the outbox of kind "letter": which one. What it says, and where it goes,
/// is read from the record when it is sent.
struct ServiceLetter {
    std::string a_case;
    std::int64_t entry = 0; ///< of the queueing
    bool operator==(const ServiceLetter&) const = default;
};
std::string json_of(const ServiceLetter& letter);
/// The key of its row in the outbox: "letter-7Q3KXW2M9-14".
std::string outbox_key(const ServiceLetter& letter);
/// The same, back from the key.
std::optional<ServiceLetter> letter_of_key(std::string_view key);

/// Puts out every letter that waits to be printed and may go to a service, each in the act that
/// says so: from then on the post room does not print it. A sealed address stays with the council.
/// Tells how many.
int hand_over_letters(Archive& archive, LetterGuard& guard, Moment now);

/// As things stand now; nothing where no service has it in hand any more.
std::optional<LetterInCase> letter_in_hand(Archive& archive, const ServiceLetter& letter,
                                           Day today);

/// What became of it, in its case, with `more` in the same transaction. Where the case says it
/// already, only `more` is done.
using More = std::function<void(Connection&)>;
void letter_was_posted(Archive& archive, const ServiceLetter& letter, Day day,
                       const std::string& by_class, Moment now, const More& more);
/// `queue_again`: it was surely not printed, so the post room is to.
void letter_failed(Archive& archive, const ServiceLetter& letter, const std::string& reason,
                   bool queue_again, Moment now, const More& more);

} // namespace ribbon::storage
