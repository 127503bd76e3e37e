// The tables of places (data/places/), read from text and checked against each other.
#pragma once

#include "base/result.hpp"
#include "record/places/places.hpp"

#include <string_view>

namespace ribbon {

/// What the five files hold, byte for byte. Their columns: data/README.md.
struct PlacesSources {
    std::string_view districts;      ///< data/places/districts-derbyshire.csv
    std::string_view constituencies; ///< data/places/constituencies-gb-2024.csv
    std::string_view postcodes;      ///< data/places/postcodes-derbyshire.csv
    std::string_view ranges;         ///< data/places/gb-postcode-constituency-ranges.csv
    std::string_view schools;        ///< data/places/schools-derbyshire.csv
};

/// The tables, or every problem in all five at once: `field` is the file and its column. Refused: a
/// code or a school given twice; a postcode given twice or of no shape; a district or constituency
/// that its own table does not have; ranges out of order; a school with no URN, name or status,
/// with a day that is none, or that became a school the table does not have.
Result<Places::Tables> parse_places(const PlacesSources& sources);

/// The tables that this program was built with.
const Places& built_in_places();

} // namespace ribbon
