// What the guard found in a letter, and how that is said.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

enum class Leak : std::uint8_t {
    upn, ///< a unique pupil number that is not this child's
    nhs_number, ///< an NHS number that is another child's, or says that it is one
    name_with_birth, ///< another child's full name and date of birth
    name_with_school, ///< another child's full name and school
    name, ///< another child's full name and nothing more: a warning
    attachment, ///< a file that is not of this case
    two_families, ///< somebody who is no party of this case would receive it
    birth, ///< a day called a birth that is nobody's of this family: a warning
    unread, ///< a file of which not every word could be read: a warning
};

struct FoundLeak {
    Leak what = Leak::name;
    std::string words; ///< as the letter has them; nothing is told of whose they are
    std::string why = {}; ///< of a file: why its words could not be read
    bool operator==(const FoundLeak&) const = default;
};

/// Whether a letter may not go out with this in it. Nobody but a second person can let it.
bool stops(Leak what);
bool stops(const std::vector<FoundLeak>& found);

/// What kind of thing it is, with no word of the letter: "an NHS number of another child".
std::string_view kind_of(Leak what);
/// What is said to the officer: it never tells more of the other child than the letter does.
std::string in_words(const FoundLeak& found);
/// The same, and of what only warns what the officer is to do.
std::string to_look_at(const FoundLeak& found);

} // namespace ribbon
