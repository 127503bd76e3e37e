// Capitals made small, for words that are compared and not shown: names of fields, domains, ends of
// file names. Only A to Z; words of people are folded (base/folded_words.hpp).
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// The same letters, A to Z in lower case; every other byte as it was.
inline std::string lower_case(std::string_view text)
{
    std::string lower{text};
    for (char& letter : lower)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return lower;
}

} // namespace ribbon
