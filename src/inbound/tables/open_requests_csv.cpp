#include "inbound/tables/open_requests_csv.hpp"

#include "inbound/tables/import_fields.hpp"
#include "record/people/identifiers.hpp"

#include <array>
#include <set>

namespace ribbon {
namespace {

enum Column {
    child,
    surname,
    forename,
    born,
    upn,
    uln,
    nhs_number,
    postcode,
    received,
    requested_by,
    told,
    assess,
    officer,
    school
};

constexpr std::array<WantedColumn, 14> columns{{
    {"child", true},
    {"surname", true},
    {"forename", true},
    {"born", true},
    {"upn"},
    {"uln"},
    {"nhs_number"},
    {"postcode"},
    {"received", true},
    {"requested_by"},
    {"told"},
    {"assess"},
    {"officer"},
    {"school"},
}};

ImportedRequest read(const ImportFields& fields, int line)
{
    return {.child = fields.text(child),
            .surname = fields.text(surname),
            .forename = fields.text(forename),
            .born = fields.day(born),
            .upn = folded_upn(fields.checked(upn, why_no_upn)),
            .uln = folded_upn(fields.checked(uln, why_no_uln)),
            .nhs_number = folded_upn(fields.checked(nhs_number, why_no_nhs_number)),
            .postcode = folded_postcode(fields.checked(postcode, why_no_postcode)),
            .received = fields.day(received),
            .requested_by = fields.word(requested_by, {"parent", "young person", "school", "health",
                                                       "social care", "other"}),
            .told = fields.day(told),
            .assess = fields.yes_no(assess),
            .officer = fields.text(officer),
            .school = fields.checked(school, why_no_urn),
            .line = line};
}

void check_days(const ImportedRequest& made, const ImportFields& fields)
{
    if (made.born && made.received && *made.received < *made.born)
        fields.wrong(received, "The request came before the child was born");
    if (made.told && made.received && *made.told < *made.received)
        fields.wrong(told, "The family was told before the request came");
    if (made.told && fields.text(assess).empty())
        fields.wrong(assess, "Say what was decided, or leave out the day");
    if (made.assess && fields.text(told).empty())
        fields.wrong(told, "Give the day on which the family was told");
}

} // namespace

const WantedTable& open_requests_table()
{
    static constexpr WantedTable table{"requests", columns};
    return table;
}

Result<OpenRequestsTable> parse_open_requests_csv(std::string_view csv, const ColumnMap& map)
{
    auto rows = read_mapped_table(csv, open_requests_table(), map);
    if (!rows) return rows.problems();
    OpenRequestsTable table{.not_read = std::move(rows->not_read)};
    Problems problems;
    std::set<std::pair<std::string, Day>> seen;
    for (const MappedRow& row : rows->rows) {
        const ImportFields fields{row, open_requests_table(), map.days, problems};
        ImportedRequest made = read(fields, row.line);
        check_days(made, fields);
        if (made.received && !seen.emplace(made.child, *made.received).second)
            fields.wrong(child, "This child stands twice with a request of the same day");
        table.requests.push_back(std::move(made));
    }
    if (!problems.empty()) return problems;
    return table;
}

} // namespace ribbon
