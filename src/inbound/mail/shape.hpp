// How many parts and levels a mail has, counted before anything is built of them.
#pragma once

#include <string_view>

namespace ribbon {

/// More than a mail of any person has, and little enough for every later step to be quick.
inline constexpr int most_mail_levels = 100;
inline constexpr int most_mail_parts = 5000;

/// Whether a mail has more parts, or parts within parts, than are read. It reads the lines once,
/// keeps no more than the boundaries that are open, and stops as soon as it knows.
bool is_too_deep(std::string_view bytes);

} // namespace ribbon
