// A process of this very program, for tests that kill what they start.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace ribbon {

/// Starts a disabled test of this program, which is there to be started so, in a world of nothing
/// but `world` ("NAME=value"); what it prints is not shown.
pid_t start_disabled_test(const std::string& test, const std::vector<std::string>& world);

} // namespace ribbon
