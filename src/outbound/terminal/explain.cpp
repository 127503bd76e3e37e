#include "outbound/terminal/paper.hpp"
#include "outbound/terminal/render.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Ink ink_of(State state)
{
    switch (state) {
    case State::overdue:
    case State::met_late:
    case State::broken: return Ink::red;
    case State::due_soon:
    case State::cannot_say:
    case State::may_not_have_begun:
    case State::limit_lifted: return Ink::amber;
    case State::met: return Ink::green;
    case State::running: return Ink::blue;
    default: return Ink::faint;
    }
}

constexpr int indent = 8;

void labelled(Paper& paper, std::string_view label, std::string_view words, Ink ink = Ink::plain)
{
    paper.paragraph("  " + paper.in(Ink::faint, label) +
                        std::string(static_cast<std::size_t>(indent - 2) - label.size(), ' '),
                    indent, words, ink);
}

std::string in_days(const std::string& iso_days)
{
    const auto day = parse_day(iso_days);
    return day ? in_words(*day) + " (" + iso_days + ")" : iso_days;
}

void write(Paper& paper, const ExplainedDuty& duty)
{
    const std::string label = std::string{duty.nature} + (duty.verified ? "" : ", unverified");
    paper.line(duty.title, Ink::bold, "[" + label + "] " + std::string{in_words(duty.state)},
               ink_of(duty.state));
    labelled(paper, "State", duty.reads, ink_of(duty.state));
    if (!duty.legal.empty()) {
        std::string due = in_days(duty.legal);
        if (duty.safe.empty() && duty.nature != "bar")
            due += "; no safe day: the table of working days does not reach it";
        else if (!duty.safe.empty() && duty.safe != duty.legal)
            due += "; safe day " + in_days(duty.safe);
        labelled(paper, "Day", due);
    } else if (!duty.why_none.empty()) {
        labelled(paper, "Day", duty.why_none);
    }
    labelled(paper, "Owes", joined({duty.who, ", to ", duty.to, ": ", duty.action, "."}));
    for (std::size_t i = 0; i < duty.reasons.size(); ++i)
        labelled(paper, i == 0 ? "Why" : "", duty.reasons[i]);
    labelled(paper, "Law", joined({duty.cite, duty.verified ? "" : " (unverified: from memory)"}));
    labelled(paper, "", duty.url, Ink::faint);
    if (!duty.note.empty()) labelled(paper, "Note", duty.note);
    labelled(paper, "Clock", joined({duty.clock, ", in ", duty.matter}), Ink::faint);
    paper.gap();
}

/// What a reader looks for first: how much there is, and what presses, one line each.
void write_summary(Paper& paper, const ExplainView& view)
{
    paper.paragraph("", 0, view.summary);
    for (const std::size_t index : view.pressing) {
        const ExplainedDuty& duty = view.duties[index];
        const std::string day = duty.legal.empty() ? std::string(10, ' ') : duty.legal;
        paper.paragraph(
            "  " + day + "  ", 14,
            joined({duty.title, ", in ", duty.matter, " [", duty.nature, "]: ", duty.reads}),
            ink_of(duty.state));
    }
    paper.gap();
}

} // namespace

std::string render_explain_brief(const ExplainView& view, const Terminal& terminal)
{
    Paper paper{terminal.colour, terminal.width};
    paper.line(view.title.empty() ? "A case" : view.title, Ink::bold, view.today, Ink::plain);
    paper.rule();
    paper.paragraph("", 0, view.summary);
    for (const ExplainedDuty& duty : view.duties) {
        const std::string day = duty.legal.empty() ? "no day    " : duty.legal;
        paper.paragraph("  " + day + "  ", 14,
                        joined({duty.title, " [", duty.nature, "]: ", duty.reads}),
                        ink_of(duty.state));
    }
    paper.paragraph("", 0, not_advice, Ink::faint);
    return paper.text();
}

std::string render_explain(const ExplainView& view, const Terminal& terminal)
{
    Paper paper{terminal.colour, terminal.width};
    paper.line(view.title.empty() ? "A case" : view.title, Ink::bold, view.today, Ink::plain);
    paper.rule();
    if (view.duties.empty())
        paper.paragraph("", 0, "On these facts the law asks nothing of anybody yet.");
    if (!view.duties.empty()) write_summary(paper, view);
    for (const ExplainedDuty& duty : view.duties) write(paper, duty);
    if (!view.next_change.empty())
        paper.paragraph("", 0,
                        "With no new fact, nothing here reads differently before " +
                            in_days(view.next_change) + ".");
    paper.paragraph("", 0, not_advice, Ink::faint);
    return paper.text();
}

} // namespace ribbon
