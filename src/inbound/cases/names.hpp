// Titles, names and kinds of matters, as both forms of a case give them.
#pragma once

#include "record/kind.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// A kind of matter from its words, with blanks or hyphens; else `why` is filled.
std::optional<MatterKind> matter_kind_called(std::string_view words, std::string& why);

/// What is wrong with the name of a matter, or nothing.
std::optional<std::string> wrong_with_name(std::string_view name);
/// What is wrong with the title of a case, or nothing.
std::optional<std::string> wrong_with_title(std::string_view title);

} // namespace ribbon
