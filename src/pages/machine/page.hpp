// The page of whoever keeps the machine.
#pragma once

#include "base/html.hpp"
#include "views/machine/machine.hpp"

namespace ribbon {

Html render(const MachinePage& page);

} // namespace ribbon
