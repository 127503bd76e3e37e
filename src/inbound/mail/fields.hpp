// The head of a mail or of a part: its fields, and where the body begins.
#pragma once

#include "inbound/mail/message.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ribbon {

struct MailHead {
    std::vector<MailField> fields;
    std::size_t body = 0; ///< where what follows the head begins
    bool mended = false;  ///< a strict reader would have stopped within it, or read it otherwise
};

/// Reads the fields of RFC 5322 section 2.2, whatever the line ends. Blanks before the colon
/// (section 4.5.8) and lines of blanks inside a folded field are read; a line that is no field is
/// passed over where fields follow it, and so is the "From " line of a mailbox. The head ends at
/// the first empty line, or where no field follows: somebody wrote words there. What begins with
/// such a line and has no field that mails have is words as a whole.
MailHead read_head(std::string_view bytes);

/// The first field of this name among them, whatever its case; null where there is none.
const MailField* find_field(const std::vector<MailField>& fields, std::string_view name);

bool same_word(std::string_view left, std::string_view right); ///< ASCII, whatever the case

} // namespace ribbon
