// ribbon_bench: times timeline() on a thousand made-up cases. script/dev/bench runs it.
#include "tests/bench/bench.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <map>

namespace {

constexpr const char* usage = R"(ribbon_bench times Ribbon on a thousand made-up cases.

  ribbon_bench [--benchmark_...]  cases a second on one core: median, least and most of the runs
  ribbon_bench --digest           what the cases come to, as two numbers a test computes too
  ribbon_bench --country          640,000 timelines on two threads, once
  ribbon_bench --export FILE      the cases and the days of twenty clocks, as JSON

Example:  ribbon_bench --benchmark_repetitions=9 --benchmark_filter=timeline
)";

/// One line a benchmark, of cases a second of processor time: name, median, least, most.
class Lines : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration)
                seen_[run.run_name.function_name].push_back(run.counters.at("items_per_second"));
    }
    void Finalize() override
    {
        for (auto& [name, rates] : seen_) {
            std::sort(rates.begin(), rates.end());
            fmt::print("{} {:.0f} {:.0f} {:.0f}\n", name, rates[rates.size() / 2], rates.front(),
                       rates.back());
        }
    }

private:
    std::map<std::string, std::vector<double>> seen_;
};

int run(int argc, char** argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "--help") {
        fmt::print("{}", usage);
    } else if (first == "--digest") {
        fmt::print("timeline {}\nwords {}\n", ribbon::bench::timeline_digest(),
                   ribbon::bench::words_digest());
    } else if (first == "--country") {
        ribbon::bench::run_country();
    } else if (first == "--export" && argc == 3) {
        ribbon::bench::write_cases(argv[2]);
    } else {
        benchmark::Initialize(&argc, argv);
        if (argc > 1) {
            fmt::print(stderr, "ribbon_bench does not know \"{}\".\n\n{}", argv[1], usage);
            return 2;
        }
        Lines lines;
        benchmark::RunSpecifiedBenchmarks(&lines);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) {
        fmt::print(stderr, "{}\n", problem.what());
        return 1;
    }
}
