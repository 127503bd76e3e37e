// A letter as a council sends it: as a PDF of our own, whose words are then read as the guard reads
// a file that an officer adds.
#pragma once

#include <string>

namespace ribbon {

/// The words of such a PDF. Ends the program where they could not be read: then there is nothing
/// to measure.
std::string words_through_a_pdf(const std::string& subject, const std::string& words);

} // namespace ribbon
