// The worklist at one area and at England's size. The rows of the index are made up for both: what
// is timed is the question, and whether it grows with what else is in the database.
#include "tests/bench/storage/bench.hpp"
#include "tests/bench/storage/england.hpp"

#include "storage/derived/worklist.hpp"
#include "storage/sql/migrations.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace ribbon::bench {
namespace {

void ask(storage::Connection& connection, int in_areas, const std::string& what,
         storage::WorklistFilter filter)
{
    std::vector<double> times;
    std::size_t rows = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto turn = england::mixed(static_cast<std::uint64_t>(i));
        const std::string area = std::to_string(800 + turn % static_cast<std::uint64_t>(in_areas));
        if (filter.officer)
            filter.officer = fmt::format("officer-{}", turn / 200 % england::officers_each);
        times.push_back(
            seconds([&] { rows += storage::worklist(connection, area, filter).size(); }));
    }
    fmt::print("  {:<44} p50 {:.3f} ms, p99 {:.3f} ms, {} rows\n", what, 1e3 * quantile(times, 0.5),
               1e3 * quantile(times, 0.99), rows / 3'000);
}

void ask_everything(storage::Connection& connection, int in_areas)
{
    ask(connection, in_areas, "an officer's first 25", {.officer = "x"});
    ask(connection, in_areas, "an officer's, one clock", {.officer = "x", .clock = "ar.decision"});
    ask(connection, in_areas, "an officer's, due by a day",
        {.officer = "x", .due_by = Day{20'300}});
    ask(connection, in_areas, "a team's", {.team = "team-2"});
    ask(connection, in_areas, "the area's, one clock", {.clock = "ehc.finalise-plan"});
    ask(connection, in_areas, "the whole area's", {});
}

} // namespace

void time_worklist(const std::string& folder)
{
    const std::string path = folder + "/worklist.db";
    std::filesystem::create_directories(folder);
    std::filesystem::remove(path);
    const auto connection = storage::connect({storage::Engine::sqlite, path});
    storage::migrate(*connection);
    const int each = england::plans / england::areas;
    fill_area(*connection, "800", each);
    fmt::print("worklist, 1 area, {} plans, {} duties\n", each, each * england::duties_each);
    ask_everything(*connection, 1);
    for (int area = 1; area < england::areas; ++area)
        fill_area(*connection, std::to_string(800 + area),
                  area == england::areas - 1 ? england::plans - each * (england::areas - 1) : each);
    fmt::print("worklist, {} areas, {} plans, {} duties, {:.1f} GB\n", england::areas,
               england::plans, england::plans * england::duties_each,
               static_cast<double>(std::filesystem::file_size(path)) / 1e9);
    ask_everything(*connection, england::areas);
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
}

} // namespace ribbon::bench
