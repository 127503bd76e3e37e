// All that the council holds for a visitor to read.
#pragma once

#include "server/route.hpp"
#include "views/all_held/view.hpp"

namespace ribbon::server {

AllHeld all_held(const Ask& ask);

} // namespace ribbon::server
