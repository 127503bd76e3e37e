// What stands in a row of the outbox of kind "mail": who is written to and what. Whoever puts it
// there has decided both; the sender adds what a mail needs besides.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct LetterFile {
    std::string name, type;
    std::string hash; ///< of its bytes, in the store of attached files
};

struct MailLetter {
    std::string to, subject, text;
    std::string reply_to;    ///< the address of the case; empty: the council's own
    std::string in_reply_to; ///< without brackets
    std::vector<std::string> references;
    bool automatic = false;  ///< no person wrote it
    std::vector<LetterFile> files;
    std::string a_case; ///< the case it is of; empty for none
    std::int64_t entry = 0; ///< of the message in that case
    std::string person; ///< the party it goes to
    bool with_receipt = false; ///< the proof that the entry was recorded goes with it
};

/// {"to", "subject", "text"} and, where they say something, "reply_to", "in_reply_to",
/// "references", "auto_submitted", "attachments", "case", "entry", "person", "receipt".
std::string json_of(const MailLetter& letter);
Result<MailLetter> parse_mail_letter(std::string_view json);

} // namespace ribbon
