// The council's people and settings, and one change of them.
#pragma once

#include "base/html.hpp"
#include "components/form.hpp"
#include "views/council/view.hpp"

namespace ribbon {

Html render(const CouncilPage& page);
Html render(const ChangePage& page, const FormKeys& keys);

} // namespace ribbon
