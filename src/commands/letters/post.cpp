#include "commands/letters/post.hpp"

#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"

#include <algorithm>

namespace ribbon {
namespace {

std::int64_t names_entry(const Detail& one)
{
    return whole_number<std::int64_t>(one[DetailField::entry]).value_or(0);
}

void go_on(PaperLetter& letter, const Detail& one)
{
    const Day day = one.when.first;
    if (one.kind == DetailKind::letter_printed) {
        // Printed once more after it was posted, it is a copy.
        letter.printed = day;
        letter.by_service = one.evidence == by_notify;
        if (letter.state == LetterState::to_print) letter.state = LetterState::printed;
    } else if (one.kind == DetailKind::letter_posted) {
        letter.posted = day;
        letter.by_class = one[DetailField::code];
        letter.state = LetterState::posted;
    } else if (one.kind == DetailKind::letter_returned) {
        letter.returned = day;
        letter.why_returned = one[DetailField::reason];
        letter.state = LetterState::returned;
        letter.queued_again = one.evidence == goes_on_as_another;
    }
}

const PaperLetter* letter_of(const std::vector<PaperLetter>& all, std::int64_t entry)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [=](const auto& one) { return one.entry == entry; });
    return found == all.end() ? nullptr : &*found;
}

Problems no_such_letter()
{
    return {{"entry", "there is no letter with this number in this case"}};
}

} // namespace

std::string_view in_words(LetterState state)
{
    switch (state) {
    case LetterState::to_print: return "to print";
    case LetterState::printed: return "printed";
    case LetterState::posted: return "posted";
    case LetterState::returned: return "returned";
    }
    return {};
}

std::vector<PaperLetter> paper_letters(const CaseHistory& history)
{
    std::vector<PaperLetter> letters;
    const auto details = standing(history.details);
    for (const Detail* one : details) {
        if (one->kind == DetailKind::letter_queued) {
            PaperLetter letter{.entry = one->number, .message = names_entry(*one)};
            letter.person = (*one)[DetailField::person];
            letter.queued = one->when.first;
            letter.post_room_only = !(*one)[DetailField::name].empty();
            for (const Detail* other : details) {
                if (other->number == letter.message) {
                    letter.subject = (*other)[DetailField::subject];
                    letter.words = (*other)[DetailField::words];
                }
                // It was let go in the act that queued it.
                letter.released =
                    letter.released ||
                    (other->kind == DetailKind::letter_released && other->number > one->number &&
                     other->recorded == one->recorded && other->by == one->by);
            }
            letters.push_back(std::move(letter));
            continue;
        }
        for (PaperLetter& letter : letters)
            if (letter.entry == names_entry(*one)) go_on(letter, *one);
    }
    return letters;
}

Result<StreamProposal> decide(const PostLetter& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    const auto all = paper_letters(so_far);
    const PaperLetter* letter = letter_of(all, command.entry);
    if (!letter)
        problems.push_back({"entry", "there is no letter with this number in this case"});
    else if (letter->posted)
        problems.push_back({"entry", "it was posted on " + in_short_words(*letter->posted)});
    else if (!letter->printed)
        problems.push_back({"entry", "it was not printed yet"});
    else if (command.day < *letter->printed)
        problems.push_back({"day", "it was printed on " + in_short_words(*letter->printed) +
                                       ", so it can not have been posted before"});
    if (command.day > today) problems.push_back({"day", "this day has not come yet"});
    if (command.by_class != "first" && command.by_class != "second")
        problems.push_back({"class", "say \"first\" or \"second\": the law counts them apart"});
    if (!problems.empty()) return problems;
    Detail posted = detail_of(DetailKind::letter_posted, command.day);
    posted.set(DetailField::entry, std::to_string(command.entry))
        .set(DetailField::code, command.by_class)
        .set(DetailField::officer, command.officer);
    return decide(posted, {StreamKind::a_case, so_far.key}, so_far.number, today);
}

