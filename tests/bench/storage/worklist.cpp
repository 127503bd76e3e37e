// The worklist at one area and at England's size. The rows of the index are made up for both: what
// is timed is the question, and whether it grows with what else is in the database.
#include "tests/bench/storage/bench.hpp"

#include "storage/derived/worklist.hpp"
#include "storage/sql/migrations.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace ribbon::bench {
namespace {

constexpr int england_plans = 638'745, areas = 153;
constexpr int duties_each = 6, officers_each = 30;

/// A number that looks like chance and is the same in every run.
std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// The index of one area with this many plans.
void fill(storage::Connection& connection, int area, int plans)
{
    constexpr const char* clocks[] = {"ehc.finalise-plan", "ar.decision", "corr.answer",
                                      "ehc.draft-plan",    "ar.next",     "ehc.advice"};
    const std::string code = std::to_string(800 + area);
    std::vector<storage::Values> cases, duties;
    for (int i = 0; i < plans; ++i) {
        const std::string key = fmt::format("{:08x}K", mixed(static_cast<std::uint64_t>(i)) >> 32);
        const auto officer = fmt::format("officer-{}", i % officers_each);
        const auto team = fmt::format("team-{}", i % officers_each % 4);
        cases.push_back({code, key + std::to_string(i), std::int64_t{1}, "P", "Maya Radford",
                         std::int64_t{16'587}, officer, team, std::int64_t{20'500}});
        for (int d = 0; d < duties_each; ++d) {
            const auto due = static_cast<std::int64_t>(
                20'200 + mixed(static_cast<std::uint64_t>(i * duties_each + d)) % 600);
            duties.push_back({code, key + std::to_string(i), std::int64_t{d + 1}, clocks[d],
                              std::int64_t{16'314}, officer, team, due, due, due - 1,
                              std::int64_t{20'500}});
        }
    }
    storage::Transaction transaction{connection, storage::Access::write};
    connection.run_many("INSERT INTO case_row (area, a_case, number, person, name, born, officer, "
                        "team, next_change) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                        cases);
    connection.run_many("INSERT INTO duty (area, a_case, matter, clock, from_day, officer, team, "
                        "legal_first, legal, safe, next_change) VALUES ($1, $2, $3, $4, $5, $6, "
                        "$7, $8, $9, $10, $11)",
                        duties);
    transaction.commit();
}

void ask(storage::Connection& connection, int in_areas, const std::string& what,
         storage::WorklistFilter filter)
{
    std::vector<double> times;
    std::size_t rows = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto turn = mixed(static_cast<std::uint64_t>(i));
        const std::string area = std::to_string(800 + turn % static_cast<std::uint64_t>(in_areas));
        if (filter.officer) filter.officer = fmt::format("officer-{}", turn / 200 % officers_each);
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
    const int each = england_plans / areas;
    fill(*connection, 0, each);
    fmt::print("worklist, 1 area, {} plans, {} duties\n", each, each * duties_each);
    ask_everything(*connection, 1);
    for (int area = 1; area < areas; ++area)
        fill(*connection, area, area == areas - 1 ? england_plans - each * (areas - 1) : each);
    fmt::print("worklist, {} areas, {} plans, {} duties, {:.1f} GB\n", areas, england_plans,
               england_plans * duties_each,
               static_cast<double>(std::filesystem::file_size(path)) / 1e9);
    ask_everything(*connection, areas);
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
}

} // namespace ribbon::bench
