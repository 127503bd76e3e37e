// Reading the SEN2 return as the nine files that COLLECT exports from its screens ("blade export"):
// the way in that every council has, with the department's own ids.
#pragma once

#include "inbound/returns/sen2_reading.hpp"

#include <span>

namespace ribbon {

/// One of the nine files, as data.
struct Sen2Module {
    /// The place of each among the nine.
    enum Number : std::uint8_t {
        sen2,
        person,
        requests,
        assessment,
        namedplan,
        plandetail,
        activeplans,
        placementdetail,
        senneed
    };
    std::string_view name; ///< as in Blade-Export_31-03-2025_person.csv
    std::string_view parent; ///< the module whose table id each row gives; empty for the first
    std::array<Sen2Part, 2> parts; ///< whose items are its columns; the same but for the header
};

/// The nine, each after its parent.
std::span<const Sen2Module, 9> sen2_modules();

/// The return from the files of a folder, or every problem in all of them at once; a problem's
/// field begins with the name of its file.
///
/// A file is known by what follows its last underscore: Blade-Export_31-03-2025_requests.csv.
/// Columns are the tags in lower case, in any order; rows are joined by the table ids and put into
/// the order that the order column gives. Other files and other columns are noted and not read. A
/// file that is not UTF-8 is read as Windows-1252, with a note.
///
/// Refused: one of the nine missing, or there twice; a table id empty or given twice; a row whose
/// parent is not there; a second assessment, plan or active plan where there can be one; no header
/// or two; and what parse_csv and put_sen2 refuse.
Result<Sen2Reading> parse_sen2_csv(std::span<const NamedBytes> files, const Sen2Profiles& profiles,
                                   const Progress& progress = {});

} // namespace ribbon
