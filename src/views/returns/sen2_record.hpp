// A SEN2 return that was taken into the record, arranged again from what the record holds: days
// from the facts, codes and everything else from what was stated. A fact that was corrected since
// gives the corrected day.
#pragma once

#include "record/history.hpp"
#include "record/returns/sen2.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// Takes what a detail of a person says of who they are, as a return asks it; nothing else.
void read_identity(Sen2Person& person, const Detail& one);

/// One record of a return's persons, as a case holds it.
struct ImportedPerson {
    Sen2Person person;
    std::string reference; ///< by which the import finds it again
    int which = 0;         ///< its place in the return, from 1
    int year = 0;          ///< of the return
};

/// Nothing where the case did not come from a return.
std::optional<ImportedPerson> arrange_imported(const CaseHistory& a_case,
                                               const DetailHistory& person);

/// One return, as the area's stream holds it.
struct ImportedHeader {
    Sen2Header header;
    std::string reference;
    int persons = 0; ///< how many the return has
    int year = 0;
};
std::vector<ImportedHeader> arrange_imported(const DetailHistory& area);

/// The return of a year from its header and persons; those of other years are left out. The newest
/// header of the year is taken; one with nothing but the year where there is none.
Sen2Return arrange_sen2(const std::vector<ImportedHeader>& headers,
                        std::vector<ImportedPerson> persons, int year);

} // namespace ribbon
