// What a person most likely meant by a word that Ribbon does not know.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ribbon {

/// The candidate spelled most like `word`: fewest letters put in, left out, exchanged or swapped
/// with their neighbour (Damerau-Levenshtein, no letter touched twice), capitals as small letters.
/// Empty when none is near: more than a third of the letters differ. The first of equals.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "; did you mean "request received"?" or nothing, to end a sentence with.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

} // namespace ribbon
