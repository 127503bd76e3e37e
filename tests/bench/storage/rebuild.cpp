// Making the index of a county again, refreshing it for a new day, and opening its record.
#include "tests/bench/storage/bench.hpp"

#include "storage/derived/rebuild.hpp"
#include "tests/support/county_cases.hpp"

#include <fmt/format.h>

#include <fstream>

namespace ribbon::bench {
namespace {

/// The memory this process holds, in MB.
double resident()
{
    std::ifstream in{"/proc/self/statm"};
    std::uint64_t whole = 0, pages = 0;
    in >> whole >> pages;
    return static_cast<double>(pages) * 4096 / 1e6;
}

StreamProposal proposal_of(const CaseFacts& facts, const std::string& key)
{
    StreamProposal proposal = opening(key);
    // The case that is told has a birth of its own.
    proposal.adds.resize(1);
    add_facts(proposal, facts);
    return proposal;
}

} // namespace

void time_rebuild(const std::string& folder)
{
    constexpr int plans = 7'625;
    BenchRecord record{folder, "county", true};
    const auto cases = county_cases(500);
    std::vector<storage::Decided> all;
    const double taken_in = seconds([&] {
        for (int i = 0; i < plans; ++i) {
            all.push_back({{proposal_of(cases[static_cast<std::size_t>(i) % cases.size()].facts,
                                        "C" + std::to_string(i))},
                           {"import", "import"},
                           {1'741'082'400}});
            if (all.size() == 500 || i == plans - 1) {
                record.archive->append_all(all);
                all.clear();
            }
        }
    });
    const auto entries = record.signer->reach().size;
    const Day today{std::chrono::year{2026} / 10 / 31};
    const double rebuilding = seconds([&] { storage::rebuild(*record.archive, today); });
    std::uint64_t changed = 0;
    const double refreshing =
        seconds([&] { changed = storage::refresh(*record.archive, today + days{1}); });
    const double opening_again = seconds([&] {
        record.reopen();
        record.archive->read_case("C77");
    });
    fmt::print("a county of {} plans, {} entries, taken in at {:.0f} entries a second\n", plans,
               entries, static_cast<double>(entries) / taken_in);
    fmt::print("rebuild of its index {:.1f} s; a new day {:.2f} s for {} cases; opening it and "
               "reading a case {:.3f} s\n",
               rebuilding, refreshing, changed, opening_again);
    const double before = resident();
    for (int i = 0; i < 3 * plans; ++i) record.archive->read_case("C" + std::to_string(i % plans));
    fmt::print("memory {:.0f} MB, after reading every case three times {:.0f} MB\n", before,
               resident());
}

} // namespace ribbon::bench
