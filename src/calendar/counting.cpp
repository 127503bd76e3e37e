#include "calendar/counting.hpp"

namespace ribbon {

using namespace std::chrono_literals;

Day birthday(Day birth, int age)
{
    const MonthsOn on = months_on(birth, months{12 * age});
    return on.cut ? on.day + days{1} : on.day;
}

Day compulsory_school_age_ends(Day birth)
{
    const Day sixteen = birthday(birth, 16);
    // The school year that holds the 16th birthday ends in the summer of this calendar year, or
    // of the next one for a birthday from September on.
    const bool autumn = sixteen.date().month() >= std::chrono::September;
    const auto summer = sixteen.date().year() + std::chrono::years{autumn ? 1 : 0};
    return Day{std::chrono::year_month_day{std::chrono::sys_days{
        summer / std::chrono::June / std::chrono::Friday[std::chrono::last]}}};
}

} // namespace ribbon
