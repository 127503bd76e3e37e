#include "storage/letters/by_service.hpp"

#include "base/json/writer.hpp"
#include "base/whole_number.hpp"
#include "calendar/london.hpp"
#include "storage/desk/outbox.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr int most_tries = 50;
constexpr std::int64_t keep_seconds = std::int64_t{90} * 86'400; ///< the key of what was sent
constexpr std::string_view key_begins = "letter-";

const Who a_service{.by = "notify", .role = "system"};

/// Records what was decided on a case, however often somebody else comes between; where it can not
/// be decided (any more), only the rows are written.
template <class Command>
void settle(Archive& archive, const std::string& a_case, const Command& command, Moment now,
            const More& more)
{
    for (int tries = 0;; ++tries) {
        CaseHistory history = archive.read_case(a_case);
        auto decided = decide(command, history, day_in_london(now));
        if (!decided) break;
        try {
            archive.append({.proposal = {*std::move(decided)},
                            .who = a_service,
                            .recorded = now,
                            .on = {std::move(history)},
                            .along = {.only_if = {}, .with_it = more}});
            return;
        } catch (const Conflict&) {
            if (tries + 1 >= most_tries) throw;
        }
    }
    if (more) archive.writing(more);
}

} // namespace

std::string json_of(const ServiceLetter& letter)
{
    return JsonObject{}.text("case", letter.a_case).number("entry", letter.entry).json();
}

std::string outbox_key(const ServiceLetter& letter)
{
    return std::string{key_begins} + letter.a_case + "-" + std::to_string(letter.entry);
}

std::optional<ServiceLetter> letter_of_key(std::string_view key)
{
    const auto dash = key.rfind('-');
    if (!key.starts_with(key_begins) || dash < key_begins.size()) return std::nullopt;
    const auto entry = whole_number<std::int64_t>(key.substr(dash + 1));
    if (!entry) return std::nullopt;
    return ServiceLetter{std::string{key.substr(key_begins.size(), dash - key_begins.size())},
                         *entry};
}

int hand_over_letters(Archive& archive, LetterGuard& guard, Moment now)
{
    int handed_over = 0;
    const Day today = day_in_london(now);
    for (const LetterInCase& one : letters_waiting(archive, guard, today)) {
        if (one.letter.state != LetterState::to_print || one.letter.post_room_only ||
            !one.why_not.empty() || one.to.sealed)
            continue;
        const ServiceLetter letter{one.a_case, one.letter.entry};
        CaseHistory history = archive.read_case(one.a_case);
        auto decided = decide(HandOverLetter{one.letter.entry}, history, today);
        if (!decided) continue; // the post room was quicker
        const auto put = [&, area = archive.area()](Connection& in) {
            Outbox{in, area}.put(outbox_key(letter), "letter", json_of(letter), now,
                                 {now.seconds + keep_seconds});
        };
        try {
            archive.append({.proposal = {*std::move(decided)},
                            .who = a_service,
                            .recorded = now,
                            .on = {std::move(history)},
                            .along = {.only_if = {}, .with_it = put}});
            ++handed_over;
        } catch (const Conflict&) {
            continue; // somebody is at work in this case: the next look takes it
        }
    }
    return handed_over;
}

std::optional<LetterInCase> letter_in_hand(Archive& archive, const ServiceLetter& letter, Day today)
{
    const CaseHistory history = archive.read_case(letter.a_case);
    for (PaperLetter& one : paper_letters(history))
        if (one.entry == letter.entry && one.by_service && one.state == LetterState::printed)
            return letter_now(archive, history, std::move(one), today);
    return std::nullopt;
}

void letter_was_posted(Archive& archive, const ServiceLetter& letter, Day day,
                       const std::string& by_class, Moment now, const More& more)
{
    settle(archive, letter.a_case, ServicePosted{letter.entry, day, by_class}, now, more);
}

void letter_failed(Archive& archive, const ServiceLetter& letter, const std::string& reason,
                   bool queue_again, Moment now, const More& more)
{
    settle(archive, letter.a_case, ServiceFailed{letter.entry, reason, queue_again}, now, more);
}

} // namespace ribbon::storage
