// Texts of lines, of which every line ends with a newline (U+000A) and nothing else does.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ribbon::ledger {

/// Takes lines from the front of a text.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    /// The next line without its newline; nothing when no whole line is left.
    std::optional<std::string_view> next()
    {
        const auto end = rest_.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        const auto line = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return line;
    }
    /// What has not been taken.
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

/// A whole number in decimal digits without leading zeros; nothing when it is written in any other
/// way or does not fit 64 bits.
inline std::optional<std::uint64_t> parse_count(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (text.size() > 1 && text.front() == '0') return std::nullopt;
    return number;
}

} // namespace ribbon::ledger
