// ribbon worklist: what is owed, in the order in which it is due.
#include "cli/record_commands.hpp"

#include "base/json/writer.hpp"
#include "storage/derived/worklist.hpp"

#include <fmt/format.h>

namespace ribbon::cli {
namespace {

Result<storage::WorklistFilter> filter_of(const WorklistOptions& options)
{
    Problems problems;
    storage::WorklistFilter filter;
    if (!options.officer.empty()) filter.officer = options.officer;
    if (options.nobody) filter.officer = std::string{};
    if (!options.team.empty()) filter.team = options.team;
    filter.clock = options.clock;
    filter.most = options.most;
    if (!options.due_by.empty()) filter.due_by = parse_day(options.due_by);
    if (!options.due_by.empty() && !filter.due_by)
        problems.push_back({"--due-by", "\"" + options.due_by + "\" is not a day: 2026-10-31"});
    if (options.nobody && !options.officer.empty())
        problems.push_back({"--nobody", "ask for an officer's cases or for nobody's, not both"});
    if (options.most < 1 || options.most > 1000)
        problems.push_back({"--most", "ask for 1 to 1,000 lines"});
    if (!problems.empty()) return problems;
    return filter;
}

std::string when(const storage::WorklistRow& row, Day today)
{
    if (row.legal == latest_day) return "no day can be counted";
    if (row.legal < today) {
        const auto late = (today - row.legal).count();
        return fmt::format("overdue by {} day{}", late, late == 1 ? "" : "s");
    }
    return row.legal == today ? "due today" : "due " + in_short_words(row.legal);
}

std::string json_of(const storage::WorklistRow& row)
{
    JsonObject object;
    object.text("case", row.a_case)
        .text("name", row.name)
        .text_or_null("officer", row.officer)
        .text_or_null("team", row.team)
        .text("clock", row.clock)
        .number("matter", row.matter);
    if (row.legal == latest_day)
        object.null("legal").null("safe");
    else
        object.text("legal", iso(row.legal)).text("safe", iso(row.safe));
    return object.json();
}

} // namespace

int show_worklist(const Common& common, const WorklistOptions& options)
{
    const auto filter = filter_of(options);
    const auto on = options.on.empty() ? std::optional{today()} : parse_day(options.on);
    Problems problems = filter ? Problems{} : filter.problems();
    if (!on) problems.push_back({"--on", "\"" + options.on + "\" is not a day: 2026-10-31"});
    if (!problems.empty()) return refused("", problems);
    auto archive = open_record(common, options.record, Opens::reading);
    if (!archive) return refused("", archive.problems());
    std::vector<storage::WorklistRow> rows;
    storage::WorklistCount count;
    (*archive)->reading([&](storage::Connection& connection) {
        rows = storage::worklist(connection, (*archive)->area(), *filter);
        count = storage::count_worklist(connection, (*archive)->area(), *filter, *on);
    });
    if (common.json) {
        std::vector<std::string> lines;
        for (const auto& row : rows) lines.push_back(json_of(row));
        print(JsonObject{}
                  .number("all", count.all)
                  .number("overdue", count.overdue)
                  .raw("rows", json_array(lines))
                  .json() +
              "\n");
        return 0;
    }
    print(fmt::format("{} to do, {} overdue on {}\n\n", count.all, count.overdue,
                      in_short_words(*on)));
    for (const auto& row : rows) {
        const auto* provision = (*archive)->books().law.in_force(row.clock, *on);
        print(fmt::format("{:<24} {:<28} {}\n", when(row, *on), row.name,
                          provision ? provision->title : std::string_view{row.clock}));
        print(fmt::format("{:<24} {:<28} {}\n", "", row.a_case,
                          row.officer.empty() ? "nobody holds this case" : row.officer));
    }
    return 0;
}

} // namespace ribbon::cli
