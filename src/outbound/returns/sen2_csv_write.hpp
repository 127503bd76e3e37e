// Writing the SEN2 return as the nine files that COLLECT exports.
#pragma once

#include "record/returns/sen2.hpp"
#include "record/returns/sen2_profile.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct WrittenFile {
    std::string name, bytes;
    bool operator==(const WrittenFile&) const = default;
};

/// The nine files, "Blade-Export_31-03-2025_person.csv" for an export of that day, with the columns
/// of that year, table ids and order from 1 in each file, LF, days as 2022-Sep-28 00:00:00. `year`
/// must be one of the profiles'. What `parse_sen2_csv` reads of them is the return again, as far as
/// the year asks it.
std::vector<WrittenFile> render_sen2_csv(const Sen2Return& whole, const Sen2Profiles& profiles,
                                         int year, Day exported);

} // namespace ribbon
