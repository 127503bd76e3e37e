#include "inbound/cases/dates.hpp"

#include "inbound/cases/bytes.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 9> parts{"early",  "mid",    "late",   "start", "end",
                                                "spring", "summer", "autumn", "winter"};

bool digit(char c) { return c >= '0' && c <= '9'; }

int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// Whether the text is shaped like 2025-03-03, whatever its numbers.
bool shaped_like_a_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9})
        if (!digit(text[at])) return false;
    return true;
}

std::string why_not(std::string_view text, std::string_view example)
{
    const std::string said = shown(text);
    const auto at = text.find_first_of("0123456789");
    const std::string_view year = at == std::string_view::npos ? "" : text.substr(at, 4);
    if (year.size() == 4 && std::all_of(year.begin(), year.end(), digit) &&
        (text.size() == at + 4 || text[at + 4] == '-') &&
        (number(year) < earliest_day.year() || number(year) > latest_day.year()))
        return said + " is outside the years 1900 to 2199";
    if (shaped_like_a_day(text)) {
        const int month = number(text.substr(5, 2));
        if (month < 1 || month > 12)
            return said + " is not a date: there is no month " + std::string{text.substr(5, 2)};
        const auto last = std::chrono::year_month_day_last{
            std::chrono::year{number(year)},
            std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
        return said + " is not a date: that month has " + std::to_string(unsigned{last.day()}) +
               " days";
    }
    return said + " is not a date; write " + std::string{example};
}

ReadDays one(std::string_view text)
{
    if (const auto found = parse_days(text)) return {found, {}};
    return {std::nullopt,
            why_not(text, "it as 2025-03-03, or as 2025-03, 2025, late 2025-03 or spring 2025 "
                          "where the day is not known")};
}

} // namespace

ReadDays read_days(std::string_view text)
{
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return one(text);
    ReadDays from = one(text.substr(0, dots));
    if (!from.days) return from;
    ReadDays to = one(text.substr(dots + 2));
    if (!to.days) return to;
    if (to.days->last < from.days->first)
        return {std::nullopt, shown(text) + " ends before it begins"};
    return {Days{from.days->first, to.days->last}, {}};
}

ReadDays take_days(Words& words)
{
    if (words.empty()) return {std::nullopt, "A date is missing; write it as 2025-03-03"};
    const std::string_view first = words.next();
    if (std::find(parts.begin(), parts.end(), first) == parts.end()) return read_days(first);
    return read_days(std::string{first} + " " + std::string{words.next()});
}

std::optional<Day> read_day(std::string_view text, std::string& why)
{
    const auto found = parse_day(text);
    if (!found) why = why_not(text, "one day, as 2025-03-03");
    return found;
}

} // namespace ribbon
