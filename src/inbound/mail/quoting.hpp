// Which lines of a mail its sender wrote now, and which stand there from before.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ribbon {

enum class LineIs : std::uint8_t {
    own,    ///< written now; answers between quoted lines too
    quoted, ///< begins with ">"
    lead,   ///< says who wrote what is quoted: "On Tuesday Ann wrote:"
    old,    ///< from a mail program's mark on, all the rest
};

/// One for each line. Every line is looked at a fixed number of times.
std::vector<LineIs> tell_lines(const std::vector<std::string_view>& lines);

} // namespace ribbon
