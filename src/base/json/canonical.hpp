// The one way to write a JSON value, so that two people who have the same value have the same bytes
// (RFC 8785, JSON Canonicalization Scheme).
#pragma once

#include "base/json/value.hpp"

#include <string>

namespace ribbon {

/// The value in the canonical form: members in order of their names as UTF-16, no blank, the
/// shortest escapes. Whole numbers only: a record has no fractions, and a whole number must lie
/// within 2^53 - 1 of zero (RFC 7493, section 2.2), or an assertion fails. Text must be UTF-8, and
/// is when `parse_json` read it.
std::string canonical_json(const JsonValue& value);

/// Whether `a` comes before `b` among the members of a canonical object: by UTF-16 code units,
/// which differs from the order of bytes above U+FFFF (RFC 8785, section 3.2.3).
bool before_in_utf16(std::string_view a, std::string_view b);

} // namespace ribbon
