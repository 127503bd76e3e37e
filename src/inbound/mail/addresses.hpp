// The addresses of a header (RFC 5322 section 3.4), and what people and programs write instead.
#pragma once

#include "inbound/mail/message.hpp"

#include <string_view>
#include <vector>

namespace ribbon {

/// Every address of a field's raw, unfolded value, in order: groups flattened, names decoded.
/// What holds no address gives none: it is never made up. Where only encoded words hold one, those
/// are read.
std::vector<MailAddress> read_addresses(std::string_view raw);

/// What stands in the angle brackets of Message-ID, In-Reply-To and References (RFC 5322 section
/// 3.6.4), in order; where there are no brackets, each word.
std::vector<std::string> read_identifiers(std::string_view value);

} // namespace ribbon
