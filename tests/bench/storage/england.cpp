#include "tests/bench/storage/england.hpp"

#include <fmt/format.h>

#include <vector>

namespace ribbon::bench {

std::uint64_t england::mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

void fill_area(storage::Connection& connection, const std::string& code, int plans)
{
    constexpr const char* clocks[] = {"ehc.finalise-plan", "ar.decision", "corr.answer",
                                      "ehc.draft-plan",    "ar.next",     "ehc.advice"};
    std::vector<storage::Values> cases, duties;
    for (int i = 0; i < plans; ++i) {
        const std::string key =
            fmt::format("{:08x}K", england::mixed(static_cast<std::uint64_t>(i)) >> 32);
        const auto officer = fmt::format("officer-{}", i % england::officers_each);
        const auto team = fmt::format("team-{}", i % england::officers_each % 4);
        cases.push_back({code, key + std::to_string(i), std::int64_t{1}, "P", "Maya Radford",
                         std::int64_t{16'587}, officer, team, std::int64_t{20'500}});
        for (int d = 0; d < england::duties_each; ++d) {
            const auto due = static_cast<std::int64_t>(
                20'200 +
                england::mixed(static_cast<std::uint64_t>(i * england::duties_each + d)) % 600);
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

} // namespace ribbon::bench
