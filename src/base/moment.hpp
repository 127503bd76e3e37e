// An instant: what a clock on the server's wall reads, in UTC, to the second.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
struct Moment {
    std::int64_t seconds = 0;
    constexpr auto operator<=>(const Moment&) const = default;
};

/// "2025-03-03T09:12:00Z" (RFC 3339, always UTC).
std::string iso(Moment moment);

/// A moment from RFC 3339 in UTC, seconds optional: "2025-03-03T09:12Z". Nothing when it is
/// written in any other way; an offset is refused rather than guessed.
std::optional<Moment> parse_moment(std::string_view text);

} // namespace ribbon
