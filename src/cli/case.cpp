// ribbon case: what is recorded of a case, and what follows from it.
#include "cli/entry_lines.hpp"
#include "cli/record_commands.hpp"

#include "base/json/writer.hpp"
#include "base/key.hpp"
#include "calendar/london.hpp"
#include "outbound/json/render.hpp"

namespace ribbon::cli {
namespace {

/// The end of a day in England, as the moment by which something was recorded.
Moment end_of(Day day)
{
    Moment moment{(std::int64_t{day.number()} + 1) * 86'400};
    // In summer the day ends an hour earlier in UTC.
    while (day_in_london({moment.seconds - 1}) > day) moment.seconds -= 3'600;
    return moment;
}

std::string json_of(const Entry& one)
{
    return JsonObject{}
        .number("number", one.number)
        .number("position", static_cast<long long>(one.position))
        .text("kind", one.kind)
        .text("happened", iso(one.happened))
        .text("recorded", iso(one.recorded))
        .text("by", one.by)
        .text("role", one.role)
        .raw("fact", one.erased() ? "null" : one.fact)
        .json();
}

} // namespace

int show_case(const Common& common, const CaseOptions& options)
{
    Problems problems;
    const auto on = options.on.empty() ? std::optional{today()} : parse_day(options.on);
    if (!on) problems.push_back({"--on", "\"" + options.on + "\" is not a day: 2026-10-31"});
    std::optional<Moment> recorded;
    if (!options.recorded.empty()) {
        const auto day = parse_day(options.recorded);
        if (day)
            recorded = end_of(*day);
        else
            problems.push_back(
                {"--recorded-by", "\"" + options.recorded + "\" is not a day: 2026-10-31"});
    }
    if (!problems.empty()) return refused("", problems);
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    const std::string key = read_key(options.key).value_or(options.key);
    const auto entries = (*archive)->entries({StreamKind::a_case, key}, recorded);
    if (entries.empty())
        return refused("", {{options.key, "there is no case with this reference"}});
    if (options.duties) {
        const CaseHistory history = case_history(entries);
        const auto& books = (*archive)->books();
        const auto view = arrange_explain(
            history.facts, explained_timeline(history.facts, books.law, books.calendar, *on));
        print(common.json ? render_explain_json(view) + "\n"
                          : render_explain(view, terminal(common)));
        return 0;
    }
    if (!common.json) {
        for (const Entry& one : entries) print(lines_of(one));
        return 0;
    }
    std::vector<std::string> lines;
    for (const Entry& one : entries) lines.push_back(json_of(one));
    print(JsonObject{}.text("case", key).raw("entries", json_array(lines)).json() + "\n");
    return 0;
}

} // namespace ribbon::cli
