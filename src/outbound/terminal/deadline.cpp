#include "outbound/terminal/paper.hpp"
#include "outbound/terminal/render.hpp"

namespace ribbon {
namespace {

std::string in_days(const std::string& iso_days)
{
    const auto day = parse_day(iso_days);
    return day ? in_words(*day) + " (" + iso_days + ")" : iso_days;
}

} // namespace

std::string render_deadline(const DeadlineView& view, const Terminal& terminal)
{
    Paper paper{terminal.colour, terminal.width};
    const auto row = [&](std::string_view label, std::string_view words) {
        if (!words.empty()) paper.paragraph("  " + paper.in(Ink::faint, label), 10, words);
    };
    const std::string day = view.legal.empty() ? "no day" : in_days(view.legal);
    paper.line(view.id, Ink::bold, day, Ink::bold);
    row("what", view.title + " [" + view.nature + (view.verified ? "]" : ", unverified]"));
    row("", view.why_none);
    row("safe", view.safe.empty() ? "" : in_days(view.safe));
    for (std::size_t i = 0; i < view.steps.size(); ++i) row(i == 0 ? "why" : "", view.steps[i]);
    row("law", view.citation + (view.verified ? "" : " (unverified: the number is from memory)"));
    row("", view.url);
    row("note", view.note);
    paper.paragraph("", 0, not_advice, Ink::faint);
    return paper.text();
}

} // namespace ribbon
