#include "outbound/terminal/paper.hpp"
#include "outbound/terminal/render.hpp"

namespace ribbon {
namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string in_force(const ProvisionView& view)
{
    std::string text = view.status;
    if (!view.from.empty()) text += ", from " + view.from;
    if (!view.until.empty()) text += " to " + view.until;
    return text;
}

} // namespace

std::string render_law(const ProvisionView& view, const Terminal& terminal)
{
    Paper paper{terminal.colour, terminal.width};
    const auto row = [&](std::string_view label, std::string_view words) {
        if (!words.empty()) paper.paragraph("  " + paper.in(Ink::faint, label), 14, words);
    };
    paper.line(view.id, Ink::bold, "[" + view.nature + (view.verified ? "]" : ", unverified]"),
               Ink::plain);
    row("what", view.title);
    row("owes", view.who + ", to " + view.to + ": " + view.action + ".");
    row("runs from", view.runs_from);
    row("counted", view.count);
    row("the text", view.says);
    row("no day", view.why_none);
    row("starts", joined(view.starts));
    row("met by", joined(view.met_by));
    row("ended by", joined(view.ended_by));
    row("lifted by",
        joined(view.lifted_by) + (view.lift_cite.empty() ? "" : " (" + view.lift_cite + ")"));
    row("extended", view.extended);
    row("status", in_force(view));
    row("before", view.before);
    row("law", view.cite + (view.verified ? "" : " (unverified: the number is from memory)"));
    row("", view.url);
    row("note", view.note);
    return paper.text();
}

std::string render_law_list(const std::vector<ProvisionView>& views, const Terminal& terminal)
{
    Paper paper{terminal.colour, terminal.width};
    std::string process;
    for (const ProvisionView& view : views) {
        if (view.process != process) {
            process = view.process;
            paper.gap();
            paper.paragraph("", 0, process, Ink::bold);
        }
        paper.paragraph("  " + view.id, 40,
                        view.title + " [" + view.nature + (view.verified ? "]" : ", unverified]") +
                            (view.status == "in-force" ? "" : " " + view.status));
    }
    return paper.text();
}

} // namespace ribbon
