// Lines in a mail that nobody wrote for this mail: banners of gateways, disclaimers, signatures.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ribbon {

/// Lines of one stretch of a mail, all its sender's own.
using Stretch = std::vector<std::string_view>;

/// How many lines at the beginning are a gateway's warning: "CAUTION: This email originated from
/// outside of the organisation."
std::size_t banner_lines(const Stretch& lines);

/// Leaves out the signature ("-- " and what follows, RFC 3676 section 4.3), the line of a telephone
/// ("Sent from my iPhone") and paragraphs that disclaim. A paragraph goes only where several of
/// their words are in it.
void leave_out_notices(Stretch& lines);

} // namespace ribbon
