// A whole number that somebody wrote in figures.
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>

namespace ribbon {

/// "42"; nothing where anything else is written, a blank and a plus sign too, or it does not fit.
template <std::integral Number> std::optional<Number> whole_number(std::string_view text)
{
    Number number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number); // NOLINT(*-stringview-data-usage)
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

} // namespace ribbon
