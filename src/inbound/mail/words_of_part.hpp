// Which parts of a mail are words, and what they say.
#pragma once

#include "inbound/mail/message.hpp"

#include <string>
#include <string_view>

namespace ribbon {

bool is_html(std::string_view type);

/// Whether somebody may have written it to be read, though it is neither plain text nor HTML: RFC
/// 2046 section 4.1.4 has any text that is unknown shown as plain. Not calendars, cards, code, what
/// a machine says of a mail, and the second forms of HTML that a few programs add.
bool is_other_words(std::string_view type);

/// The words of a text: without the marks of text/enriched (RFC 1896) and text/richtext (RFC 1341),
/// of HTML as `text_of_html` has them, any other as it stands.
std::string words_of_part(const MailPart& part);

/// The character set that a page says of itself (HTML Standard, section 13.2.3.2); empty where it
/// says none that can be read, or where the bytes are UTF-8, which nothing else is by chance.
std::string charset_within(std::string_view page);

} // namespace ribbon
