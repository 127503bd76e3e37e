// The letters of our own pages: these files of Debian packages, in this order, and no other that
// happens to be installed, so that the same text is the same page wherever they are.
//
// The first three must be there. Each of the others has a script that DejaVu lacks; where one is
// not installed its letters are boxes, and the cover says on which pages. Which of them a bundle
// was made with stands in its list of inputs: they are part of what makes the bytes.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace ribbon::paper {

struct Letters {
    const char* file;
    const char* package;
    const char* scripts; ///< "Bengali"; empty for those that must be there
};
std::span<const Letters> all_letters();

/// The files of these that are installed, in their order.
std::vector<std::string> letters_here();
/// The packages that are not: their letters can not be drawn on this machine.
std::vector<std::string> letters_missing();

} // namespace ribbon::paper
