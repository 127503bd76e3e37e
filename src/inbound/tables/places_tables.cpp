#include "inbound/tables/places_tables.hpp"

#include "base/embedded.hpp"
#include "inbound/tables/csv.hpp"
#include "record/people/identifiers.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <unordered_map>

namespace ribbon {
namespace {

using Columns = std::span<const std::string_view>;
constexpr std::array<std::string_view, 3> district_columns{"code", "name", "authority"};
constexpr std::array<std::string_view, 2> constituency_columns{"code", "name"};
constexpr std::array<std::string_view, 4> postcode_columns{"sector", "district", "constituency",
                                                           "units"};
constexpr std::array<std::string_view, 2> range_columns{"start", "constituency"};
constexpr std::array<std::string_view, 13> school_columns{
    "urn",      "name",         "phase",  "provision", "town",   "postcode", "authority",
    "district", "constituency", "status", "opened",    "closed", "successor"};

class Reader {
public:
    Result<Places::Tables> read(const PlacesSources& sources)
    {
        each("places/districts-derbyshire.csv", sources.districts, district_columns,
             [&](const CsvRow& row) { area(row, tables_.districts, districts_); });
        each("places/constituencies-gb-2024.csv", sources.constituencies, constituency_columns,
             [&](const CsvRow& row) { area(row, tables_.constituencies, constituencies_); });
        each("places/postcodes-derbyshire.csv", sources.postcodes, postcode_columns,
             [&](const CsvRow& row) { postcodes(row); });
        sort_postcodes();
        each("places/gb-postcode-constituency-ranges.csv", sources.ranges, range_columns,
             [&](const CsvRow& row) { range(row); });
        each("places/schools-derbyshire.csv", sources.schools, school_columns,
             [&](const CsvRow& row) { school(row); });
        sort_schools();
        if (!problems_.empty()) return problems_;
        return std::move(tables_);
    }

private:
    using Index = std::unordered_map<std::string, std::uint16_t>;

    template <class ReadOne>
    void each(std::string_view file, std::string_view text, Columns columns,
              const ReadOne& read_one)
    {
        file_ = file;
        const auto rows = parse_csv(text, columns);
        if (!rows) {
            for (const Problem& one : rows.problems()) wrong(one.field, one.sentence, one.line);
            return;
        }
        for (const CsvRow& row : *rows)
            if (problems_.size() < CsvLimits{}.problems) read_one(row);
    }

    void wrong(const std::string& column, std::string sentence, int line)
    {
        problems_.push_back({std::string(file_) + " " + column, std::move(sentence), line});
    }

    void area(const CsvRow& row, std::vector<Area>& areas, Index& index)
    {
        const auto number = static_cast<std::uint16_t>(areas.size());
        if (row.fields[0].empty() || row.fields[1].empty())
            wrong("code", "Give the code and the name", row.line);
        else if (areas.size() < Places::none && index.emplace(row.fields[0], number).second)
            areas.push_back({row.fields[0], row.fields[1]});
        else
            wrong("code", "This code stands twice in the table", row.line);
    }

    std::uint16_t known(const Index& index, const std::string& code, const char* column, int line)
    {
        const auto found = index.find(code);
        if (found != index.end()) return found->second;
        wrong(column, "This code is not in the table of its kind", line);
        return Places::none;
    }

    /// One sector with the last two letters of each of its postcodes.
    void postcodes(const CsvRow& row)
    {
        const auto district = known(districts_, row.fields[1], "district", row.line);
        const auto constituency = known(constituencies_, row.fields[2], "constituency", row.line);
        std::string_view units = row.fields[3];
        while (!units.empty()) {
            const auto number = postcode_number(row.fields[0] + std::string(units.substr(0, 2)));
            if (!number || (units.size() > 2 && units[2] != ' '))
                return wrong("units", "Write two letters for each postcode, with spaces between",
                             row.line);
            tables_.exact.push_back({*number, district, constituency});
            units.remove_prefix(std::min<std::size_t>(3, units.size()));
        }
    }

    void sort_postcodes()
    {
        auto& all = tables_.exact;
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return a.postcode < b.postcode; });
        for (std::size_t i = 1; i < all.size(); ++i)
            if (all[i - 1].postcode == all[i].postcode)
                wrong("units", "The postcode " + postcode_of(all[i].postcode) + " is given twice",
                      0);
    }

    void range(const CsvRow& row)
    {
        const auto first = postcode_number(row.fields[0]);
        if (!first) return wrong("start", "This is not a postcode", row.line);
        if (!tables_.ranges.empty() && *first <= tables_.ranges.back().first)
            return wrong("start", "The ranges stand in order of their numbers", row.line);
        const auto constituency =
            row.fields[1].empty() ? Places::none
                                  : known(constituencies_, row.fields[1], "constituency", row.line);
        tables_.ranges.push_back({*first, constituency});
    }

    std::optional<Day> day(const CsvRow& row, std::size_t field)
    {
        const auto read = parse_day(row.fields[field]);
        if (!read && !row.fields[field].empty())
            wrong(std::string(school_columns[field]), "Write a day like 2027-01-21", row.line);
        return read;
    }

    void school(const CsvRow& row)
    {
        School made{.urn = row.fields[0],
                    .name = row.fields[1],
                    .phase = row.fields[2],
                    .provision = row.fields[3],
                    .town = row.fields[4],
                    .postcode = row.fields[5],
                    .authority = row.fields[6],
                    .district = row.fields[7],
                    .constituency = row.fields[8],
                    .open = row.fields[9] == "open",
                    .opened = day(row, 10),
                    .closed = day(row, 11),
                    .successor = row.fields[12]};
        if (const auto why = why_no_urn(made.urn)) return wrong("urn", *why, row.line);
        if (made.name.empty()) return wrong("name", "Give the name of the school", row.line);
        if (row.fields[9] != "open" && row.fields[9] != "closed")
            return wrong("status", "Write open or closed", row.line);
        if (!made.district.empty()) known(districts_, made.district, "district", row.line);
        if (!made.constituency.empty())
            known(constituencies_, made.constituency, "constituency", row.line);
        tables_.schools.push_back(std::move(made));
    }

    void sort_schools()
    {
        auto& all = tables_.schools;
        const auto before = [](const School& a, const School& b) { return a.urn < b.urn; };
        std::sort(all.begin(), all.end(), before);
        for (std::size_t i = 1; i < all.size(); ++i)
            if (all[i - 1].urn == all[i].urn)
                wrong("urn", "The school " + all[i].urn + " stands twice in the table", 0);
        for (const School& one : all)
            if (!one.successor.empty() &&
                !std::binary_search(all.begin(), all.end(), School{.urn = one.successor}, before))
                wrong("successor", "The school that " + one.urn + " became is not in the table", 0);
    }

    std::string_view file_;
    Places::Tables tables_;
    Index districts_, constituencies_;
    Problems problems_;
};

} // namespace

Result<Places::Tables> parse_places(const PlacesSources& sources) { return Reader{}.read(sources); }

const Places& built_in_places()
{
    static const Places places = [] {
        auto read = parse_places({embedded("places/districts-derbyshire.csv"),
                                  embedded("places/constituencies-gb-2024.csv"),
                                  embedded("places/postcodes-derbyshire.csv"),
                                  embedded("places/gb-postcode-constituency-ranges.csv"),
                                  embedded("places/schools-derbyshire.csv")});
        assert(read); // A test reads them, so a program with bad tables is never released.
        return Places{*std::move(read)};
    }();
    return places;
}

} // namespace ribbon
