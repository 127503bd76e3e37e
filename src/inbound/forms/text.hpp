// What the readers of this folder share: text as a Form holds it, and the ways bytes hide in a URL.
#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// The text with every CR LF and every CR alone as "\n". Problems where it is not UTF-8 or has a
/// NUL in it, under the name of the field it came in.
Result<std::string> plain_text(std::string_view bytes, const std::string& field);

/// %XX as the byte it stands for. A "%" that two hexadecimal digits do not follow stays as it is
/// (URL Standard, "percent-decode").
std::string percent_decoded(std::string_view text);

/// The same, but nothing where a "%" is followed by anything else (RFC 3986, section 2.1).
std::optional<std::string> strictly_percent_decoded(std::string_view text);

/// Without blanks and tabs at either end.
std::string_view stripped(std::string_view text);
/// The text without blanks and line ends at its edges, as somebody meant it who typed it.
std::string without_edges(std::string_view text);

/// Whether these are characters of a token (RFC 9110, section 5.6.2), at least one.
bool is_token(std::string_view text);

} // namespace ribbon
