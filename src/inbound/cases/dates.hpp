// Dates as people write them in case files, and why one is not a date.
#pragma once

#include "base/day.hpp"
#include "inbound/cases/words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// What the reader made of a date: the days, or a sentence that says what to write.
struct ReadDays {
    std::optional<Days> days;
    std::string why;
};

/// A day or a stretch: "2025-03-03", "2025-03", "late 2025-03", "spring 2025", or two of these
/// with ".." between them.
ReadDays read_days(std::string_view text);

/// The same from the words of a line, of which it takes one or two.
ReadDays take_days(Words& words);

/// One exact day, "2025-03-03"; else `why` is filled.
std::optional<Day> read_day(std::string_view text, std::string& why);

} // namespace ribbon
