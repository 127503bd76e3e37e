// ribbon explain FILE: a case, and every duty that follows from it, with its reasons.
#include "cli/case_files.hpp"
#include "cli/shell.hpp"

#include "inbound/cases/known_words.hpp"
#include "inbound/cases/limits.hpp"
#include "inbound/cases/nearest.hpp"
#include "outbound/json/render.hpp"

namespace ribbon::cli {
namespace {

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
    for (const WrittenCase& one : *cases) {
        // The day asked for wins; else the last day the file itself looks at; else today.
        const Day on = options.on.empty() && !one.looks.empty() ? one.looks.back() : *day;
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
