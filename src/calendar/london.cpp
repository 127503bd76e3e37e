#include "calendar/london.hpp"

namespace ribbon {
namespace {

constexpr std::int64_t day_seconds = 86'400;

/// 01:00 UTC on the last Sunday of a month.
constexpr std::int64_t change(std::chrono::year year, std::chrono::month month)
{
    const std::chrono::sys_days sunday{year / month / std::chrono::Sunday[std::chrono::last]};
    return sunday.time_since_epoch().count() * day_seconds + 3600;
}

std::int32_t floor_day(std::int64_t seconds)
{
    const std::int64_t day = seconds / day_seconds - (seconds % day_seconds < 0 ? 1 : 0);
    return static_cast<std::int32_t>(day);
}

} // namespace

WallTime in_london(Moment moment)
{
    const Day utc_day{floor_day(moment.seconds)};
    const auto year = utc_day.date().year();
    const bool summer = int{year} >= 1996 && change(year, std::chrono::March) <= moment.seconds &&
                        moment.seconds < change(year, std::chrono::October);
    const std::int64_t local = moment.seconds + (summer ? 3600 : 0);
    const std::int32_t day = floor_day(local);
    return {Day{day}, static_cast<int>((local - std::int64_t{day} * day_seconds) / 60)};
}

} // namespace ribbon
