#include "inbound/tables/import_fields.hpp"

#include <algorithm>

namespace ribbon {
namespace {

bool same_word(std::string_view one, std::string_view other)
{
    const auto fold = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char a, char b) { return fold(a) == fold(b); });
}

/// "28/09/2024" or "8/9/2024" in ISO form; empty where it is not so written.
std::string from_day_month_year(std::string_view text)
{
    const auto first = text.find('/');
    const auto second = text.find('/', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos) return {};
    const auto padded = [](std::string_view number) {
        return std::string(number.size() < 2 ? 2 - number.size() : 0, '0').append(number);
    };
    return std::string(text.substr(second + 1)) + "-" +
           padded(text.substr(first + 1, second - first - 1)) + "-" + padded(text.substr(0, first));
}

} // namespace

void ImportFields::wrong(std::size_t column, std::string sentence) const
{
    problems_.push_back({std::string(table_.columns[column].name), std::move(sentence), row_.line});
}

std::optional<Day> ImportFields::day(std::size_t column) const
{
    std::string_view written = text(column);
    if (written.empty()) return std::nullopt;
    // Databases write a day as its midnight.
    for (const std::string_view midnight : {" 00:00:00", "T00:00:00", " 00:00"})
        if (written.ends_with(midnight)) written.remove_suffix(midnight.size());
    const bool iso_order = days_ == DayOrder::year_month_day;
    const auto day = parse_day(iso_order ? std::string(written) : from_day_month_year(written));
    if (!day)
        wrong(column, iso_order
                          ? "Write a day like 2024-09-28, or say in the mapping file that days "
                            "are day/month/year"
                          : "Write a day like 28/09/2024, as the mapping file says");
    return day;
}

std::optional<bool> ImportFields::yes_no(std::size_t column) const
{
    const std::string& written = text(column);
    if (written.empty()) return std::nullopt;
    for (const std::string_view yes : {"yes", "y", "true", "1"})
        if (same_word(written, yes)) return true;
    for (const std::string_view no : {"no", "n", "false", "0"})
        if (same_word(written, no)) return false;
    wrong(column, "Write yes or no, or leave it empty where nobody knows");
    return std::nullopt;
}

std::string ImportFields::word(std::size_t column,
                               std::initializer_list<std::string_view> words) const
{
    const std::string& written = text(column);
    if (written.empty()) return {};
    std::string list;
    for (const std::string_view one : words) {
        if (same_word(written, one)) return std::string(one);
        list.append(list.empty() ? "" : ", ").append(one);
    }
    wrong(column, "Write one of: " + list);
    return {};
}

std::string ImportFields::email(std::size_t column) const
{
    return checked(column, [](std::string_view written) -> std::optional<std::string> {
        const auto at = written.find('@');
        const auto dot = written.rfind('.');
        const bool good = at != std::string_view::npos && at > 0 && dot != std::string_view::npos &&
                          dot > at + 1 && dot + 1 < written.size() &&
                          written.find('@', at + 1) == std::string_view::npos &&
                          written.find_first_of(" ,;<>") == std::string_view::npos;
        if (good) return std::nullopt;
        return "Write one address for mail, such as name@council.example";
    });
}

} // namespace ribbon
