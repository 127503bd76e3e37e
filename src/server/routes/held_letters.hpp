// What the guard stopped: it is held, and it takes a second person to let it out after all.
#pragma once

#include "commands/letters/letter_guard.hpp"
#include "commands/letters/outward.hpp"
#include "server/route.hpp"
#include "storage/archive.hpp"

namespace ribbon::server {

/// Holds what was written for a second person: that it was held is recorded, and why; what it says,
/// and the form it stands in, is kept on the desk for 28 days and is no part of the child's record.
Response hold(Ask& ask, const OutwardWords& words, const std::vector<FoundLeak>& leaks);

/// Adds to an act that was let go who did so and why; what was kept on the desk goes with it.
void add_release(Ask& ask, storage::Decided& decided);

} // namespace ribbon::server
