#include "storage/derived/worklist.hpp"

namespace ribbon::storage {
namespace {

/// The conditions of a filter and their values, $1 being the area.
struct Where {
    std::string sql = "d.area = $1";
    Values values;

    void add(const std::string& condition, Value value)
    {
        values.push_back(std::move(value));
        sql += " AND " + condition + "$" + std::to_string(values.size());
    }
};

Where where(const std::string& area, const WorklistFilter& filter)
{
    Where where;
    where.values.emplace_back(area);
    if (filter.officer) where.add("d.officer = ", *filter.officer);
    if (filter.team) where.add("d.team = ", *filter.team);
    if (!filter.clock.empty()) where.add("d.clock = ", filter.clock);
    if (filter.due_by) where.add("d.legal <= ", std::int64_t{filter.due_by->number()});
    return where;
}

Day day_of(const Row& row, int column)
{
    return Day{static_cast<std::int32_t>(row.number(column))};
}

} // namespace

std::vector<WorklistRow> worklist(Connection& from, const std::string& area,
                                  const WorklistFilter& filter,
                                  const std::optional<WorklistPlace>& after)
{
    Where conditions = where(area, filter);
    if (after) {
        // A row value, which both engines answer from the index that gives the order.
        const std::size_t first = conditions.values.size() + 1;
        const auto number = [&](std::size_t i) { return "$" + std::to_string(first + i); };
        conditions.sql += " AND (d.safe, d.a_case, d.matter, d.clock) > (" + number(0) + ", " +
                          number(1) + ", " + number(2) + ", " + number(3) + ")";
        conditions.values.insert(
            conditions.values.end(),
            {Value{after->safe}, Value{after->a_case}, Value{after->matter}, Value{after->clock}});
    }
    conditions.values.emplace_back(std::int64_t{filter.most});
    const std::string sql =
        "SELECT d.a_case, c.name, d.officer, d.team, d.clock, d.matter, d.legal, d.safe "
        "FROM duty d JOIN case_row c ON c.area = d.area AND c.a_case = d.a_case WHERE " +
        conditions.sql + " ORDER BY d.safe, d.a_case, d.matter, d.clock LIMIT $" +
        std::to_string(conditions.values.size());
    std::vector<WorklistRow> rows;
    from.query(sql, conditions.values, [&](const Row& row) {
        const auto text = [&](int column) { return std::string{row.text(column)}; };
        rows.push_back({.a_case = text(0),
                        .name = text(1),
                        .officer = text(2),
                        .team = text(3),
                        .clock = text(4),
                        .matter = row.number(5),
                        .legal = day_of(row, 6),
                        .safe = day_of(row, 7)});
    });
    return rows;
}

WorklistCount count_worklist(Connection& from, const std::string& area,
                             const WorklistFilter& filter, Day today)
{
    Where conditions = where(area, filter);
    conditions.values.emplace_back(std::int64_t{today.number()});
    WorklistCount count;
    from.query("SELECT COUNT(*), SUM(CASE WHEN d.legal < $" +
                   std::to_string(conditions.values.size()) +
                   " THEN 1 ELSE 0 END) FROM duty d WHERE " + conditions.sql,
               conditions.values, [&](const Row& row) { count = {row.number(0), row.number(1)}; });
    return count;
}

} // namespace ribbon::storage
