#include "storage/derived/risk.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon::storage {
namespace {

using std::int64_t;

/// One stretch of the index: a class of duties, or a kind of open item, between two days.
struct Slice {
    RiskReason reason;
    int harm = -1;         ///< of duties; -1 for open items
    std::string_view kind; ///< of open items
    int64_t from, to;      ///< legal days, both included
};

std::vector<Slice> slices(const RiskDays& days)
{
    const int64_t first = 0;
    const int64_t today = days.today.number();
    const int64_t soon = days.soon.number();
    const int64_t last = latest_day.number();
    const auto harm = [](Harm one) { return static_cast<int>(one); };
    std::vector<Slice> all{
        {RiskReason::danger, -1, "danger", first, last},
        {RiskReason::order_broken, harm(Harm::order), {}, first, today - 1},
        {RiskReason::no_education, harm(Harm::no_education), {}, first, today - 1},
        {RiskReason::late_in_law, harm(Harm::law), {}, first, today - 1},
    };
    for (const Harm one : {Harm::order, Harm::no_education, Harm::law})
        all.push_back({RiskReason::due_soon, harm(one), {}, today, soon});
    all.push_back({RiskReason::answer_late, harm(Harm::promise), {}, first, today - 1});
    all.push_back({RiskReason::answer_late, -1, "returned", first, last});
    for (const std::string_view kind : {"call", "promise"})
        all.push_back({RiskReason::promise_broken, -1, kind, first, today - 1});
    for (const Harm one : {Harm::order, Harm::no_education, Harm::law})
        all.push_back({RiskReason::later, harm(one), {}, soon + 1, last});
    all.push_back({RiskReason::later, harm(Harm::promise), {}, today, last});
    all.push_back({RiskReason::later, harm(Harm::no_day), {}, first, last});
    for (const std::string_view kind : {"call", "promise"})
        all.push_back({RiskReason::later, -1, kind, today, last});
    return all;
}

/// A statement that grows, and its values.
struct Asking {
    std::string sql;
    Values values;
    void add(std::string_view words, Value value)
    {
        values.push_back(std::move(value));
        sql += words;
        sql += "$" + std::to_string(values.size());
    }
};

/// The rows of one officer, or of a team, or of everybody.
Asking whose(const std::string& area, const RiskFilter& filter, const std::string* officer)
{
    Asking asking;
    asking.add("d.area = ", area);
    if (officer)
        asking.add(" AND d.officer = ", *officer);
    else if (filter.team)
        asking.add(" AND d.team = ", *filter.team);
    return asking;
}

/// The conditions of a slice for one officer, or for a team, or for everybody.
Asking where(const std::string& area, const RiskFilter& filter, const Slice& slice,
             const std::string* officer)
{
    const bool duty = slice.kind.empty();
    Asking asking = whose(area, filter, officer);
    if (duty)
        asking.add(" AND d.harm = ", int64_t{slice.harm});
    else
        asking.add(" AND d.kind = ", std::string{slice.kind});
    const std::string day = duty ? " AND d.legal" : " AND d.due";
    int64_t to = slice.to;
    if (filter.due_by) to = std::min(to, int64_t{filter.due_by->number()});
    asking.add(day + " >= ", slice.from);
    asking.add(day + " <= ", to);
    if (duty && !filter.clock.empty()) asking.add(" AND d.clock = ", filter.clock);
    return asking;
}

/// Whether the filter leaves this slice anything.
bool wanted(const RiskFilter& filter, const Slice& slice)
{
    if (filter.reason && *filter.reason != slice.reason) return false;
    if (filter.harm && slice.harm != static_cast<int>(*filter.harm) &&
        slice.harm != static_cast<int>(Harm::no_day))
        return false;
    return filter.clock.empty() || slice.kind.empty();
}

void read_slice(std::vector<RiskRow>& rows, Connection& from, Asking asking, const Slice& slice,
                const RiskFilter& filter, const std::optional<RiskPlace>& after)
{
    const bool duty = slice.kind.empty();
    const std::string day = duty ? "d.legal" : "d.due";
    const std::string number = duty ? "d.matter" : "d.entry";
    if (after) {
        asking.sql += " AND (" + day + ", d.a_case, " + number + (duty ? ", d.clock" : "") + ") ";
        // What is no duty has its kind where a duty has its clock.
        const bool past_kind = !duty && slice.kind > after->clock;
        asking.add(past_kind ? ">= (" : "> (", after->legal);
        asking.add(", ", after->a_case);
        asking.add(", ", after->matter);
        if (duty) asking.add(", ", after->clock);
        asking.sql += ")";
    }
    const std::string columns = "SELECT d.a_case, c.name, d.officer, d.team, " + number + ", " +
                                day +
                                (duty ? ", d.clock FROM duty d" : ", d.kind FROM open_item d");
    const std::string order =
        " ORDER BY " + day + ", d.a_case, " + number + (duty ? ", d.clock" : "");
    asking.add(order + " LIMIT ", int64_t{filter.most});
    const std::string sql =
        columns + " JOIN case_row c ON c.area = d.area AND c.a_case = d.a_case WHERE " + asking.sql;
    from.query(sql, asking.values, [&](const Row& row) {
        rows.push_back({.reason = slice.reason,
                        .a_case = std::string{row.text(0)},
                        .name = std::string{row.text(1)},
                        .officer = std::string{row.text(2)},
                        .team = std::string{row.text(3)},
                        .clock = std::string{row.text(6)},
                        .matter = row.number(4),
                        .legal = Day{static_cast<std::int32_t>(row.number(5))}});
    });
}

/// Calls `each` for every officer asked for; once with null where none is.
template <class Each> void each_officer(const RiskFilter& filter, const Each& each)
{
    if (filter.officers.empty()) return each(nullptr);
    for (const std::string& officer : filter.officers) each(&officer);
}

} // namespace

