// A desk for a test, on each engine: an empty database with every step taken.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/migrations.hpp"
#include "tests/support/stores.hpp"

#include <latch>
#include <thread>

namespace ribbon {

class OnADesk : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        connection_ = connect();
        storage::migrate(*connection_);
    }
    storage::Connection& desk() { return *connection_; }

    /// Runs the same act on as many connections at once, each in a thread of its own.
    void race(int runners, const std::function<void(storage::Connection&)>& act) const
    {
        std::latch ready{runners};
        std::vector<std::jthread> threads;
        for (int runner = 0; runner < runners; ++runner)
            threads.emplace_back([&] {
                const auto mine = connect();
                ready.arrive_and_wait();
                act(*mine);
            });
    }

private:
    std::unique_ptr<storage::Connection> connection_;
};

/// A moment of the day the tests tell of, Monday 2 March 2026: at("09:00").
inline Moment at(std::string_view time)
{
    return *parse_moment("2026-03-02T" + std::string(time) + "Z");
}

} // namespace ribbon
