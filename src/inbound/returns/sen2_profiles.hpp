// Reading the year profiles of the SEN2 return from data/sen2/.
#pragma once

#include "base/result.hpp"
#include "record/returns/sen2_profile.hpp"

#include <string_view>

namespace ribbon {

/// The four tables, byte for byte. Their columns: data/README.md.
struct Sen2ProfileSources {
    std::string_view years;       ///< data/sen2/years.csv
    std::string_view profiles;    ///< data/sen2/profiles.csv
    std::string_view codes;       ///< data/sen2/codes.csv
    std::string_view authorities; ///< data/sen2/authorities.csv, the code set "authority"
};

/// The profiles, or every problem of the tables with its line. Refused: a part or a kind of value
/// that is not ours, an item of which the record has no place, a tag twice in one part, a code
/// twice in one set, a year that is no year or out of order.
Result<Sen2Profiles> parse_sen2_profiles(const Sen2ProfileSources& sources);

/// The profiles that this program was built with.
const Sen2Profiles& built_in_sen2_profiles();

} // namespace ribbon
