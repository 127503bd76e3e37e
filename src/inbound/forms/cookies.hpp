// The Cookie header of a request.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

/// Names and values in the order in which they came, split as section 5.6 of RFC 6265bis splits
/// what a browser keeps: at ";", then at the first "=", blanks and tabs around both cut off.
///
/// Never fails: a cookie that we did not set is none of ours to complain about, and one odd cookie
/// of a neighbouring site must not lock a family out. Left out: one with no "=" or no name (which
/// could otherwise pass for a "__Host-" cookie that it is not), one with a control character, one
/// that is not UTF-8, and all after the hundredth. Quotes around a value belong to it.
std::vector<std::pair<std::string, std::string>> parse_cookies(std::string_view header);

} // namespace ribbon
