// The national register of schools as its site lets anybody download it ("all establishment data",
// edubasealldataYYYYMMDD.csv).
#pragma once

#include "base/result.hpp"
#include "record/places/places.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The schools of a register, in order of URN, and the columns it does not have that we could use.
struct SchoolsRegister {
    std::vector<School> schools;
    std::vector<std::string> missing_columns;
};

/// The register, or every problem with its line. Columns are found by their names and in any order;
/// those that Ribbon has no use for are passed over. Text is read as UTF-8 where it is, and else as
/// Windows-1252, in which the site writes it. Days are 01-09-2012.
///
/// `authorities` are the codes of the councils whose schools are kept; all, where it is empty.
/// Refused: no column URN, EstablishmentName, "LA (code)" or "EstablishmentStatus (name)"; a URN
/// that is none or stands twice; a school without a name; a day that is none.
Result<SchoolsRegister> parse_schools_register(std::string_view bytes,
                                               const std::vector<std::string>& authorities = {});

} // namespace ribbon
