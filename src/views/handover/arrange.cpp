#include "views/handover/arrange.hpp"

#include "commands/handover.hpp"
#include "views/parts/duties.hpp"
#include "views/parts/officers.hpp"
#include "views/words.hpp"

#include <array>

namespace ribbon {
namespace {

/// "third": a word as far as people say one.
std::string ordinal(int n)
{
    constexpr std::array words{"first", "second",  "third",  "fourth", "fifth",
                               "sixth", "seventh", "eighth", "ninth",  "tenth"};
    if (n >= 1 && n <= static_cast<int>(words.size()))
        return words[static_cast<std::size_t>(n - 1)];
    return "number " + std::to_string(n);
}

} // namespace

std::string HandoverLetter::whole() const
{
    std::string text;
    for (const std::string& one : before) text += one + "\n\n";
    for (const std::string& one : promises) text += "- " + one + "\n";
    if (!promises.empty()) text += "\n";
    for (const std::string& one : after) text += one + "\n\n";
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::vector<CarriedOver> promises_carried(const CaseHistory& history, const Names& names, Day today)
{
    std::vector<CarriedOver> carried;
    for (const Promise& one : arrange_promises(history, names, today)) {
        if (!one.open()) continue;
        CarriedOver promise{.words = one.words,
                            .detail = one.by + ", " + said_short(one.made, today),
                            .state = {},
                            .how = Standing::plain};
        if (one.late(today)) {
            promise.state = "Broken: due " + said_short(*one.due, today);
            promise.how = Standing::late;
        } else {
            promise.state = one.due ? "By " + said_short(*one.due, today) : "Open";
        }
        carried.push_back(std::move(promise));
    }
    return carried;
}

std::vector<CarriedOver> duties_carried(const CaseHistory& history, const Timeline& timeline)
{
    std::vector<CarriedOver> carried;
    for (const DutyView& one : open_duties(timeline, history.facts, false))
        carried.push_back({one.what, one.date.empty() ? one.law : one.date + ". " + one.law,
                           one.state, one.look});
    return carried;
}

HandoverLetter arrange_handover_letter(const CaseHistory& history, const Names& names,
                                       const std::string& child, const std::string& comes,
                                       const std::string& from, const std::string& reason,
                                       Day today)
{
    HandoverLetter letter;
    letter.subject = child + " has a new officer: " + comes;
    const Officers officers = arrange_officers(history, today);
    const int number = officers.officers + 1;
    std::string who = comes + " looks after " + of(child) + " plan from " + said(today, today) +
                      ", and is " + of(child) + " " + ordinal(number) + " officer.";
    if (number > 2) who += " That is too many, and we are sorry.";
    letter.before = {letter.subject + "."};
    if (!reason.empty()) letter.before.push_back(reason);
    letter.before.push_back(who);
    letter.before.push_back(
        "You do not need to tell " + of(child) + " story again. " + comes +
        " has the whole record, and no date that the law gives you has changed.");
    const auto promises = promises_carried(history, names, today);
    for (const CarriedOver& one : promises)
        letter.promises.push_back(one.words + (one.how == Standing::late
                                                   ? " (We broke this one. We are sorry. It still "
                                                     "stands.)"
                                                   : ""));
    if (!letter.promises.empty())
        letter.before.push_back(letter.promises.size() == 1 ? "This promise to you goes on:"
                                                            : "These promises to you go on:");
    letter.after.push_back(
        letter.promises.empty()
            ? "We found no promise to you that is still open. If we have left one "
              "out, tell us and we will add it."
            : "If we have left a promise out, tell us and we will add it.");
    letter.after.push_back(from);
    return letter;
}

HandoverPage arrange_handover(const CaseHistory& history, const Timeline& timeline,
                              const Names& names, const std::string& child,
                              const std::string& reader)
{
    const Day today = timeline.today;
    HandoverPage page;
    page.a_case = history.key;
    page.child = child;
    page.promises = promises_carried(history, names, today);
    page.duties = duties_carried(history, timeline);
    const Detail* offer = open_offer(history);
    if (!offer) {
        page.first = "Until somebody accepts, " + child + " stays where " + child + " is.";
        return page;
    }
    const std::string to{(*offer)[DetailField::officer]};
    page.officer = to;
    page.officer_name = (*offer)[DetailField::name];
    page.note = (*offer)[DetailField::words];
    page.reason = (*offer)[DetailField::reason];
    page.step = to == reader ? HandoverPage::Step::answer : HandoverPage::Step::wait;
    const std::string from = name_of(names, offer->by, "An officer");
    const auto by = parse_day((*offer)[DetailField::due]);
    page.first = to == reader
                     ? from + " offered " + child + " to you on " + said(offer->when.first, today) +
                           ". Until you accept, nothing changes."
                     : child + " was offered to " + page.officer_name + " on " +
                           said(offer->when.first, today) + ", who has not answered yet" +
                           (by ? ". We asked for an answer by " + said(*by, today) : "") + ".";
    page.letter =
        arrange_handover_letter(history, names, child, page.officer_name, from, page.reason, today);
    return page;
}

} // namespace ribbon
