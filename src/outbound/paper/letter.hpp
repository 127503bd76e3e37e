// A letter on paper: one sheet or more of A4, the address where a window envelope shows it.
#pragma once

#include <string>
#include <vector>

namespace ribbon::paper {

struct LetterOnPaper {
    std::string council;              ///< who sends it, above the address
    std::vector<std::string> address; ///< the lines in the window: name first
    std::string day;                  ///< "2 March 2026"
    std::string reference;            ///< what the reader gives when they ring or write
    std::string subject;
    std::string words;                ///< paragraphs, with an empty line between
    std::string mark;                 ///< at the foot, for the post room: "7Q3KXW2M9-14"
};

/// The letter as a PDF, every page numbered. The same letter gives the same bytes.
std::string letter_pdf(const LetterOnPaper& letter);

} // namespace ribbon::paper
