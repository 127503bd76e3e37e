#include "calendar/counted_days.hpp"

#include <algorithm>
#include <cassert>

namespace ribbon {

CountedDays::CountedDays(std::string name, Days covers, std::vector<Day> counted)
    : name_(std::move(name)), covers_(covers), counted_(std::move(counted))
{
    assert(std::is_sorted(counted_.begin(), counted_.end()));
    const auto length = static_cast<std::size_t>((covers.last - covers.first).count()) + 1;
    before_.assign(length + 1, 0);
    for (const Day day : counted_) {
        assert(covers.has(day));
        ++before_[static_cast<std::size_t>((day - covers.first).count()) + 1];
    }
    for (std::size_t i = 1; i <= length; ++i) before_[i] += before_[i - 1];
}

bool CountedDays::counts(Day day) const
{
    return reaches(day) && before(day + days{1}) > before(day);
}

Found CountedDays::nth_after(Day event, int n) const
{
    if (n == 0) return {event};
    const Day next = event + days{1};
    if (n < 0 || !reaches(next)) return refused();
    const auto index = static_cast<std::size_t>(before(next) + n - 1);
    return index < counted_.size() ? Found{counted_[index]} : refused();
}

Found CountedDays::nth_before(Day event, int n) const
{
    if (n == 0) return {event};
    if (n < 0 || !reaches(event - days{1})) return refused();
    const int index = before(event) - n;
    return index >= 0 ? Found{counted_[static_cast<std::size_t>(index)]} : refused();
}

int CountedDays::count(Days span) const
{
    if (span.last < span.first) return 0;
    if (!reaches(span.first) || !reaches(span.last)) return -1;
    return before(span.last + days{1}) - before(span.first);
}

std::vector<Day> weekdays_less(Days covers, const std::vector<Day>& closed)
{
    std::vector<Day> counted;
    for (Day day = covers.first; day <= covers.last; day = day + days{1}) {
        if (day.is_weekend()) continue;
        if (std::binary_search(closed.begin(), closed.end(), day)) continue;
        counted.push_back(day);
    }
    return counted;
}

} // namespace ribbon
