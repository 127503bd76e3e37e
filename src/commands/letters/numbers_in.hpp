// Unique pupil numbers and NHS numbers in a letter, however they are spaced. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct NumberIn {
    std::string number;             ///< as the record keeps it
    std::size_t begin = 0, end = 0; ///< in the text, in bytes
};

/// Everything of the shape of a UPN: a letter, eleven figures and a figure or letter, with a blank,
/// a dash, a point or a line's end between any two, and whatever stands around it. Not every one is
/// sound: a record may hold one that is not.
std::vector<NumberIn> upns_in(std::string_view text);

/// Every ten figures that pass the check of an NHS number, spaced in any way, that no other figure
/// touches: "943 476 5919", "943-476-5919".
std::vector<NumberIn> nhs_numbers_in(std::string_view text);

} // namespace ribbon
