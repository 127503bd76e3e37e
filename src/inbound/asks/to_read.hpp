// Which words of a mail are read for what it asks.
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// What the sender wrote now (`reply`, as reply_text() gives it), and what they bring of another's
/// where they send that on: a school's office that passes a mother's mail to the council sends her
/// request. Elsewhere what is quoted is an older mail's, and was read when that came.
std::string words_to_read(std::string_view subject, std::string_view text, std::string_view reply);

/// The same from the whole text.
std::string words_to_read(std::string_view subject, std::string_view text);

} // namespace ribbon
