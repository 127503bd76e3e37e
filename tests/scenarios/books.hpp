// What every scenario is tried against: our law and our calendars, and where the scenarios are.
#pragma once

#include "calendar/calendar.hpp"
#include "inbound/cases/known_words.hpp"
#include "law/law.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// The statute book with the table of commencements, made once.
const Law& our_law();
/// The calendars of data/calendar, made once.
const Calendar& our_calendar();
/// The titles and clocks of `our_law`.
const KnownWords& our_words();

/// Where the repository lies: RIBBON_SOURCE_DIR where it was compiled in, else the folder that a
/// test is run from.
std::string repository();

struct ScenarioFile {
    std::string name; ///< "request/final_plan", from tests/scenarios/
    std::string text;
};
/// Every tests/scenarios/**/*.case, by name.
std::vector<ScenarioFile> scenario_files();

/// A law that is not in force, tried over a made-up table of commencements.
struct LawPair {
    std::string name;  ///< "reform-draft"
    std::string text;  ///< of tests/law/NAME.case
    std::string table; ///< of tests/law/NAME.csv
};
/// Every tests/law/NAME.case with its NAME.csv, by name; a pair with no table has an empty one.
std::vector<LawPair> law_pairs();

} // namespace ribbon
