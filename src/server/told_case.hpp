// The case of a request as whoever asks is told it.
#pragma once

#include "server/route.hpp"

#include <memory>

namespace ribbon::server {

/// The case of this request with what this party is not told left blank (views/parts/told.hpp),
/// made once for a reading of the case; for staff, and for whoever only sent something, the case
/// itself. For pages alone: an act is decided on the whole case.
std::shared_ptr<const LookedAt> told_case(const Ask& ask);

} // namespace ribbon::server
