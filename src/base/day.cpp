#include "base/day.hpp"

#include <array>
#include <charconv>

namespace ribbon {
namespace {

using std::chrono::last;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array weekday_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                   "Thursday", "Friday", "Saturday"};
constexpr std::array month_names{"January",   "February", "March",    "April",
                                 "May",       "June",     "July",     "August",
                                 "September", "October",  "November", "December"};

/// Writes the last digits of a number so that they end just before `end`.
void write_digits(char* end, unsigned number, int width)
{
    for (int i = 0; i < width; ++i, number /= 10) *--end = static_cast<char>('0' + number % 10);
}

/// Exactly `width` digits; nothing else.
std::optional<int> digits(std::string_view text, std::size_t width)
{
    if (text.size() != width) return std::nullopt;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

Days month_span(int y, unsigned first_month, unsigned last_month)
{
    // Winter runs into the next year: its last month is 14, February of that year.
    const auto end_year = year{y + static_cast<int>((last_month - 1) / 12)};
    const auto end_month = month{(last_month - 1) % 12 + 1};
    return {year_month_day{year{y} / month{first_month} / 1},
            year_month_day{end_year / end_month / last}};
}

bool in_reach(Days span) { return earliest_day <= span.first && span.last <= latest_day; }

} // namespace

std::string iso(Day day)
{
    const auto date = day.date();
    std::string text = "0000-00-00";
    write_digits(text.data() + 4, static_cast<unsigned>(int{date.year()}), 4);
    write_digits(text.data() + 7, unsigned{date.month()}, 2);
    write_digits(text.data() + 10, unsigned{date.day()}, 2);
    return text;
}

std::string iso(Days span)
{
    return span.exact() ? iso(span.first) : iso(span.first) + ".." + iso(span.last);
}

std::string in_words(Day day)
{
    return std::string{weekday_names[day.weekday().c_encoding()]} + " " + in_short_words(day);
}

std::string in_short_words(Day day)
{
    const auto date = day.date();
    const unsigned of_month = unsigned{date.day()};
    const std::string_view month = month_names[unsigned{date.month()} - 1];
    std::string text(of_month < 10 ? 1 : 2, '0');
    text.reserve(text.size() + month.size() + 6);
    write_digits(text.data() + text.size(), of_month, static_cast<int>(text.size()));
    text.append(1, ' ').append(month).append(" 0000");
    write_digits(text.data() + text.size(), static_cast<unsigned>(int{date.year()}), 4);
    return text;
}

std::optional<Day> parse_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digits(text.substr(0, 4), 4);
    const auto m = digits(text.substr(5, 2), 2);
    const auto d = digits(text.substr(8, 2), 2);
    if (!y || !m || !d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)},
                              std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    const Day day{date};
    return day < earliest_day || day > latest_day ? std::nullopt : std::optional{day};
}

std::optional<Days> part_of(int y, unsigned m, std::string_view part)
{
    if (part == "start") part = "early";
    if (part == "end") part = "late";
    std::optional<Days> span;
    if (m != 0) {
        if (m > 12) return std::nullopt;
        const Days all = month_span(y, m, m);
        const auto tenth = Day{year_month_day{year{y} / month{m} / 10}};
        if (part.empty()) span = all;
        if (part == "early") span = Days{all.first, tenth};
        if (part == "mid") span = Days{tenth + days{1}, tenth + days{10}};
        if (part == "late") span = Days{tenth + days{11}, all.last};
    } else {
        if (part.empty()) span = month_span(y, 1, 12);
        if (part == "early") span = month_span(y, 1, 4);
        if (part == "mid") span = month_span(y, 5, 8);
        if (part == "late") span = month_span(y, 9, 12);
        if (part == "spring") span = month_span(y, 3, 5);
        if (part == "summer") span = month_span(y, 6, 8);
        if (part == "autumn") span = month_span(y, 9, 11);
        if (part == "winter") span = month_span(y, 12, 14);
    }
    return span && in_reach(*span) ? span : std::nullopt;
}

std::optional<Days> parse_days(std::string_view text)
{
    if (const auto day = parse_day(text)) return Days::on(*day);
    std::string_view part;
    if (const auto gap = text.find(' '); gap != std::string_view::npos) {
        part = text.substr(0, gap);
        text.remove_prefix(gap + 1);
        if (part.empty()) return std::nullopt;
    }
    const auto y = digits(text.substr(0, 4), 4);
    if (!y) return std::nullopt;
    if (text.size() == 4) return part_of(*y, 0, part);
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    const auto m = digits(text.substr(5, 2), 2);
    if (!m || *m == 0) return std::nullopt;
    return part_of(*y, static_cast<unsigned>(*m), part);
}

} // namespace ribbon
