// Content-Type and Content-Disposition: a value and its parameters (RFC 2045 section 5.1, RFC 2183,
// RFC 2231), and the names of files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ribbon {

struct MailParameters {
    std::string value; ///< "text/plain", "attachment": lower case, without comments
    std::vector<std::pair<std::string, std::string>> all; ///< names in lower case; in UTF-8
    std::string rest; ///< what came after the value, as it came

    /// The first of this name; null where there is none.
    const std::string* find(std::string_view name) const;
};

/// The text without what stands in "()" outside of quotation marks (RFC 5322 section 3.2.2). A "("
/// that nothing closes stays.
std::string without_comments(std::string_view text);

/// Reads a raw, unfolded value. Comments are left out, but not of names: "report (1).pdf" is often
/// written without its marks. Pieces of RFC 2231 are joined and decoded, in order or not; encoded
/// words are decoded, though RFC 2047 forbids them here; quotation marks may be missing.
MailParameters read_parameters(std::string_view raw);

/// A name of a file as it may be shown and kept: without folders, control and direction marks;
/// nothing where none is left.
std::optional<std::string> file_name(std::string_view said);

/// The text without control characters (tabs and line ends become blanks) and, for names, without
/// marks that turn the direction of writing.
std::string without_controls(std::string_view text);

} // namespace ribbon
