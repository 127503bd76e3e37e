// A SEN2 return of a year from the record as it was lived: what the facts say of each child, in the
// shape of the return. What the record does not know stays empty, and is told as a gap.
//
// Which facts become which items: docs/decisions/0080-a-return-from-living-cases.md
#pragma once

#include "record/history.hpp"
#include "record/returns/sen2.hpp"
#include "record/returns/sen2_profile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// The days a return tells of: events of a calendar year, plans and places as on census day.
struct Sen2Span {
    int year = 0;
    Day first, last; ///< of the calendar year before
    Day census;
};

/// `year` must be one of the profiles'.
Sen2Span span_of(int year, const Sen2Profiles& profiles);

/// An item that a return asks and the record can not answer.
struct Sen2Gap {
    std::string item; ///< "NamedPlan CeaseReason"
    std::string sentence;
    bool operator==(const Sen2Gap&) const = default;
};

struct Sen2Derived {
    std::optional<Sen2Person> person; ///< nothing where the return of the year has no such child
    std::vector<MatterId> matters; ///< of each request of the person
    std::vector<Sen2Gap> gaps; ///< of the person, in the order of the return
};

/// What the return of a year has of the child of a case.
Sen2Derived derive_sen2(const CaseHistory& a_case, const DetailHistory& person,
                        const Sen2Span& span, const Sen2Profiles& profiles);

} // namespace ribbon
