// One word of a mail, as the rules read it.
#pragma once

#include <cstdint>
#include <string>

namespace ribbon {

struct AskWord {
    std::string folded; ///< "don't" is "dont", however it was written
    bool in_subject = false;
    std::size_t begin = 0, end = 0; ///< in the subject or the text, in bytes
    std::uint32_t sentence = 0;
    bool owner = false; ///< "Imogen's"
    bool mail = false;  ///< what stands before the @ of a mail address
};

} // namespace ribbon
