#include "views/parts/words.hpp"

#include "calendar/london.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

/// Without its year, where that is today's.
std::string without_year(std::string text, Day day, Day today)
{
    if (day.year() == today.year()) text.resize(text.size() - 5);
    return text;
}

} // namespace

std::string name_of(const Names& names, std::string_view key, std::string_view otherwise)
{
    const auto found = names.find(key);
    return found == names.end() || found->second.empty() ? std::string{otherwise} : found->second;
}

std::string said(Day day, Day today) { return without_year(in_words(day), day, today); }

std::string said_short(Day day, Day today) { return without_year(in_short_words(day), day, today); }

std::string said(Moment moment, Day today)
{
    const WallTime wall = in_london(moment);
    const int hour = wall.minute / 60;
    const int minute = wall.minute % 60;
    const int shown = hour % 12 == 0 ? 12 : hour % 12;
    std::string time = std::to_string(shown);
    if (minute != 0) time += (minute < 10 ? ":0" : ":") + std::to_string(minute);
    return said(wall.day, today) + ", " + time + (hour < 12 ? "am" : "pm");
}

std::string on(Day day, Day today)
{
    if (day == today) return "today";
    if (day == today + days{1}) return "tomorrow";
    if (day == today - days{1}) return "yesterday";
    return "on " + said(day, today);
}

std::string days_late(int n) { return counted(n, "day") + " late"; }

std::string first_name(std::string_view whole)
{
    return std::string{whole.substr(0, whole.find(' '))};
}

std::string of(std::string_view name) { return std::string{name} + "\u2019s"; }

std::vector<std::string> paragraphs(std::string_view text)
{
    std::vector<std::string> found;
    std::string one;
    const auto end_one = [&] {
        while (!one.empty() && (one.back() == '\n' || one.back() == ' ')) one.pop_back();
        if (!one.empty()) found.push_back(std::move(one));
        one.clear();
    };
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == std::string_view::npos)
            end_one();
        else
            (one += line) += '\n';
    }
    end_one();
    return found;
}

} // namespace ribbon
