#include "tests/scenarios/books.hpp"

#include "base/embedded.hpp"
#include "inbound/tables/calendar_tables.hpp"
#include "inbound/tables/commencement.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#ifndef RIBBON_SOURCE_DIR
#define RIBBON_SOURCE_DIR "."
#endif

namespace ribbon {
namespace {

/// The value, or an exception that says why there is none: our own tables are never wrong.
template <class T> T sound(Result<T> result)
{
    if (!result) throw std::runtime_error{result.problems().front().sentence};
    return *std::move(result);
}

} // namespace

const Law& our_law()
{
    static const Law law{sound(overlay(statute_book(), embedded("law/commencement.csv"))),
                         Policy{}};
    return law;
}

const Calendar& our_calendar()
{
    static const Calendar calendar{sound(parse_calendar_tables(
        {.bank_holidays_england = embedded("calendar/bank-holidays-england.csv"),
         .bank_holidays_uk = embedded("calendar/bank-holidays-uk.csv"),
         .school_terms = embedded("calendar/school-terms.csv"),
         .training_days = embedded("calendar/training-days.csv")}))};
    return calendar;
}

const KnownWords& our_words()
{
    static const KnownWords words = known_words(our_law());
    return words;
}

std::string repository() { return RIBBON_SOURCE_DIR; }

std::vector<ScenarioFile> scenario_files()
{
    const std::filesystem::path folder = std::filesystem::path{repository()} / "tests/scenarios";
    std::vector<ScenarioFile> files;
    if (!std::filesystem::is_directory(folder)) return files;
    for (const auto& one : std::filesystem::recursive_directory_iterator{folder}) {
        if (one.path().extension() != ".case") continue;
        std::ifstream in{one.path(), std::ios::binary};
        files.push_back({one.path().lexically_relative(folder).replace_extension().string(),
                         std::string{std::istreambuf_iterator<char>{in}, {}}});
    }
    std::sort(files.begin(), files.end(),
              [](const ScenarioFile& a, const ScenarioFile& b) { return a.name < b.name; });
    return files;
}

} // namespace ribbon
