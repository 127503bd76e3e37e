#include "inbound/forms/days.hpp"

#include "base/lower_case.hpp"
#include "inbound/cases/bytes.hpp"
#include "inbound/forms/text.hpp"

#include <array>
#include <charconv>
#include <vector>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
constexpr std::size_t max_day_bytes = 80;

/// The pieces of a date between blanks and marks; a dash and a slash part too.
std::vector<std::string> pieces(std::string_view text)
{
    constexpr std::string_view between = " ,./-\t\r\n";
    std::vector<std::string> found;
    for (std::size_t at = 0;;) {
        const auto from = text.find_first_not_of(between, at);
        if (from == std::string_view::npos) return found;
        at = std::min(text.find_first_of(between, from), text.size());
        found.push_back(lower_case(text.substr(from, at - from)));
    }
}

bool is_figures(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<int> number(std::string_view text, std::size_t most_figures)
{
    if (!is_figures(text) || text.size() > most_figures) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// 1 to 12 from a number or a name of three letters or more; 0 where it is neither.
unsigned month_called(const std::string& text)
{
    if (const auto value = number(text, 2)) return *value <= 12 ? static_cast<unsigned>(*value) : 0;
    if (text.size() < 3) return 0;
    for (unsigned n = 0; n < months.size(); ++n)
        if (months[n].starts_with(text) || (text == "sept" && n == 8)) return n + 1;
    return 0;
}

bool is_weekday(const std::string& text)
{
    if (text.size() < 3) return false;
    for (const std::string_view one : weekdays)
        if (one.starts_with(text)) return true;
    return false;
}

/// "3rd" without its letters.
std::string_view without_ending(std::string_view text)
{
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (text.size() > 2 && text.ends_with(ending) &&
            is_figures(text.substr(0, text.size() - 2)))
            return text.substr(0, text.size() - 2);
    return text;
}

FormDays wrong(std::string sentence) { return {std::nullopt, std::move(sentence)}; }

/// The year as people write it; else what is wrong with it.
std::optional<int> year_of(std::string_view text, std::string& why)
{
    const auto value = number(text, 4);
    if (value && text.size() == 4 && *value >= earliest_day.year() && *value <= latest_day.year())
        return value;
    if (value && text.size() <= 2)
        why = "Write the year in full: 20" + std::string(text.size() < 2 ? "0" : "") +
              std::string{text} + ", not " + std::string{text};
    else if (value && text.size() == 4)
        why = "The year must be between 1900 and 2199";
    else
        why = "The year must be four figures, for example 2026";
    return std::nullopt;
}

/// A day, a month or a year from its parts; an empty day or month leaves it rough.
FormDays from_parts(std::string_view day, const std::string& month, std::string_view year)
{
    std::string why;
    const auto y = year_of(year, why);
    if (!y) return wrong(why);
    if (month.empty()) return {part_of(*y, 0, ""), ""};
    const unsigned m = month_called(month);
    if (m == 0) return wrong("The month must be from 1 to 12, or its name");
    if (day.empty()) return {part_of(*y, m, ""), ""};
    const auto d = number(without_ending(day), 2);
    if (!d || *d == 0 || *d > 31) return wrong("The day must be a number from 1 to 31");
    const std::chrono::year_month_day date{std::chrono::year{*y}, std::chrono::month{m},
                                           std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok())
        return wrong("There is no " + std::to_string(*d) + " " +
                     std::string(1, static_cast<char>(months[m - 1][0] - 'a' + 'A')) +
                     std::string{months[m - 1].substr(1)} + " in " + std::to_string(*y));
    return {Days::on(Day{date}), ""};
}

FormDays not_a_day()
{
    return wrong("Write the day in figures, for example 27 3 2026, or as 27 March 2026");
}

FormDays one_day_words(std::string_view text)
{
    std::vector<std::string> parts = pieces(text);
    if (!parts.empty() && is_weekday(parts.front())) parts.erase(parts.begin());
    if (parts.size() == 3) {
        // 2025-03-03, as files write it, begins with the year.
        if (parts[0].size() == 4 && is_figures(parts[0]))
            return from_parts(parts[2], parts[1], parts[0]);
        return from_parts(parts[0], parts[1], parts[2]);
    }
    const bool no_year = parts.size() == 2 && without_ending(parts[0]).size() <= 2 &&
                         !is_figures(parts[1]) && month_called(parts[1]) > 0;
    if (no_year) return wrong("Give the year too");
    if (parts.size() == 2) return from_parts("", parts[0], parts[1]);
    if (parts.size() == 1 && parts[0].size() == 4) return from_parts("", "", parts[0]);
    return not_a_day();
}

} // namespace

FormDays read_day_words(std::string_view text)
{
    if (text.size() > max_day_bytes || unreadable(text)) return not_a_day();
    const auto to = text.find(" to ");
    if (to == std::string_view::npos) return one_day_words(text);
    const FormDays from = one_day_words(text.substr(0, to));
    if (!from.days) return from;
    const FormDays until = one_day_words(text.substr(to + 4));
    if (!until.days) return until;
    if (until.days->last < from.days->first)
        return wrong("The first day must come before the last");
    return {Days{from.days->first, until.days->last}, ""};
}

FormDays read_day_boxes(const Form& form, std::string_view name, bool may_be_rough)
{
    const std::string stem{name};
    const std::string day = without_edges(form.one(stem + "-day"));
    const std::string month = lower_case(without_edges(form.one(stem + "-month")));
    const std::string year = without_edges(form.one(stem + "-year"));
    if (day.empty() && month.empty() && year.empty()) return {};
    FormDays read;
    const bool rough = may_be_rough && !form.one(stem + "-rough").empty();
    if (month.empty() && year.empty()) {
        // One box alone holds the whole day in words; a bare number there is a day with no month.
        if (is_figures(day) && day.size() < 4) return wrong("Give the month and the year too");
        read = read_day_words(day);
    } else if (year.empty()) {
        return wrong("Give the year too");
    } else if (!rough && (day.empty() || month.empty())) {
        const std::string missing =
            day.empty() ? (month.empty() ? "day and the month" : "day") : "month";
        return wrong("Give the " + missing + " too" +
                     (may_be_rough ? ", or tick that only the month or the year is known" : ""));
    } else if (!day.empty() && month.empty()) {
        return wrong("Give the month too, or leave the day empty");
    } else {
        read = from_parts(day, month, year);
    }
    if (read.days && !read.days->exact() && !may_be_rough) return wrong("Give one exact day");
    return read;
}

bool typed_a_day(const Form& form, const std::string& name)
{
    for (const char* end : {"", "-day", "-month", "-year"})
        if (!without_edges(form.one(name + end)).empty()) return true;
    return false;
}

} // namespace ribbon