Result<StreamProposal> decide(const ReturnLetter& command, const CaseHistory& so_far, Day today)
{
    Problems problems;
    const auto all = paper_letters(so_far);
    const PaperLetter* letter = letter_of(all, command.entry);
    if (!letter)
        problems.push_back({"entry", "there is no letter with this number in this case"});
    else if (letter->returned)
        problems.push_back({"entry", "it came back on " + in_short_words(*letter->returned)});
    else if (!letter->posted)
        problems.push_back({"entry", "it was not posted yet"});
    else if (command.day < *letter->posted)
        problems.push_back({"day", "it was posted on " + in_short_words(*letter->posted) +
                                       ", so it can not have come back before"});
    if (command.day > today) problems.push_back({"day", "this day has not come yet"});
    if (!problems.empty()) return problems;
    Detail returned = detail_of(DetailKind::letter_returned, command.day);
    returned.set(DetailField::entry, std::to_string(command.entry))
        .set(DetailField::reason, command.reason)
        .set(DetailField::officer, command.officer);
    return decide(returned, {StreamKind::a_case, so_far.key}, so_far.number, today);
}

Result<StreamProposal> decide(const HandOverLetter& command, const CaseHistory& so_far, Day today)
{
    const auto all = paper_letters(so_far);
    const PaperLetter* letter = letter_of(all, command.entry);
    if (!letter) return no_such_letter();
    if (letter->state != LetterState::to_print || letter->post_room_only)
        return Problems{{"entry", "it was printed already, or the post room is to print it"}};
    Detail printed = detail_of(DetailKind::letter_printed, today);
    printed.set(DetailField::entry, std::to_string(command.entry));
    printed.evidence = by_notify;
    return decide(printed, {StreamKind::a_case, so_far.key}, so_far.number, today);
}

Result<StreamProposal> decide(const ServicePosted& command, const CaseHistory& so_far, Day today)
{
    const auto all = paper_letters(so_far);
    const PaperLetter* letter = letter_of(all, command.entry);
    if (!letter) return no_such_letter();
    // Their clock and ours may differ by the hour in which a day ends.
    Day day = std::min(command.day, today);
    if (letter->printed) day = std::max(day, *letter->printed);
    return decide(PostLetter{command.entry, day, command.by_class, {}}, so_far, today);
}

Result<StreamProposal> decide(const ServiceFailed& command, const CaseHistory& so_far, Day today)
{
    const auto all = paper_letters(so_far);
    const PaperLetter* letter = letter_of(all, command.entry);
    if (!letter) return no_such_letter();
    if (!letter->by_service || letter->posted || letter->returned)
        return Problems{{"entry", "no service has this letter in hand"}};
    Detail returned = detail_of(DetailKind::letter_returned, today);
    returned.set(DetailField::entry, std::to_string(command.entry))
        .set(DetailField::reason, command.reason);
    returned.evidence = command.queue_again ? goes_on_as_another : by_notify;
    auto decided = decide(returned, {StreamKind::a_case, so_far.key}, so_far.number, today);
    if (!decided || !command.queue_again) return decided;
    Detail queued = detail_of(DetailKind::letter_queued, today);
    queued.set(DetailField::entry, std::to_string(letter->message))
        .set(DetailField::person, letter->person)
        .set(DetailField::name, "the post room");
    decided->adds.emplace_back(std::move(queued));
    return decided;
}

void queue_letters(StreamProposal& proposal, Day day,
                   const std::function<bool(const Detail& message)>& goes_on_paper)
{
    const std::size_t before = proposal.adds.size();
    for (std::size_t i = 0; i < before; ++i) {
        const auto* message = std::get_if<Detail>(&proposal.adds[i]);
        if (!message || message->kind != DetailKind::message_filed || !goes_on_paper(*message))
            continue;
        Detail queued = detail_of(DetailKind::letter_queued, day);
        queued
            .set(DetailField::entry,
                 std::to_string(proposal.expected + static_cast<std::int64_t>(i) + 1))
            .set(DetailField::person, std::string{(*message)[DetailField::person]});
        proposal.adds.emplace_back(std::move(queued));
    }
}

} // namespace ribbon
