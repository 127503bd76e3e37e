// Where links lead, without the wrappers that mail gateways put around them. Nothing is fetched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The address that a wrapper holds, and the address itself where there is no wrapper: Microsoft
/// Safe Links, Proofpoint URL Defense 1 to 3, Google, Barracuda, Trend Micro, Sophos, Cisco,
/// Symantec, FireEye, Check Point. Wrappers in wrappers too. Mimecast keeps the address to itself,
/// so its links stay as they are.
std::string unwrapped(std::string_view address);

/// Addresses that begin with http:// or https:// in plain text, in order, as they stand.
std::vector<std::string> targets_of_text(std::string_view text);

/// Unwrapped, in order, each once; only http and https.
std::vector<std::string> links_of(const std::vector<std::string>& targets);

} // namespace ribbon
