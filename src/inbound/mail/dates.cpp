#include "inbound/mail/dates.hpp"

#include "base/day.hpp"
#include "base/lower_case.hpp"
#include "base/whole_number.hpp"
#include "inbound/mail/scan.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace ribbon {
namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

struct Zone {
    std::string_view name;
    int minutes;
};
// RFC 5322 section 4.3, and the two zones of the places Ribbon's mail comes from.
constexpr Zone zones[] = {{"ut", 0},     {"utc", 0},    {"gmt", 0},    {"z", 0},      {"edt", -240},
                          {"est", -300}, {"cdt", -300}, {"cst", -360}, {"mdt", -360}, {"mst", -420},
                          {"pdt", -420}, {"pst", -480}, {"bst", 60},   {"wet", 0},    {"west", 60},
                          {"cet", 60},   {"cest", 120}, {"met", 60},   {"mest", 120}, {"eet", 120},
                          {"eest", 180}, {"jst", 540}};

/// The words of the value in small letters: comments left out, "21-Nov-97" as three.
std::vector<std::string> words_of(std::string_view value)
{
    std::vector<std::string> words{""};
    int depth = 0;
    for (const char letter : value) {
        if (letter == '(') ++depth;
        const bool shown = depth == 0 && static_cast<unsigned char>(letter) > ' ' &&
                           static_cast<unsigned char>(letter) < 0x7F && letter != ',';
        if (letter == ')' && depth > 0) --depth;
        if (shown)
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    std::vector<std::string> joined; // "09 : 55" is one word
    for (const std::string& word : words) {
        if (!joined.empty() && (word.starts_with(':') || joined.back().ends_with(':')))
            joined.back() += lower_case(word);
        else
            joined.push_back(lower_case(word));
    }
    return joined;
}

int month_of(std::string_view word)
{
    if (word.size() < 3) return 0;
    const auto found = std::ranges::find(months, word.substr(0, 3));
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

struct Parts {
    std::optional<int> day, month, year, seconds;
    int zone = 0;
    bool impossible = false; ///< a time of day that there is not
};

/// "09:15:00", "9:15" or, as some countries write it, "09.15.00": seconds after midnight; a leap
/// second is the one before it.
std::optional<int> time_of(std::string_view word)
{
    std::array<int, 3> parts{};
    std::size_t count = 0;
    const char between = word.find(':') == std::string_view::npos ? '.' : ':';
    if (between == ':') word = word.substr(0, word.find('.')); // fractions
    while (count < 3) {
        const auto colon = word.find(between);
        const auto number = whole_number<int>(word.substr(0, colon));
        if (!number || *number < 0 || word.substr(0, colon).size() > 2) return std::nullopt;
        parts[count++] = *number;
        if (colon == std::string_view::npos) break;
        word.remove_prefix(colon + 1);
    }
    const auto [hour, minute, second] = parts;
    if (count < 2 || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return hour * 3600 + minute * 60 + std::min(second, 59);
}

/// "+0100", "-05:00", "gmt+01:00": minutes east of Greenwich. Nothing where it is no zone.
std::optional<int> zone_of(std::string_view word)
{
    if (word.starts_with("gmt+") || word.starts_with("gmt-") || word.starts_with("utc+") ||
        word.starts_with("utc-"))
        word.remove_prefix(3);
    if (const auto* const zone = std::ranges::find(zones, word, &Zone::name);
        zone != std::end(zones))
        return zone->minutes;
    if (word.size() < 3 || (word.front() != '+' && word.front() != '-')) return std::nullopt;
    std::string figures{word.substr(1)};
    std::erase(figures, ':');
    if (figures.size() == 2) figures += "00";
    if (figures.size() == 3) figures.insert(0, "0");
    const auto number = whole_number<int>(figures);
    if (figures.size() != 4 || !number || *number < 0) return std::nullopt;
    const int minutes = *number / 100 * 60 + *number % 100;
    if (*number % 100 > 59 || minutes >= 24 * 60) return 0;
    return word.front() == '-' ? -minutes : minutes;
}

/// RFC 5322 section 4.3: two figures up to 49 are of this century, other two and three of the last.
int full_year(int year, std::size_t figures)
{
    if (figures > 3) return year;
    return year + (figures == 2 && year < 50 ? 2000 : 1900);
}

void read_word(std::string_view word, Parts& parts)
{
    if (word.ends_with('.')) word.remove_suffix(1); // "3. Mar."
    if (!parts.seconds) {
        parts.seconds = time_of(word);
        if (parts.seconds) return;
        parts.impossible |=
            !word.empty() && is_figure(word[0]) && word.find(':') != std::string_view::npos;
    }
    if (parts.seconds && (word == "am" || word == "pm")) {
        const int hour = *parts.seconds / 3600;
        if (word == "pm" && hour < 12) *parts.seconds += 12 * 3600;
        if (word == "am" && hour == 12) *parts.seconds -= 12 * 3600;
        return;
    }
    if (parts.seconds)
        if (const auto zone = zone_of(word)) {
            parts.zone = *zone;
            return;
        }
    if (const int month = month_of(word); month && !parts.month) {
        parts.month = month;
        return;
    }
    const auto number = whole_number<int>(word);
    if (!number || *number < 0) return;
    if (!parts.day && word.size() <= 2)
        parts.day = number;
    else if (!parts.year && word.size() >= 2)
        parts.year = full_year(*number, word.size());
}

/// Where "09:15:00+0100" or "9:15pm" ends as a time of day; the whole word where it is none.
std::size_t after_clock(const std::string& word)
{
    const auto end = std::min(word.find_first_not_of("0123456789:."), word.size());
    return time_of(std::string_view{word}.substr(0, end)) ? end : word.size();
}

/// "2025-03-03t09:15:00z" and "21-nov-97" as the words they stand for.
std::vector<std::string> loosened(const std::vector<std::string>& words)
{
    std::vector<std::string> all;
    for (const std::string& word : words) {
        const auto figures = word.find_first_not_of("0123456789");
        const bool dated = figures != std::string::npos && figures > 0 && word[figures] == '-';
        if (!dated) {
            const auto clock = after_clock(word);
            all.push_back(word.substr(0, clock));
            if (clock < word.size()) all.push_back(word.substr(clock));
            continue;
        }
        std::string day = word.substr(0, word.find('t', figures));
        std::string rest = word.substr(std::min(word.size(), day.size() + 1));
        if (month_of(word.substr(figures + 1)) != 0) day = word, rest.clear();
        std::ranges::replace(day, '-', ' ');
        for (std::string& piece : words_of(day)) all.push_back(std::move(piece));
        if (all.size() >= 3 && figures == 4) { // the year stands first
            const auto month = whole_number<int>(all[all.size() - 2]).value_or(0);
            if (month < 1 || month > 12) return {};
            all[all.size() - 2] = months[static_cast<std::size_t>(month) - 1];
        }
        const auto zone = rest.find_first_of("z+-");
        if (!rest.empty()) all.push_back(rest.substr(0, zone));
        if (zone != std::string::npos) all.push_back(rest.substr(zone));
    }
    return all;
}

} // namespace

std::optional<Moment> read_mail_date(std::string_view value)
{
    constexpr std::size_t longest = 1000; // no date is longer, and nobody waits for one that is
    Parts parts;
    for (const std::string& word : loosened(words_of(value.substr(0, longest))))
        read_word(word, parts);
    if (!parts.day || !parts.month || !parts.year || !parts.seconds || parts.impossible)
        return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year{*parts.year},
                                          std::chrono::month{static_cast<unsigned>(*parts.month)},
                                          std::chrono::day{static_cast<unsigned>(*parts.day)}};
    if (!day.ok() || *parts.year > 9999) return std::nullopt;
    const auto days = std::chrono::sys_days{day}.time_since_epoch().count();
    return Moment{std::int64_t{days} * 86400 + *parts.seconds - parts.zone * 60};
}

} // namespace ribbon
