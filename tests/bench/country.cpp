// England's open plans, once over, on two threads.
#include "tests/bench/bench.hpp"
#include "tests/scenarios/books.hpp"

#include "duties/timeline.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>

namespace ribbon::bench {
namespace {

/// EHC plans in January 2025 were 638,745: Department for Education, "Education, health and care
/// plans", reporting year 2025.
constexpr std::size_t plans = 640'000;

/// Every case of one half, moved day by day: half of the plans. The number of duties comes back,
/// so that none of the work can be left out.
std::size_t run_half(std::vector<CountyCase> cases, std::size_t timelines)
{
    const Law& law = our_law();
    const Calendar& calendar = our_calendar();
    std::size_t duties = 0;
    const std::size_t passes = timelines / cases.size();
    for (CountyCase& one : cases) move_by(one, -days{static_cast<int>(passes / 2)});
    for (std::size_t pass = 0; pass < passes; ++pass)
        for (CountyCase& one : cases) {
            move_by(one, days{1});
            duties += timeline(one.facts, law, calendar, one.today).duties.size();
        }
    return duties;
}

} // namespace

void run_country()
{
    const auto& all = the_cases();
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    our_law();
    our_calendar();
    std::size_t first = 0, second = 0;
    const auto start = std::chrono::steady_clock::now();
    {
        std::jthread one{[&] { first = run_half({all.begin(), middle}, plans / 2); }};
        std::jthread two{[&] { second = run_half({middle, all.end()}, plans / 2); }};
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    fmt::print("{} timelines on two threads took {:.2f} s by the clock on the wall ({} duties)\n",
               plans, took.count(), first + second);
}

} // namespace ribbon::bench
