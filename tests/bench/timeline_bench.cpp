// What is timed. Each benchmark goes through all thousand cases, so that no case's facts stay in
// the nearest cache as they would if one were asked again and again.
#include "tests/bench/bench.hpp"
#include "tests/scenarios/books.hpp"
#include "views/explain/view.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>

namespace ribbon::bench {
namespace {

template <class Work> void each_case(benchmark::State& state, const Work& work)
{
    const auto& cases = the_cases();
    for (auto _ : state)
        for (const CountyCase& one : cases) benchmark::DoNotOptimize(work(one));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * cases.size()));
}

void without_words(benchmark::State& state)
{
    const Law& law = our_law();
    const Calendar& calendar = our_calendar();
    each_case(state, [&](const CountyCase& one) {
        return timeline(one.facts, law, calendar, one.today).duties.size();
    });
}

void with_steps(benchmark::State& state)
{
    const Law& law = our_law();
    const Calendar& calendar = our_calendar();
    each_case(state, [&](const CountyCase& one) {
        return explained_timeline(one.facts, law, calendar, one.today).steps.size();
    });
}

void with_words(benchmark::State& state)
{
    const Law& law = our_law();
    const Calendar& calendar = our_calendar();
    each_case(state, [&](const CountyCase& one) {
        return arrange_explain(one.facts, explained_timeline(one.facts, law, calendar, one.today))
            .duties.size();
    });
}

void twenty_clocks_only(benchmark::State& state)
{
    const Law& law = twenty_clocks();
    const Calendar& calendar = our_calendar();
    each_case(state, [&](const CountyCase& one) {
        return timeline(one.facts, law, calendar, one.today).duties.size();
    });
}

void settle(benchmark::internal::Benchmark* one)
{
    one->Unit(benchmark::kMillisecond);
    one->MinTime(0.3);
}

BENCHMARK(without_words)->Name("timeline")->Apply(settle);
BENCHMARK(with_steps)->Name("timeline-and-steps")->Apply(settle);
BENCHMARK(with_words)->Name("timeline-and-words")->Apply(settle);
BENCHMARK(twenty_clocks_only)->Name("twenty-clocks")->Apply(settle);

} // namespace
} // namespace ribbon::bench
