// Keys of cases and people: short enough to read out on the telephone, and of nothing but chance.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// A key of 9 characters from at least 5 bytes of chance: 8 of 32 characters (Crockford's base 32:
/// no I, L, O or U) and one to check them, so that one wrong character, or two that changed places,
/// is noticed.
std::string make_key(std::string_view chance);

/// The key as it is kept, from how a person wrote it: small letters, O for 0, I or L for 1, blanks
/// and hyphens between. Nothing where the check character does not fit.
std::optional<std::string> read_key(std::string_view written);

} // namespace ribbon
