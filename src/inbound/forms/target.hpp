// The target of a request: the path and the query of an address.
#pragma once

#include "base/result.hpp"
#include "inbound/forms/form.hpp"

#include <string>
#include <string_view>

namespace ribbon {

struct Target {
    std::string path; ///< decoded; begins with "/", and has no "//", "." or ".." in it
    Form query;
};

/// Reads "/case/7?tab=letters" and "http://council.example/case/7?tab=letters" (RFC 9112, sections
/// 3.2.1 and 3.2.2; of the second only the path and the query count, because one server answers
/// for one council).
///
/// Refused: anything else, a path with a segment "." or "..", with "//", with a slash, a backslash
/// or a control character in it however written, a "%" that no two digits follow, bytes that are
/// not UTF-8, and a "#". Such a path has two readings, and a check of access may hold for one only.
Result<Target> parse_target(std::string_view target);

} // namespace ribbon
