#include "storage/letters/post_room.hpp"

#include "outbound/paper/letter.hpp"
#include "storage/letters/answered.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

/// Why the guard keeps a letter back; empty where it does not. What was queued before the guard
/// stood there, or came into the record by another door, is looked at like the rest.
std::string kept_back(LetterGuard& guard, const CaseHistory& history, const PaperLetter& letter)
{
    if (letter.released) return {};
    for (const FoundLeak& one : guard.check(history, {letter.subject, letter.words}))
        if (stops(one.what))
            return "it has " + std::string{kind_of(one.what)} +
                   "; write it again, or have a second person let it go";
    return {};
}

} // namespace

LetterInCase letter_now(Archive& archive, const CaseHistory& history, PaperLetter letter, Day today)
{
    const Recipients reached = answered(archive, history, letter.person, today);
    LetterInCase one{.a_case = history.key, .letter = std::move(letter), .to = {}, .why_not = {}};
    if (!reached.to.empty())
        one.to = reached.to.front();
    else if (!reached.left_out.empty())
        one.why_not = reached.left_out.front().why;
    if (one.why_not.empty() && one.to.way != Way::letter)
        one.why_not = "no postal address is known, or they wish to be reached another way";
    return one;
}

std::vector<LetterInCase> letters_waiting(Archive& archive, LetterGuard& guard, Day today)
{
    std::vector<std::string> cases;
    archive.reading([&](Connection& from) {
        from.query("SELECT DISTINCT a_case FROM open_item WHERE area = $1 AND "
                   "kind IN ('letter', 'letter back') ORDER BY a_case",
                   {archive.area()}, [&](const Row& row) { cases.emplace_back(row.text(0)); });
    });
    std::vector<LetterInCase> all;
    for (const std::string& key : cases) {
        const CaseHistory history = archive.read_case(key);
        for (PaperLetter& letter : paper_letters(history)) {
            if (letter.state == LetterState::posted || letter.queued_again) continue;
            LetterInCase one = letter_now(archive, history, std::move(letter), today);
            if (one.why_not.empty()) one.why_not = kept_back(guard, history, one.letter);
            all.push_back(std::move(one));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.letter.queued < b.letter.queued;
    });
    return all;
}

std::string name_of_council(Archive& archive)
{
    std::string name = "The council";
    const DetailHistory area = archive.read({});
    for (const Detail* one : standing(area.details))
        if (one->kind == DetailKind::council_named) name = (*one)[DetailField::name];
    return name;
}

std::string pdf_of(const LetterInCase& one, const std::string& council)
{
    paper::LetterOnPaper letter{.council = council,
                                .address = {one.to.name.given + " " + one.to.name.family},
                                .day = in_short_words(one.letter.queued),
                                .reference = one.a_case,
                                .subject = one.letter.subject,
                                .words = one.letter.words,
                                .mark = mark_of(one)};
    std::string_view rest = one.to.address;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.find(", "));
        letter.address.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + (rest[end] == '\n' ? 1 : 2));
    }
    return paper::letter_pdf(letter);
}

std::string mark_of(const LetterInCase& one)
{
    return one.a_case + "-" + std::to_string(one.letter.entry);
}

} // namespace ribbon::storage
