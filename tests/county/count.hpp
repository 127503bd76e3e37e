// What a county's record says of the published year, counted from the record alone: every case is
// read back, and the simulation is asked nothing.
#pragma once

#include "storage/archive.hpp"

#include <map>
#include <string>

namespace ribbon {

/// So many of so many.
struct Share {
    double part = 0, all = 0;
    void count(bool is)
    {
        part += is;
        all += 1;
    }
};

struct CountyCount {
    // Requests received in 2024, as they stood at the census.
    double requests = 0, agreed = 0, refused = 0, undecided = 0;
    Share in_six_weeks;
    // Plans issued in 2024, and of those whose request was not refused, in 20 weeks.
    double new_plans = 0;
    Share in_twenty_weeks;
    std::map<std::string, double> new_needs;
    std::map<int, double> new_ages, asked_ages;
    // Plans maintained at the census.
    double plans = 0;
    std::map<std::string, double> needs, places, sexes;
    std::map<int, double> ages;
    // Of plans of a year and more: the last review.
    Share reviewed, decided_in_four_weeks, amended;
    double appeals = 0, ceased = 0;
};

CountyCount counted(storage::Archive& archive);

} // namespace ribbon
