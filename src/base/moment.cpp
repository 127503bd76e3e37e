#include "base/moment.hpp"

#include "base/day.hpp"

namespace ribbon {
namespace {

constexpr std::int64_t day_seconds = 86'400;

std::optional<int> two_digits(std::string_view text)
{
    if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
        return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

void append_two(std::string& text, std::int64_t number)
{
    text += static_cast<char>('0' + number / 10);
    text += static_cast<char>('0' + number % 10);
}

} // namespace

std::string iso(Moment moment)
{
    std::int64_t day = moment.seconds / day_seconds;
    std::int64_t rest = moment.seconds % day_seconds;
    if (rest < 0) {
        rest += day_seconds;
        --day;
    }
    std::string text = iso(Day{static_cast<std::int32_t>(day)}) + "T";
    append_two(text, rest / 3600);
    text += ':';
    append_two(text, rest / 60 % 60);
    text += ':';
    append_two(text, rest % 60);
    return text + "Z";
}

std::optional<Moment> parse_moment(std::string_view text)
{
    if ((text.size() != 17 && text.size() != 20) || text[10] != 'T' || text.back() != 'Z' ||
        text[13] != ':')
        return std::nullopt;
    const auto day = parse_day(text.substr(0, 10));
    const auto hour = two_digits(text.substr(11, 2));
    const auto minute = two_digits(text.substr(14, 2));
    std::optional<int> second = 0;
    if (text.size() == 20) second = text[16] == ':' ? two_digits(text.substr(17, 2)) : std::nullopt;
    if (!day || !hour || !minute || !second) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return Moment{day->number() * day_seconds + *hour * 3600 + *minute * 60 + *second};
}

} // namespace ribbon
