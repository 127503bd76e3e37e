// ribbon explain FILE: a case, and every duty that follows from it, with its reasons.
#include "cli/shell.hpp"

#include "inbound/cases/case_json.hpp"
#include "inbound/cases/case_text.hpp"
#include "inbound/cases/limits.hpp"
#include "inbound/cases/nearest.hpp"
#include "outbound/json/render.hpp"

namespace ribbon::cli {
namespace {

/// One case and the days on which its author looks at it.
struct Explained {
    CaseFacts facts;
    std::vector<Day> days;
};

bool is_json(const std::string& file, const std::string& text)
{
    if (file.ends_with(".json")) return true;
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && text[first] == '{';
}

Result<std::vector<Explained>> read_cases(const std::string& file, const std::string& text,
                                          const Law& law)
{
    std::vector<Explained> cases;
    if (is_json(file, text)) {
        auto facts = parse_case_json(text, known_words(law));
        if (!facts) return facts.problems();
        cases.push_back({*std::move(facts), {}});
        return cases;
    }
    auto blocks = parse_case_text(text, known_words(law));
    if (!blocks) return blocks.problems();
    for (CaseBlock& block : *blocks) {
        Explained one{std::move(block.facts), {}};
        for (const Look& look : block.looks) one.days.push_back(look.on);
        cases.push_back(std::move(one));
    }
    return cases;
}

void keep_only(ExplainView& view, const std::string& clock)
{
    std::erase_if(view.duties, [&](const ExplainedDuty& duty) { return duty.clock != clock; });
    view.pressing.clear();
}

std::optional<Problem> unknown_clock(const std::string& clock, const Law& law)
{
    if (clock.empty() || !law.versions(clock).empty()) return std::nullopt;
    const KnownWords known = known_words(law);
    return Problem{clock, "there is no such clock" + did_you_mean(clock, known.clocks.words())};
}

} // namespace

int explain(const Common& common, const ExplainOptions& options)
{
    const auto day = options.on.empty() ? std::optional{today()} : parse_day(options.on);
    if (!day) {
        tell("--on", {{"", "\"" + options.on + "\" is not a day; write it as 2025-07-22"}});
        return 2;
    }
    const auto books = open_books(common);
    if (!books) return tell("", books.problems()), 2;
    if (const auto unknown = unknown_clock(options.clock, books->law))
        return tell("", {*unknown}), 2;
    const auto text = read_file(options.file, max_case_bytes);
    if (!text) return tell("", text.problems()), 2;
    const auto cases = read_cases(options.file, *text, books->law);
    if (!cases) return tell(options.file, cases.problems()), 2;
    for (const Explained& one : *cases) {
        // The day asked for wins; else the last day the file itself looks at; else today.
        const Day on = options.on.empty() && !one.days.empty() ? one.days.back() : *day;
        auto view = arrange_explain(one.facts,
                                    explained_timeline(one.facts, books->law, books->calendar, on));
        if (!options.clock.empty()) keep_only(view, options.clock);
        if (common.json)
            print(render_explain_json(view) + "\n");
        else if (options.brief)
            print(render_explain_brief(view, terminal(common)));
        else
            print(render_explain(view, terminal(common)));
    }
    return 0;
}

} // namespace ribbon::cli
