#include "storage/derived/load.hpp"

#include "storage/derived/rows.hpp"

namespace ribbon::storage {
namespace {

using std::int64_t;

void read_duties(CouncilLoad& load, Connection& from, const std::string& area, Day today, Day soon)
{
    from.query("SELECT officer, harm, COUNT(*), SUM(CASE WHEN legal < $2 THEN 1 ELSE 0 END), "
               "SUM(CASE WHEN legal >= $2 AND legal <= $3 THEN 1 ELSE 0 END) FROM duty "
               "WHERE area = $1 GROUP BY officer, harm",
               {area, int64_t{today.number()}, int64_t{soon.number()}}, [&](const Row& row) {
                   OfficerLoad& one = load.officers[std::string{row.text(0)}];
                   const auto harm = static_cast<Harm>(row.number(1));
                   if (harm == Harm::promise) {
                       one.answers_open += row.number(2);
                       one.answers_late += row.number(3);
                   } else if (harm != Harm::no_day) {
                       one.late_in_law += row.number(3);
                       one.due_soon += row.number(4);
                   }
               });
    from.query("SELECT clock, COUNT(*) FROM duty WHERE area = $1 AND harm <= 2 AND legal < $2 "
               "GROUP BY clock",
               {area, int64_t{today.number()}}, [&](const Row& row) {
                   load.late_by_clock[std::string{row.text(0)}] = row.number(1);
               });
}

void read_cases(CouncilLoad& load, Connection& from, const std::string& area)
{
    from.query("SELECT officer, COUNT(*), CAST(SUM(officers) AS BIGINT), "
               "CAST(SUM(gap_days) AS BIGINT), COUNT(nobody_since), "
               "MIN(nobody_since) FROM case_row WHERE area = $1 AND closed = 0 GROUP BY officer",
               {area}, [&](const Row& row) {
                   load.officers[std::string{row.text(0)}].children = row.number(1);
                   load.children += row.number(1);
                   load.officers_so_far += row.number(2);
                   load.days_with_nobody += row.number(3);
                   load.with_nobody += row.number(4);
                   if (!row.is_null(5))
                       load.longest_with_nobody = std::min(
                           load.longest_with_nobody, Day{static_cast<std::int32_t>(row.number(5))});
               });
}

} // namespace

CouncilLoad council_load(Connection& from, const std::string& area, Day today, Day soon)
{
    CouncilLoad load;
    read_cases(load, from, area);
    read_duties(load, from, area, today, soon);
    from.query("SELECT officer, COUNT(*), SUM(CASE WHEN due < $2 THEN 1 ELSE 0 END) FROM open_item "
               "WHERE area = $1 AND kind = 'promise' GROUP BY officer",
               {area, int64_t{today.number()}}, [&](const Row& row) {
                   OfficerLoad& one = load.officers[std::string{row.text(0)}];
                   one.promises = row.number(1);
                   one.promises_late = row.number(2);
               });
    return load;
}

int64_t late_before_they_began(Connection& from, const std::string& area,
                               const std::string& officer, Day began)
{
    int64_t count = 0;
    from.query("SELECT COUNT(*) FROM duty WHERE area = $1 AND officer = $2 AND harm <= 2 AND "
               "legal < $3",
               {area, officer, int64_t{began.number()}},
               [&](const Row& row) { count = row.number(0); });
    return count;
}

std::array<int64_t, age_bands> answers_by_age(Connection& from, const std::string& area,
                                              const std::optional<std::string>& officer,
                                              const std::string& team, const AgeEdges& edges)
{
    std::array<int64_t, age_bands> bands{};
    Values values{area,
                  static_cast<int64_t>(Harm::promise),
                  int64_t{edges.today.number()},
                  int64_t{edges.edges[0].number()},
                  int64_t{edges.edges[1].number()},
                  int64_t{edges.edges[2].number()}};
    std::string whose;
    if (officer) {
        values.emplace_back(*officer);
        whose = " AND officer = $7";
    } else if (!team.empty()) {
        values.emplace_back(team);
        whose = " AND team = $7";
    }
    from.query(
        "SELECT CASE WHEN legal >= $3 THEN 0 WHEN legal >= $4 THEN 1 WHEN legal >= $5 THEN 2 "
        "WHEN legal >= $6 THEN 3 ELSE 4 END AS band, COUNT(*) FROM duty WHERE area = $1 AND "
        "harm = $2" +
            whose + " GROUP BY band",
        values,
        [&](const Row& row) { bands[static_cast<std::size_t>(row.number(0))] = row.number(1); });
    return bands;
}

} // namespace ribbon::storage