std::vector<RiskRow> by_risk(Connection& from, const std::string& area, const RiskFilter& filter,
                             const RiskDays& days, const std::optional<RiskPlace>& after)
{
    const auto all = slices(days);
    const auto most = static_cast<std::size_t>(filter.most);
    std::vector<RiskRow> rows;
    for (int reason = 0; reason < risk_reason_count && rows.size() < most; ++reason) {
        if (after && reason < static_cast<int>(after->reason)) continue;
        const bool first_half = after && reason == static_cast<int>(after->reason);
        std::vector<RiskRow> of_reason;
        for (const Slice& slice : all)
            if (static_cast<int>(slice.reason) == reason && wanted(filter, slice))
                each_officer(filter, [&](const std::string* officer) {
                    read_slice(of_reason, from, where(area, filter, slice, officer), slice, filter,
                               first_half ? after : std::nullopt);
                });
        std::sort(of_reason.begin(), of_reason.end(),
                  [](const RiskRow& a, const RiskRow& b) { return a.place() < b.place(); });
        for (RiskRow& one : of_reason)
            if (rows.size() < most) rows.push_back(std::move(one));
    }
    return rows;
}

RiskCounts count_by_risk(Connection& from, const std::string& area, const RiskFilter& filter,
                         const RiskDays& days)
{
    RiskCounts counts{};
    for (const Slice& slice : slices(days)) {
        if (!wanted(filter, slice)) continue;
        each_officer(filter, [&](const std::string* officer) {
            const Asking asking = where(area, filter, slice, officer);
            from.query(std::string{"SELECT COUNT(*) FROM "} +
                           (slice.kind.empty() ? "duty" : "open_item") + " d WHERE " + asking.sql,
                       asking.values, [&](const Row& row) {
                           counts[static_cast<std::size_t>(slice.reason)] += row.number(0);
                       });
        });
    }
    return counts;
}

std::int64_t count_work(Connection& from, const std::string& area, const RiskFilter& filter)
{
    assert(filter.clock.empty() && !filter.reason && !filter.due_by && !filter.harm);
    std::int64_t count = 0;
    each_officer(filter, [&](const std::string* officer) {
        const Asking asking = whose(area, filter, officer);
        for (const std::string_view all :
             {"SELECT COUNT(*) FROM duty d WHERE ",
              "SELECT COUNT(*) FROM open_item d WHERE d.kind IN ('danger', 'returned', 'call', "
              "'promise') AND "})
            from.query(std::string{all} + asking.sql, asking.values,
                       [&](const Row& row) { count += row.number(0); });
    });
    return count;
}

std::vector<NobodyRow> held_by_nobody(Connection& from, const std::string& area, int most)
{
    std::vector<NobodyRow> rows;
    from.query("SELECT a_case, name, nobody_since FROM case_row WHERE area = $1 AND nobody_since "
               "IS NOT NULL ORDER BY nobody_since, a_case LIMIT $2",
               {area, int64_t{most}}, [&](const Row& row) {
                   rows.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                                   Day{static_cast<std::int32_t>(row.number(2))}});
               });
    return rows;
}

std::vector<HeldRow> held_by(Connection& from, const std::string& area, const std::string& officer,
                             const std::string& after, int most)
{
    std::vector<HeldRow> rows;
    from.query(
        "SELECT c.a_case, c.name, COALESCE(o.officer, '') FROM case_row c LEFT JOIN open_item "
        "o ON o.area = c.area AND o.a_case = c.a_case AND o.kind = 'handover' WHERE c.area = "
        "$1 AND c.officer = $2 AND c.a_case > $3 ORDER BY c.a_case LIMIT $4",
        {area, officer, after, int64_t{most}}, [&](const Row& row) {
            rows.push_back(
                {std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}});
        });
    return rows;
}

HeldCount count_held_by(Connection& from, const std::string& area, const std::string& officer)
{
    HeldCount count;
    from.query("SELECT COUNT(*), COUNT(o.a_case) FROM case_row c LEFT JOIN open_item o ON o.area = "
               "c.area AND o.a_case = c.a_case AND o.kind = 'handover' WHERE c.area = $1 AND "
               "c.officer = $2",
               {area, officer}, [&](const Row& row) { count = {row.number(0), row.number(1)}; });
    return count;
}

std::int64_t count_held_by_nobody(Connection& from, const std::string& area)
{
    std::int64_t count = 0;
    from.query("SELECT COUNT(*) FROM case_row WHERE area = $1 AND nobody_since IS NOT NULL", {area},
               [&](const Row& row) { count = row.number(0); });
    return count;
}

std::vector<OfferedRow> offered_to(Connection& from, const std::string& area,
                                   const std::string& officer)
{
    std::vector<OfferedRow> rows;
    from.query("SELECT d.a_case, c.name, d.entry, d.made, d.due FROM open_item d JOIN case_row c "
               "ON c.area = d.area AND c.a_case = d.a_case WHERE d.area = $1 AND d.officer = $2 "
               "AND d.kind = 'handover' ORDER BY d.due, d.a_case, d.entry",
               {area, officer}, [&](const Row& row) {
                   rows.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                                   row.number(2), Day{static_cast<std::int32_t>(row.number(3))},
                                   Day{static_cast<std::int32_t>(row.number(4))}});
               });
    return rows;
}

} // namespace ribbon::storage
