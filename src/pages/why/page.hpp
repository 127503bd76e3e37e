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
};
Html render(const DatesPage& page);

} // namespace ribbon
