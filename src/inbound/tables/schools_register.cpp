#include "inbound/tables/schools_register.hpp"

#include "inbound/tables/csv.hpp"
#include "inbound/tables/windows_1252.hpp"
#include "record/people/identifiers.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

enum Column {
    urn,
    authority,
    name,
    status,
    type,
    phase,
    provision,
    town,
    postcode,
    district,
    constituency,
    ukprn,
    opened,
    closed,
    columns
};

struct Known {
    std::string_view title;
    bool needed;
};

/// The titles of the register, in the order of `Column`.
constexpr std::array<Known, columns> known{{
    {"URN", true},
    {"LA (code)", true},
    {"EstablishmentName", true},
    {"EstablishmentStatus (name)", true},
    {"TypeOfEstablishment (name)", false},
    {"PhaseOfEducation (name)", false},
    {"TypeOfResourcedProvision (name)", false},
    {"Town", false},
    {"Postcode", false},
    {"DistrictAdministrative (code)", false},
    {"ParliamentaryConstituency (code)", false},
    {"UKPRN", false},
    {"OpenDate", false},
    {"CloseDate", false},
}};

/// "01-09-2012", or a day as we write it.
std::optional<Day> register_day(std::string_view text)
{
    if (text.size() == 10 && text[2] == '-' && text[5] == '-')
        return parse_day(std::string(text.substr(6)) + "-" + std::string(text.substr(3, 2)) + "-" +
                         std::string(text.substr(0, 2)));
    return parse_day(text);
}

class Reader {
public:
    explicit Reader(const std::vector<std::string>& authorities) : authorities_(authorities) {}

    Result<SchoolsRegister> read(std::string_view text)
    {
        constexpr CsvLimits limits{.field_bytes = 8192, .rows = 500'000, .problems = 100};
        Problems of_table = read_csv(text, [&](CsvRow&& row) { take(row); }, limits);
        of_table.insert(of_table.end(), problems_.begin(), problems_.end());
        if (!of_table.empty()) return of_table;
        return sorted();
    }

private:
    void take(const CsvRow& row)
    {
        if (!first_line_read_)
            read_titles(row);
        else if (usable_ && problems_.size() < CsvLimits{}.problems)
            read_school(row);
    }

    void read_titles(const CsvRow& row)
    {
        first_line_read_ = true;
        for (std::size_t i = 0; i < known.size(); ++i) {
            const auto found =
                std::find(row.fields.begin(), row.fields.end(), std::string(known[i].title));
            if (found != row.fields.end())
                at_[i] = static_cast<std::size_t>(found - row.fields.begin());
            else if (known[i].needed)
                problems_.push_back({std::string(known[i].title),
                                     "The register has no such column; download \"all "
                                     "establishment data\" as CSV",
                                     row.line});
            else
                register_.missing_columns.emplace_back(known[i].title);
        }
        usable_ = problems_.empty();
    }

    std::string field(const CsvRow& row, Column column) const
    {
        return at_[column] ? row.fields[*at_[column]] : std::string{};
    }

    std::optional<Day> day(const CsvRow& row, Column column)
    {
        const std::string text = field(row, column);
        const auto read = register_day(text);
        if (!read && !text.empty())
            problems_.push_back(
                {std::string(known[column].title), "Write a day like 01-09-2012", row.line});
        return read;
    }

    void read_school(const CsvRow& row)
    {
        School made{.urn = field(row, urn),
                    .ukprn = field(row, ukprn),
                    .name = field(row, name),
                    .type = field(row, type),
                    .phase = field(row, phase),
                    .provision = field(row, provision),
                    .town = field(row, town),
                    .postcode = folded_postcode(field(row, postcode)),
                    .authority = field(row, authority),
                    .district = field(row, district),
                    .constituency = field(row, constituency)};
        if (!authorities_.empty() && std::find(authorities_.begin(), authorities_.end(),
                                               made.authority) == authorities_.end())
            return;
        if (const auto why = why_no_urn(made.urn)) problems_.push_back({"URN", *why, row.line});
        if (made.name.empty())
            problems_.push_back({"EstablishmentName", "This school has no name", row.line});
        // "Open, but proposed to close" is open; "Proposed to open" is not yet.
        made.open = field(row, status).starts_with("Open");
        made.opened = day(row, opened);
        made.closed = day(row, closed);
        register_.schools.push_back(std::move(made));
    }

    Result<SchoolsRegister> sorted()
    {
        auto& schools = register_.schools;
        std::sort(schools.begin(), schools.end(),
                  [](const School& a, const School& b) { return a.urn < b.urn; });
        for (std::size_t i = 1; i < schools.size(); ++i)
            if (schools[i - 1].urn == schools[i].urn)
                problems_.push_back(
                    {"URN", "The school " + schools[i].urn + " stands twice in the register"});
        if (!problems_.empty()) return problems_;
        return std::move(register_);
    }

    const std::vector<std::string>& authorities_;
    bool first_line_read_ = false;
    bool usable_ = false; ///< the needed columns are there
    std::array<std::optional<std::size_t>, columns> at_;
    SchoolsRegister register_;
    Problems problems_;
};

} // namespace

Result<SchoolsRegister> parse_schools_register(std::string_view bytes,
                                               const std::vector<std::string>& authorities)
{
    if (is_utf8(bytes)) return Reader{authorities}.read(bytes);
    return Reader{authorities}.read(from_windows_1252(bytes));
}

} // namespace ribbon
