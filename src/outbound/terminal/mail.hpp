// A mail as text for a terminal.
#pragma once

#include "inbound/mail/reading.hpp"
#include "outbound/terminal/render.hpp"

#include <string>

namespace ribbon {

/// Who wrote to whom and when, what kind of mail it is, its words and its files. Nothing that the
/// mail holds can steer the terminal.
std::string render_mail(const MailReading& reading, const Terminal& terminal);

} // namespace ribbon
