// What the council promised, by when, and what became of it; and where it said that it is sorry.
#include "views/ribbon/arrange.hpp"

#include "views/words.hpp"

#include <algorithm>

namespace ribbon {
namespace {

constexpr std::string_view the_promise = "The council's promise";

/// Whole days after the day that was named: until it was kept, or until today.
int days_after(const Promise& one, Day today)
{
    if (!one.due) return 0;
    return std::max(0, static_cast<int>((one.kept.value_or(today) - *one.due).count()));
}

std::string without_full_stop(std::string_view words)
{
    while (words.ends_with('.') || words.ends_with(' ') || words.ends_with('\n'))
        words.remove_suffix(1);
    return std::string{words};
}

RibbonLine line_on(Day day, std::string what, std::string more)
{
    RibbonLine line;
    line.day = day;
    line.when = in_short_words(day);
    line.what = std::move(what);
    line.more = std::move(more);
    line.law = the_promise;
    return line;
}

void add_lines(std::vector<RibbonLine>& lines, const Promise& one, const Names& names, Day today)
{
    const std::string words = without_full_stop(one.words);
    const std::string whom = name_of(names, one.to, "");
    lines.push_back(line_on(
        one.made, capital(one.by) + " promised" + (whom.empty() ? "" : " " + whom) + ": " + words,
        one.due ? "By " + in_short_words(*one.due) + "." : "No day was named."));
    const int late = days_after(one, today);
    if (one.kept)
        lines.push_back(line_on(*one.kept, "Promise kept: " + words,
                                late > 0 ? capital(days_late(late)) + "." : ""));
    else if (late > 0)
        lines.push_back(
            line_on(*one.due, "Last day of a promise: " + words,
                    "Not kept: " + days_late(late) + " on " + in_short_words(today) + "."));
    else
        return;
    lines.back().late = late;
    lines.back().slip = late > 0;
}

} // namespace

std::vector<RibbonLine> promise_lines(const CaseHistory& history, const Names& names, Day today)
{
    std::vector<RibbonLine> lines;
    for (const Promise& one : arrange_promises(history, names, today))
        add_lines(lines, one, names, today);
    for (const Detail* one : standing(history.details)) {
        if (one->kind != DetailKind::apology_made || one->when.first > today) continue;
        lines.push_back(line_on(one->when.first, "The council said that it is sorry",
                                std::string{(*one)[DetailField::words]}));
        lines.back().when = in_words(one->when);
        lines.back().law.clear();
    }
    return lines;
}

std::vector<RibbonDate> promise_dates(const CaseHistory& history, const Names& names, Day today)
{
    std::vector<RibbonDate> dates;
    for (const Promise& one : arrange_promises(history, names, today)) {
        if (!one.due) continue;
        RibbonDate date;
        date.what = "Promised by " + one.by + ": " + without_full_stop(one.words);
        date.due = in_short_words(*one.due);
        date.day = *one.due;
        date.law = the_promise;
        date.late = days_after(one, today);
        const std::string by = date.late > 0 ? days_late(date.late) : std::string{};
        if (one.kept)
            date.became = "Kept on " + in_short_words(*one.kept) + (by.empty() ? "" : ", " + by);
        else
            date.became = by.empty() ? "Not kept yet" : "Not kept, " + by;
        dates.push_back(std::move(date));
    }
    return dates;
}

} // namespace ribbon
