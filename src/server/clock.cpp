#include "server/clock.hpp"

#include "calendar/london.hpp"

#include <chrono>

namespace ribbon::server {
namespace {

std::int64_t machine_seconds()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

} // namespace

Clock::Clock() = default;
Clock::Clock(Moment begins) : ahead_(begins.seconds - machine_seconds()) {}
Moment Clock::now() const { return {machine_seconds() + ahead_}; }
Day Clock::today() const { return day_in_london(now()); }

} // namespace ribbon::server
