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

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Every .case file below a folder, by name.
std::vector<ScenarioFile> case_files(const std::filesystem::path& folder)
{
    std::vector<ScenarioFile> files;
    if (!std::filesystem::is_directory(folder)) return files;
    for (const auto& one : std::filesystem::recursive_directory_iterator{folder})
        if (one.path().extension() == ".case")
            files.push_back({one.path().lexically_relative(folder).replace_extension().string(),
                             bytes_of(one.path())});
    std::sort(files.begin(), files.end(),
              [](const ScenarioFile& a, const ScenarioFile& b) { return a.name < b.name; });
    return files;
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
    return case_files(folder);
}

std::vector<LawPair> law_pairs()
{
    const std::filesystem::path folder = std::filesystem::path{repository()} / "tests/law";
    std::vector<LawPair> pairs;
    for (const ScenarioFile& one : case_files(folder))
        pairs.push_back({one.name, one.text, bytes_of(folder / (one.name + ".csv"))});
    return pairs;
}

} // namespace ribbon
