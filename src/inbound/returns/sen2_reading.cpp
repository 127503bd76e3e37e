#include "inbound/returns/sen2_reading.hpp"

#include "inbound/tables/csv.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr std::string_view white = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(white);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

/// "Sep" -> "09"; empty where it is no month.
std::string_view month_number(std::string_view name)
{
    constexpr std::array<std::string_view, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
    constexpr std::array<std::string_view, 12> numbers{"01", "02", "03", "04", "05", "06",
                                                       "07", "08", "09", "10", "11", "12"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (same_tag(names[i], name)) return numbers[i];
    return {};
}

/// The date at the start in ISO form, and what follows it; an empty date where there is none.
std::pair<std::string, std::string_view> date_first(std::string_view text)
{
    if (text.size() >= 11 && text[4] == '-' && text[8] == '-') {
        const std::string_view month = month_number(text.substr(5, 3));
        if (month.empty()) return {};
        return {std::string(text.substr(0, 5)).append(month).append(text.substr(8, 3)),
                text.substr(11)};
    }
    if (text.size() < 10) return {};
    return {std::string(text.substr(0, 10)), text.substr(10)};
}

bool is_time(std::string_view text)
{
    constexpr std::string_view shape = "00:00:00";
    const auto dot = text.find('.');
    const std::string_view fraction = dot == std::string_view::npos ? "" : text.substr(dot + 1);
    text = text.substr(0, dot);
    const auto digit = [](char c) { return '0' <= c && c <= '9'; };
    if (text.size() != shape.size() || !std::all_of(fraction.begin(), fraction.end(), digit))
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == ':' ? text[i] != ':' : !digit(text[i])) return false;
    return text[0] < '3' && text[3] < '6' && text[6] < '6';
}

/// Leaves out the offset that the type `date` of XML allows: the day is the one that is written.
std::string_view without_offset(std::string_view text)
{
    for (const std::string_view offset : {"Z", "+00:00", "+01:00"})
        if (text.ends_with(offset)) return text.substr(0, text.size() - offset.size());
    return text;
}

std::optional<Day> day_from(std::string_view text)
{
    const auto [date, rest] = date_first(without_offset(text));
    if (!rest.empty()) {
        // Any time but midnight says that the value was an instant, which may be of the day before:
        // midnight in summer, written in UTC, is 23:00.
        if (rest[0] != ' ' && rest[0] != 'T') return std::nullopt;
        const std::string_view time = rest.substr(1);
        if (!is_time(time) || time.substr(0, 8) != "00:00:00") return std::nullopt;
    }
    return parse_day(date);
}

/// The time when the file was made, in ISO form where it can be read: nothing hangs on it.
std::string moment_from(std::string_view text)
{
    const auto [date, rest] = date_first(text);
    if (!parse_day(date) || rest.empty()) return std::string(text);
    if ((rest[0] != ' ' && rest[0] != 'T') || !is_time(rest.substr(1))) return std::string(text);
    return date + "T" + std::string(rest.substr(1, 8));
}

/// Whether there is anything in it that XML could not carry on: what is read from the one form must
/// be fit to be written in the other.
bool has_control(std::string_view text)
{
    if (text.find("\xEF\xBF\xBE") != std::string_view::npos ||
        text.find("\xEF\xBF\xBF") != std::string_view::npos)
        return true;
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

std::string yes_no(std::string_view text)
{
    if (same_tag(text, "true")) return "1";
    if (same_tag(text, "false")) return "0";
    return std::string(text);
}

} // namespace

std::string put_sen2(const Sen2Slot& slot, const Sen2Row& row, std::string_view value)
{
    const std::string_view text = trimmed(value);
    if (text.empty()) return {};
    if (slot.day ? slot.day->has_value() : !slot.text->empty())
        return "This is given twice in one record";
    if (text.size() > max_sen2_value_bytes)
        return "This is longer than " + std::to_string(max_sen2_value_bytes) + " bytes";
    if (!is_utf8(text) || has_control(text)) return "This has a character in it that is no text";
    if (slot.day) {
        *slot.day = day_from(text);
        return *slot.day ? "" : "This is not a day Ribbon can read; write it like 2024-09-28";
    }
    if (row.holds == Sen2Holds::moment)
        *slot.text = moment_from(text);
    else
        *slot.text = row.holds == Sen2Holds::yes_no ? yes_no(text) : std::string(text);
    return {};
}

void Sen2Report::problem(std::string item, std::string sentence, const Sen2Place& place,
                         std::string_view file)
{
    if (full()) return;
    if (problems_.size() == max_sen2_problems) {
        problems_.push_back({"", "There is more wrong than is listed here", place.line});
        return;
    }
    if (!file.empty()) item = std::string(file) + " " + item;
    problems_.push_back({std::move(item), std::move(sentence), place.line});
}

void Sen2Report::note(const std::string& item, const std::string& sentence, const Sen2Place& place)
{
    constexpr std::size_t most = 1000;
    auto found = notes_.find({item, sentence});
    if (found == notes_.end()) {
        // So many different notes come only from a file that is not a return.
        if (notes_.size() == most) return;
        found = notes_.emplace(std::pair{item, sentence}, Sen2Note{item, sentence, 0, place}).first;
    }
    ++found->second.count;
}

std::vector<Sen2Note> Sen2Report::notes() const
{
    std::vector<Sen2Note> all;
    for (const auto& [key, one] : notes_) all.push_back(one);
    return all;
}

} // namespace ribbon
