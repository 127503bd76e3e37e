// Why this date?
#pragma once

#include "base/html.hpp"
#include "views/why/view.hpp"

namespace ribbon {

Html render(const WhyPage& page);

/// Every date of a case, each with its way to the reasons.
struct DatesPage {
    std::string a_case, child;
    std::vector<DutyView> open, settled;
    std::vector<DutyView> ahead; ///< still to come and no duty: the family's own time, for one
};
Html render(const DatesPage& page);

} // namespace ribbon
