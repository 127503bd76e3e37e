#include "outbound/markdown/law.hpp"

#include "views/explain/view.hpp"

namespace ribbon {
namespace {

/// Text inside a table cell or a line: what Markdown would take for markup is escaped.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '*' || c == '_' || c == '`' || c == '<' || c == '[') out += '\\';
        out += c;
    }
    return out;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string mark(bool verified) { return verified ? "yes" : "**no, from memory**"; }

std::string times(const ProvisionView& view)
{
    std::string text = view.status;
    if (!view.from.empty()) text += " from " + view.from;
    if (!view.until.empty()) text += " to " + view.until;
    return text;
}

/// One row an id: the newest version speaks for all of them.
std::string coverage(const std::vector<ProvisionView>& views)
{
    std::string text = "| # | clock | what | nature | source | status | verified | citation |\n"
                       "|---|---|---|---|---|---|---|---|\n";
    int number = 0;
    for (std::size_t i = 0; i < views.size(); ++i) {
        bool last = true;
        for (std::size_t j = i + 1; j < views.size(); ++j)
            last = last && views[j].id != views[i].id;
        if (!last) continue;
        const ProvisionView& view = views[i];
        text += "| " + std::to_string(++number) + " | `" + view.id + "` | " + escaped(view.title) +
                " | " + view.nature + " | " + view.kind + " | " + times(view) + " | " +
                mark(view.verified) + " | " + escaped(view.cite) + " |\n";
    }
    return text;
}

std::string section(const ProvisionView& view)
{
    std::string text = "### " + view.id + "\n\n";
    const auto row = [&](std::string_view label, const std::string& words) {
        if (!words.empty()) text += "- **" + std::string{label} + "**: " + escaped(words) + "\n";
    };
    row("What", view.title + " (" + view.nature + ", " + view.kind + "; " + times(view) + ")");
    row("Owed", "by " + view.who + ", to " + view.to + ": " + view.action);
    row("Runs from", view.runs_from);
    row("Counted", view.count);
    row("The text, in our words", view.says);
    row("Why no day", view.why_none);
    row("Starts with", joined(view.starts));
    row("Met by", joined(view.met_by));
    row("Ended by", joined(view.ended_by));
    row("Lifted by",
        joined(view.lifted_by) + (view.lift_cite.empty() ? "" : " (" + view.lift_cite + ")"));
    row("Extended", view.extended);
    row("Before", view.before);
    text += "- **Law**: " + escaped(view.cite) + " <" + view.url + ">\n";
    if (!view.verified)
        text += "- **Unverified**: the number is from memory; check it against the text.\n";
    row("Note", view.note);
    return text + "\n";
}

} // namespace

std::string render_law_markdown(const std::vector<ProvisionView>& views)
{
    std::string text = "# The statute book\n\n"
                       "Written by `ribbon law --markdown` from `src/law/`; a test holds it to the "
                       "book.\n" +
                       std::string{not_advice} + "\n\n## Coverage\n\n" + coverage(views) +
                       "\n## Provisions\n\n";
    for (const ProvisionView& view : views) text += section(view);
    text.pop_back();
    return text;
}

} // namespace ribbon
