// Files that were written into the text of a mail, as programs did before MIME: uuencode (POSIX,
// "uuencode").
#pragma once

#include "inbound/mail/reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct UuencodedText {
    std::string text; ///< without the files that were taken out of it
    std::vector<MailFile> files;
};

/// Takes the files out of a text. What does not keep the form from "begin" to "end" is no file and
/// stays in the text, where a person can see it.
UuencodedText take_uuencoded(std::string_view text);

} // namespace ribbon
