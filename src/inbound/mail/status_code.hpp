// Codes of mail systems (RFC 3463).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The first code of the text, "5.1.1"; empty where there is none. Not a part of an address of the
/// internet or of a number with more points.
std::string status_code(std::string_view text);

/// Every code of the text that says something went wrong (4 and 5), in order, each once.
std::vector<std::string> status_codes(std::string_view text);

/// The class of a reply of RFC 5321 section 4.2 that says something went wrong: '5' where there is
/// one, else '4', else 0. "550 unknown", "(421)", "552-Quota".
char reply_class(std::string_view text);

} // namespace ribbon
