// The header lines of one part of a form with files, and the parameters of a header.
#pragma once

#include "base/result.hpp"
#include "inbound/forms/multipart.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

/// A value with parameters: `form-data; name="a"; filename="b.pdf"`.
struct Parameters {
    std::string value;                                      ///< in lower case
    std::vector<std::pair<std::string, std::string>> named; ///< names in lower case

    const std::string* find(std::string_view name) const;
};

/// How a backslash in quotes is read: before any character it stands for that character
/// (RFC 9110, section 5.6.4), or it is a backslash, as browsers mean it in the name of a file.
enum class Backslash : bool { escapes, is_itself };

/// Nothing where it is not so written, or a parameter stands twice: two readers would then take
/// different ones.
std::optional<Parameters> parse_parameters(std::string_view header, Backslash backslash);

/// The head of a part from its lines, each ended by CR LF but the last.
Result<PartHead> parse_part_head(std::string_view lines);

/// What a browser called a file, without the folders that some put before it; blanks in place of
/// control characters. Empty where nothing is left, as of ".." or "C:\".
std::string without_folders(std::string_view name);

} // namespace ribbon
