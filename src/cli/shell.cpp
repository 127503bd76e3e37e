#include "cli/shell.hpp"

#include "base/embedded.hpp"
#include "calendar/london.hpp"
#include "inbound/tables/calendar_tables.hpp"
#include "inbound/tables/commencement.hpp"
#include "inbound/tables/places_tables.hpp"
#include "inbound/tables/promises.hpp"
#include "inbound/tables/schools_register.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace ribbon::cli {
namespace {

constexpr std::size_t most_table_bytes = std::size_t{4} << 20;

/// The tables of one folder, or the built-in one where the folder has none of that name.
class Tables {
public:
    explicit Tables(std::string folder) : folder_(std::move(folder)) {}

    bool has(const std::string& name) const
    {
        std::error_code ignored;
        return !folder_.empty() &&
               std::filesystem::exists(std::filesystem::path{folder_} / name, ignored);
    }
    std::string text(const std::string& name, std::size_t most = most_table_bytes)
    {
        if (!has(name)) return std::string{embedded(name)};
        auto read = read_file((std::filesystem::path{folder_} / name).string(), most);
        if (read) return *std::move(read);
        problems.insert(problems.end(), read.problems().begin(), read.problems().end());
        return {};
    }

    Problems problems;

private:
    std::string folder_;
};

constexpr std::size_t most_places_bytes = std::size_t{256} << 20;
constexpr auto register_name = "places/schools-register.csv";

/// The operator's own places, where the folder has any table of them; a register of schools takes
/// the place of the schools that are built in. Nothing where there is none.
Result<std::shared_ptr<const Places>> own_places(Tables& tables)
{
    const std::array<std::string, 5> names{
        "places/districts-derbyshire.csv", "places/constituencies-gb-2024.csv",
        "places/postcodes-derbyshire.csv", "places/gb-postcode-constituency-ranges.csv",
        "places/schools-derbyshire.csv"};
    const bool any = tables.has(register_name) ||
                     std::any_of(names.begin(), names.end(),
                                 [&](const std::string& name) { return tables.has(name); });
    if (!any) return std::shared_ptr<const Places>{};
    std::array<std::string, 5> texts;
    for (std::size_t i = 0; i < names.size(); ++i)
        texts[i] = tables.text(names[i], most_places_bytes);
    auto read = parse_places({texts[0], texts[1], texts[2], texts[3], texts[4]});
    if (!read) return read.problems();
    if (tables.has(register_name)) {
        auto schools = parse_schools_register(tables.text(register_name, most_places_bytes));
        if (!schools) return schools.problems();
        read->schools = std::move(schools->schools);
    }
    return std::shared_ptr<const Places>{std::make_shared<Places>(*std::move(read))};
}

} // namespace

std::optional<Problem> why_unreadable(const std::string& path)
{
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (failed || !std::filesystem::exists(status)) return Problem{path, "there is no such file"};
    if (std::filesystem::is_directory(status))
        return Problem{path, "this is a folder; name one file in it"};
    if (!std::ifstream{path, std::ios::binary})
        return Problem{path, "this file can not be opened for reading"};
    return std::nullopt;
}

Result<std::string> read_file(const std::string& path, std::size_t most)
{
    if (const auto problem = why_unreadable(path)) return Problems{*problem};
    std::ifstream in{path, std::ios::binary};
    std::string text;
    // Read in pieces: a pipe has no size, and a file may grow while it is read.
    std::string piece(std::size_t{1} << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > most)
            return Problems{{path, "this file is larger than " + std::to_string(most >> 20) +
                                       " MiB, the most that is read; split it"}};
    }
    if (in.bad()) return Problems{{path, "this file could not be read to its end"}};
    return text;
}

Result<Books> open_books(const Common& common)
{
    Tables tables{common.data};
    if (!common.data.empty() && !std::filesystem::is_directory(common.data))
        return Problems{{common.data, "there is no such folder of tables"}};
    const std::string england = tables.text("calendar/bank-holidays-england.csv");
    const std::string uk = tables.text("calendar/bank-holidays-uk.csv");
    const std::string terms = tables.text("calendar/school-terms.csv");
    const std::string training = tables.text("calendar/training-days.csv");
    const std::string commencement = tables.text("law/commencement.csv");
    const std::string promises = tables.text("council/promises.csv");
    auto places = own_places(tables);
    if (!tables.problems.empty()) return tables.problems;
    auto calendar = parse_calendar_tables({england, uk, terms, training});
    auto provisions = overlay(statute_book(), commencement);
    const auto policy = parse_promises(promises);
    Problems problems;
    if (!policy) problems = policy.problems();
    if (!places)
        problems.insert(problems.end(), places.problems().begin(), places.problems().end());
    if (!calendar)
        problems.insert(problems.end(), calendar.problems().begin(), calendar.problems().end());
    if (!provisions)
        problems.insert(problems.end(), provisions.problems().begin(), provisions.problems().end());
    if (!problems.empty()) return problems;
    return Books{Law{promised(*std::move(provisions), *policy), *policy}, Calendar{*calendar},
                 *places};
}

void tell(const std::string& file, const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems) {
        if (!file.empty() && problem.field != file) text += file + ":";
        if (problem.line > 0) text += std::to_string(problem.line) + ":";
        if (!text.empty() && text.back() == ':') text += " ";
        if (!problem.field.empty()) text += problem.field + ": ";
        text += problem.sentence + "\n";
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

Terminal terminal(const Common& common) { return {common.colour, common.width}; }

Day today()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return day_in_london({std::chrono::duration_cast<std::chrono::seconds>(now).count()});
}

} // namespace ribbon::cli
