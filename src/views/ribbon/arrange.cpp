#include "views/ribbon/arrange.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <cassert>
#include <set>

namespace ribbon {
namespace {

RibbonCounts count(const Ribbon& ribbon, const CaseHistory& history, Day today)
{
    RibbonCounts counts;
    counts.threads = static_cast<int>(ribbon.threads.size());
    for (const RibbonThread& thread : ribbon.threads)
        for (const RibbonMessage& one : thread.messages) {
            ++counts.messages;
            ++(one.incoming ? counts.received : counts.sent);
            counts.unanswered += one.unanswered ? 1 : 0;
            counts.late += one.late > 0 ? 1 : 0;
            counts.no_clock += one.no_clock ? 1 : 0;
            counts.no_answer += one.no_answer ? 1 : 0;
            if (one.no_answer) counts.no_answer_days = std::max(counts.no_answer_days, one.age);
        }
    const Officers officers = arrange_officers(history, today);
    counts.officers = officers.officers;
    counts.days_with_nobody = officers.days_with_nobody;
    for (const RibbonDate& one : ribbon.dates) {
        counts.duties_late += one.late > 0 ? 1 : 0;
        counts.days_late_most = std::max(counts.days_late_most, one.late);
    }
    // A mail whose words stand as a message is no document beside it.
    counts.documents =
        static_cast<int>(std::count_if(ribbon.documents.begin(), ribbon.documents.end(),
                                       [](const RibbonDocument& one) { return one.message == 0; }));
    return counts;
}

std::string said_first(const Ribbon& ribbon)
{
    const RibbonCounts& all = ribbon.counts;
    std::string says = capital(counted(all.messages, "message"));
    if (all.unanswered > 0)
        says += ", of which " + std::to_string(all.unanswered) +
                (all.unanswered == 1 ? " waits for an answer." : " wait for an answer.");
    else
        says += all.no_clock > 0 ? "." : ", and none of them waits for an answer.";
    // Of these nobody can say that they were answered: only whether the council wrote again.
    if (all.no_answer > 0)
        says += " No answer was found to " + counted(all.no_answer, "older message") +
                " for which no clock ran; the oldest came " + counted(all.no_answer_days, "day") +
                " ago.";
    else if (all.no_clock > 0)
        says += " For " + counted(all.no_clock, "older message") +
                " no clock ran; to each the council wrote later about the same.";
    if (all.duties_late > 0)
        says += " " + capital(counted(all.duties_late, "date")) +
                " set by law or promised passed before the thing was done, the longest by " +
                counted(all.days_late_most, "day") + ".";
    if (all.officers > 1)
        says += " " + std::to_string(all.officers) + " officers have held the case.";
    return says;
}

bool stands_in_chronology(DetailKind kind)
{
    switch (kind) {
    case DetailKind::case_opened:
    case DetailKind::officer_named:
    case DetailKind::officer_stood_down:
    case DetailKind::promise_made:
    case DetailKind::promise_kept:
    case DetailKind::apology_made: return true;
    default: return false;
    }
}

/// The entries this was made of, for whose receipts a family may ask.
std::vector<std::int64_t> entries_of(const Ribbon& ribbon, const CaseHistory& history,
                                     const RibbonOf& of, Day today)
{
    std::set<std::int64_t> entries;
    for (const RibbonThread& thread : ribbon.threads)
        for (const RibbonMessage& one : thread.messages) entries.insert(one.entry);
    for (const RibbonDocument& one : ribbon.documents) entries.insert(one.entry);
    for (const Detail* one : standing(history.details))
        if (stands_in_chronology(one->kind) && one->when.first <= today)
            entries.insert(one->number);
    for (const Fact* fact : standing(history.facts))
        if (fact->kind != Kind::message_received && fact->kind != Kind::message_answered &&
            fact->when.first <= today)
            entries.insert(history.entry_of[static_cast<std::size_t>(fact->id - 1)]);
    if (of.may_prove)
        std::erase_if(entries, [&](std::int64_t entry) { return !of.may_prove(entry); });
    return {entries.begin(), entries.end()};
}

/// The mails that messages came as stand behind the documents, so that those are counted without a
/// gap.
void put_mails_last(Ribbon& ribbon)
{
    std::vector<RibbonDocument>& all = ribbon.documents;
    std::stable_partition(all.begin(), all.end(),
                          [](const RibbonDocument& one) { return one.message == 0; });
    std::vector<int> now(all.size() + 1, 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        now[static_cast<std::size_t>(all[i].number)] = static_cast<int>(i) + 1;
        all[i].number = static_cast<int>(i) + 1;
    }
    for (RibbonThread& thread : ribbon.threads)
        for (RibbonMessage& one : thread.messages) {
            one.mail = now[static_cast<std::size_t>(one.mail)];
            for (int& number : one.documents) number = now[static_cast<std::size_t>(number)];
        }
}

} // namespace

std::string_view letter_of(RibbonKind kind)
{
    switch (kind) {
    case RibbonKind::family: return "P";
    case RibbonKind::ombudsman: return "O";
    case RibbonKind::tribunal: return "T";
    }
    return "P";
}

std::string kind_in_words(RibbonKind kind, bool whole)
{
    if (kind == RibbonKind::ombudsman) return "O, for the Ombudsman";
    return whole ? "Whole case, for the council" : "P, for the family";
}

const RibbonMessage* Ribbon::message(int number) const
{
    for (const RibbonThread& thread : threads)
        for (const RibbonMessage& one : thread.messages)
            if (one.number == number) return &one;
    return nullptr;
}

Ribbon arrange_ribbon(const CaseHistory& history, const Timeline& timeline,
                      const Calendar& calendar, const RibbonOf& of)
{
    assert(of.kind != RibbonKind::tribunal);
    Ribbon made;
    made.kind = of.kind;
    made.whole = of.whole;
    made.child = of.child;
    made.reference = history.key;
    made.council = of.council;
    made.made = in_short_words(timeline.today);
    made.title = (of.kind == RibbonKind::ombudsman ? "Complaint file: "
                  : of.whole                       ? "The whole case: "
                                                   : "The ribbon: ") +
                 of.child;
    made.held_back = of.held_back;
    made.documents = documents_of(history, timeline.today, of);
    made.threads = threads_of(history, timeline, calendar, of, made.documents);
    put_mails_last(made);
    made.dates = dates_of(history, timeline, of);
    made.chronology = chronology_of(history, timeline, made.threads, of.names);
    made.counts = count(made, history, timeline.today);
    made.first = said_first(made);
    made.entries = entries_of(made, history, of, timeline.today);
    return made;
}

} // namespace ribbon
