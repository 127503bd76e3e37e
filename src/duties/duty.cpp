#include "duties/duty.hpp"

#include <array>

namespace ribbon {

std::string_view in_words(State state)
{
    constexpr std::array<std::string_view, 12> words{
        "not started",  "running", "due soon", "overdue", "met",        "met late",
        "limit lifted", "ended",   "passed",   "broken",  "cannot say", "may not have begun"};
    return words[static_cast<std::size_t>(state)];
}

Limit limit_of(const Duty& duty)
{
    Limit limit = duty.under->limit;
    if (duty.promise) limit.n = duty.promise->ladder.front().working_days;
    return limit;
}

const Duty* Timeline::find(std::string_view clock, MatterId matter) const
{
    for (const Duty& duty : duties)
        if (duty.under->id == clock && duty.matter == matter) return &duty;
    return nullptr;
}

} // namespace ribbon
