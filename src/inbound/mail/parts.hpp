// The parts of a mail, decoded: which are its words, which are files, which report on another mail.
#pragma once

#include "inbound/mail/message.hpp"

#include <cstddef>
#include <string_view>

namespace ribbon {

/// Fills `parts`, `text`, `html`, `report` and `returned_head` of a message whose fields are read.
void read_parts(std::string_view bytes, std::size_t body, bool mended, MailMessage& message);

} // namespace ribbon
