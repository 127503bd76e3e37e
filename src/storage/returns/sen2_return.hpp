// The SEN2 return of a year out of a whole record: those who came with the return of that year as
// they were stated, and everybody else from the facts of their cases.
#pragma once

#include "storage/archive.hpp"
#include "storage/derived/rebuild.hpp"
#include "views/returns/sen2_derived.hpp"

#include <string>
#include <vector>

namespace ribbon::storage {

/// What the return asks of the child of a case, and the record does not know.
struct GapsOfCase {
    std::string a_case; ///< empty where it is of the header
    std::vector<Sen2Gap> gaps;
};

struct Sen2OfRecord {
    Sen2Return whole; ///< those who were stated in their order, then the others by case
    std::vector<GapsOfCase> gaps;
    std::size_t stated = 0, derived = 0;
    std::size_t later = 0; ///< came with the return of a later year: what was before is not known
};

/// `header` is taken where no return of the year was taken in; what it lacks is a gap.
Sen2OfRecord return_of_record(Archive& archive, int year, const Sen2Profiles& profiles,
                              const Sen2Header& header, const RebuildProgress& progress = {});

} // namespace ribbon::storage
