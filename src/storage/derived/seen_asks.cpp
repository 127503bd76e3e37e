#include "storage/derived/seen_asks.hpp"

#include "views/asks/arrange.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

using std::int64_t;

std::string_view name_of(AskState state)
{
    switch (state) {
    case AskState::open: return "open";
    case AskState::yes: return "yes";
    case AskState::no: return "no";
    }
    return {};
}

Day day_of(const Row& row, int column)
{
    return Day{static_cast<std::int32_t>(row.number(column))};
}

AskRow ask_in(const Row& row, int first)
{
    const auto text = [&](int column) { return std::string{row.text(first + column)}; };
    return {.entry = row.number(first),
            .message = row.number(first + 1),
            .label = text(2),
            .state = text(3),
            .undone = row.number(first + 4),
            .officer = text(5),
            .team = text(6),
            .received = day_of(row, first + 7),
            .due = day_of(row, first + 8),
            .clock = text(9)};
}

/// The conditions of a filter and their values, $1 being the area.
struct Where {
    std::string sql = "a.area = $1 AND a.state = 'open'";
    Values values;

    Where(const std::string& area, const AskFilter& filter)
    {
        values.emplace_back(area);
        if (!filter.label.empty()) add("a.label = ", filter.label);
        if (!filter.team.empty()) add("a.team = ", filter.team);
        if (filter.due_before) add("a.due < ", int64_t{filter.due_before->number()});
    }
    std::string next(Value value)
    {
        values.push_back(std::move(value));
        return "$" + std::to_string(values.size());
    }
    void add(const std::string& condition, Value value)
    {
        sql += " AND " + condition + next(std::move(value));
    }
};

} // namespace

std::vector<AskRow> ask_rows(const CaseHistory& history, const Books& books,
                             const std::string& officer, const std::string& team, Day today)
{
    std::vector<AskRow> rows;
    for (const SeenAsk& one : asks_in(history))
        rows.push_back({.entry = one.number,
                        .message = one.message,
                        .label = std::string{entry(one.label).code},
                        .state = std::string{name_of(one.state)},
                        .undone = one.undone,
                        .officer = officer,
                        .team = team,
                        .received = one.received,
                        .due = latest_day,
                        .clock = {}});
    const bool any_open = std::any_of(rows.begin(), rows.end(),
                                      [](const AskRow& one) { return one.state == "open"; });
    if (!any_open) return rows;
    // Each that is open is tried out on the law, which is why nothing is tried for the others.
    for (const OpenAsk& open : arrange_asks(history, books.law, books.calendar, today)) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const AskRow& one) {
            return one.entry == open.ask.number;
        });
        if (row == rows.end() || !open.due) continue;
        row->due = *open.due;
        row->clock = open.clock;
    }
    return rows;
}

std::vector<OpenAskRow> open_asks(Connection& from, const std::string& area,
                                  const AskFilter& filter, const std::optional<AskPlace>& after)
{
    Where where{area, filter};
    if (after) {
        const std::string due = where.next(after->due), received = where.next(after->received);
        const std::string a_case = where.next(after->a_case), entry = where.next(after->entry);
        where.sql += " AND (a.due, a.received, a.a_case, a.entry) > (" + due + ", " + received +
                     ", " + a_case + ", " + entry + ")";
    }
    const std::string most = where.next(int64_t{filter.most});
    std::vector<OpenAskRow> rows;
    from.query("SELECT a.a_case, c.name, a.entry, a.message, a.label, a.state, a.undone, "
               "a.officer, a.team, a.received, a.due, a.clock FROM seen_ask a JOIN case_row c "
               "ON c.area = a.area AND c.a_case = a.a_case WHERE " +
                   where.sql + " ORDER BY a.due, a.received, a.a_case, a.entry LIMIT " + most,
               where.values, [&](const Row& row) {
                   rows.push_back(
                       {std::string{row.text(0)}, std::string{row.text(1)}, ask_in(row, 2)});
               });
    return rows;
}

AskCount count_open_asks(Connection& from, const std::string& area, const AskFilter& filter,
                         Day today)
{
    Where where{area, filter};
    const std::string late = where.next(int64_t{today.number()});
    AskCount count;
    from.query("SELECT COUNT(*), COUNT(CASE WHEN a.due < " + late +
                   " THEN 1 END) FROM seen_ask a WHERE " + where.sql,
               where.values, [&](const Row& row) { count = {row.number(0), row.number(1)}; });
    return count;
}

std::map<std::string, AskCounts> counts_of_asks(Connection& from, const std::string& area)
{
    std::map<std::string, AskCounts> counts;
    from.query("SELECT label, COUNT(*), COUNT(CASE WHEN state = 'open' THEN 1 END), "
               "COUNT(CASE WHEN state = 'yes' THEN 1 END), "
               "COUNT(CASE WHEN state = 'no' THEN 1 END), CAST(SUM(undone) AS BIGINT) "
               "FROM seen_ask WHERE area = $1 GROUP BY label",
               {area}, [&](const Row& row) {
                   counts[std::string{row.text(0)}] = {row.number(1), row.number(2), row.number(3),
                                                       row.number(4), row.number(5)};
               });
    return counts;
}

void write_asks(Connection& in, const std::string& area, const CaseRows& rows)
{
    in.run("DELETE FROM seen_ask WHERE area = $1 AND a_case = $2", {area, rows.a_case});
    std::vector<Values> lists;
    for (const AskRow& one : rows.asks)
        lists.push_back({area, rows.a_case, one.entry, one.message, one.label, one.state,
                         one.undone, one.officer, one.team, int64_t{one.received.number()},
                         int64_t{one.due.number()}, one.clock});
    in.run_many("INSERT INTO seen_ask (area, a_case, entry, message, label, state, undone, "
                "officer, team, received, due, clock) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                lists);
}

std::vector<AskRow> kept_asks(Connection& in, const std::string& area, const std::string& a_case)
{
    std::vector<AskRow> rows;
    in.query("SELECT entry, message, label, state, undone, officer, team, received, due, clock "
             "FROM seen_ask WHERE area = $1 AND a_case = $2 ORDER BY entry",
             {area, a_case}, [&](const Row& row) { rows.push_back(ask_in(row, 0)); });
    return rows;
}

} // namespace ribbon::storage
