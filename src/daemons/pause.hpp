// How what runs by itself waits between two rounds.
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace ribbon::daemons {

/// Waits so many seconds, or until it is told to stop: within a tenth of a second.
inline void pause_for(int seconds, const std::atomic<bool>& stop)
{
    for (int tenths = 0; tenths < seconds * 10 && !stop; ++tenths)
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
}

} // namespace ribbon::daemons
