// ribbon import holidays, terms, training-days, postcodes, schools: a new table for the operator's
// folder, looked through together with those it has to agree with, and put there whole or not at
// all.
#include "cli/import_commands.hpp"

#include "base/embedded.hpp"
#include "base/json/writer.hpp"
#include "cli/write_whole.hpp"
#include "inbound/tables/calendar_tables.hpp"
#include "inbound/tables/places_tables.hpp"
#include "inbound/tables/schools_register.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace ribbon::cli {
namespace {

constexpr std::size_t max_table_bytes = std::size_t{256} << 20;

/// Where a table of each name stands in the folder; docs/operators/tables.md.
const std::map<std::string, std::string>& places_of_tables()
{
    static const std::map<std::string, std::string> places{
        {"holidays", "calendar/bank-holidays-england.csv"},
        {"uk-holidays", "calendar/bank-holidays-uk.csv"},
        {"terms", "calendar/school-terms.csv"},
        {"training-days", "calendar/training-days.csv"},
        {"postcodes", "places/postcodes-derbyshire.csv"},
        {"schools", "places/schools-register.csv"},
    };
    return places;
}

/// The tables as they would stand with the new one among them.
class TablesToBe {
public:
    TablesToBe(std::string folder, std::string name, std::string bytes)
        : folder_(std::move(folder)), name_(std::move(name)), bytes_(std::move(bytes))
    {
    }
    std::string text(const std::string& name)
    {
        return name == name_ ? bytes_ : as_it_stands(name);
    }
    std::string as_it_stands(const std::string& name)
    {
        const auto own = std::filesystem::path{folder_} / name;
        if (!std::filesystem::exists(own)) return std::string{embedded(name)};
        auto read = read_file(own.string(), max_table_bytes);
        if (read) return *std::move(read);
        problems_.insert(problems_.end(), read.problems().begin(), read.problems().end());
        return {};
    }
    Problems& problems() { return problems_; }

private:
    std::string folder_, name_, bytes_;
    Problems problems_;
};

template <class Parsed> Problems problems_in(const Result<Parsed>& parsed)
{
    return parsed ? Problems{} : parsed.problems();
}

Problems look_through(const std::string& what, TablesToBe& tables)
{
    if (what == "schools")
        return problems_in(parse_schools_register(tables.text("places/schools-register.csv")));
    if (what == "postcodes") {
        const std::string districts = tables.text("places/districts-derbyshire.csv");
        const std::string seats = tables.text("places/constituencies-gb-2024.csv");
        const std::string postcodes = tables.text("places/postcodes-derbyshire.csv");
        const std::string ranges = tables.text("places/gb-postcode-constituency-ranges.csv");
        const std::string schools = tables.text("places/schools-derbyshire.csv");
        return problems_in(parse_places({districts, seats, postcodes, ranges, schools}));
    }
    const std::string england = tables.text("calendar/bank-holidays-england.csv");
    const std::string uk = tables.text("calendar/bank-holidays-uk.csv");
    const std::string terms = tables.text("calendar/school-terms.csv");
    const std::string training = tables.text("calendar/training-days.csv");
    return problems_in(parse_calendar_tables({england, uk, terms, training}));
}

/// The lines of a table, in order, to see which came and which went.
std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::size_t only_in(const std::vector<std::string_view>& one,
                    const std::vector<std::string_view>& other)
{
    std::vector<std::string_view> only;
    std::set_difference(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(only));
    return only.size();
}

} // namespace

int import_table(const Common& common, const ImportTableOptions& options)
{
    const std::string& name = places_of_tables().at(options.what);
    if (common.data.empty() || !std::filesystem::is_directory(common.data))
        return refused("", {{"--data", "say which folder of tables it is to go into, and make "
                                       "the folder first"}});
    const auto bytes = read_file(options.file, max_table_bytes);
    if (!bytes) return refused("", bytes.problems());
    TablesToBe tables{common.data, name, *bytes};
    Problems problems = look_through(options.what, tables);
    problems.insert(problems.begin(), tables.problems().begin(), tables.problems().end());
    if (!problems.empty()) return refused(options.file, problems);

    const std::string before = tables.as_it_stands(name);
    const auto then = lines_of(before), now = lines_of(*bytes);
    const auto to = std::filesystem::path{common.data} / name;
    std::filesystem::create_directories(to.parent_path());
    write_whole(to.string(), *bytes);
    const auto came = only_in(now, then), went = only_in(then, now);
    print(common.json ? JsonObject{}
                                .text("table", to.string())
                                .number("lines", static_cast<long long>(now.size()))
                                .number("came", static_cast<long long>(came))
                                .number("went", static_cast<long long>(went))
                                .json() +
                            "\n"
                      : fmt::format("{}: {} lines; {} came, {} went.\n", to.string(), now.size(),
                                    came, went));
    return 0;
}

} // namespace ribbon::cli
