// The encoding in which Windows programs for England still write tables.
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

/// Windows-1252 as UTF-8. The five bytes that it leaves undefined become U+FFFD.
std::string from_windows_1252(std::string_view bytes);

} // namespace ribbon
