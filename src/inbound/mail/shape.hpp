// How many parts and levels a mail has, counted before anything is built of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace ribbon {

/// More than a mail of any person has, and little enough for every later step to be quick.
inline constexpr int most_mail_levels = 100;
inline constexpr int most_mail_parts = 5000;

/// How many bytes of a mail are read: all of them. Of one that has more parts, or parts within
/// parts, those up to its hundredth part or level, so that its first words are before a person. It
/// reads the lines once, keeps no more than the boundaries that are open, and stops as soon as it
/// knows.
std::size_t readable_bytes(std::string_view bytes);

inline bool is_too_deep(std::string_view bytes) { return readable_bytes(bytes) < bytes.size(); }

} // namespace ribbon
