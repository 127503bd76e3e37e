#include "inbound/tables/officers_csv.hpp"

#include "inbound/tables/import_fields.hpp"

#include <array>
#include <set>
#include <tuple>

namespace ribbon {
namespace {

enum Column { officer, name, team, role, email, from, until };

constexpr std::array<WantedColumn, 7> columns{{
    {"officer", true},
    {"name", true},
    {"team"},
    {"role"},
    {"email"},
    {"from"},
    {"until"},
}};

ImportedOfficer read(const ImportFields& fields, int line)
{
    ImportedOfficer made{.officer = fields.text(officer),
                         .name = fields.text(name),
                         .team = fields.text(team),
                         .role = fields.word(role, {"officer", "senior officer", "manager"}),
                         .email = fields.email(email),
                         .from = fields.day(from),
                         .until = fields.day(until),
                         .line = line};
    if (made.role.empty()) made.role = "officer";
    if (made.from && made.until && *made.until < *made.from)
        fields.wrong(until, "The last day comes before the first");
    return made;
}

} // namespace

const WantedTable& officers_table()
{
    static constexpr WantedTable table{"officers", columns};
    return table;
}

Result<OfficersTable> parse_officers_csv(std::string_view csv, const ColumnMap& map)
{
    auto rows = read_mapped_table(csv, officers_table(), map);
    if (!rows) return rows.problems();
    OfficersTable table{.not_read = std::move(rows->not_read)};
    Problems problems;
    std::set<std::tuple<std::string, std::optional<Day>, std::string>> seen;
    for (const MappedRow& row : rows->rows) {
        ImportedOfficer made = read({row, officers_table(), map.days, problems}, row.line);
        if (!seen.emplace(made.officer, made.from, made.team).second)
            problems.push_back({"officer",
                                "This officer stands twice with the same first day and team",
                                row.line});
        table.officers.push_back(std::move(made));
    }
    if (!problems.empty()) return problems;
    return table;
}

} // namespace ribbon
