// Reading a case, making its receipt, and what a fact costs on the disk.
#include "tests/bench/storage/bench.hpp"

#include "duties/timeline.hpp"

#include <fmt/format.h>

namespace ribbon::bench {
namespace {

/// A case of 200 facts, messages of two entries each, as one proposal.
storage::Decided case_of_200(const std::string& key)
{
    StreamProposal proposal = opening(key);
    CaseHistory so_far = with(CaseHistory{}, proposal);
    while (proposal.adds.size() < 200) {
        const auto more = message(so_far, "We have not heard from you since " + key +
                                              " was written down. When will the plan come?");
        so_far = with(so_far, more.proposal.front());
        for (const auto& add : more.proposal.front().adds) proposal.adds.push_back(add);
    }
    return {{proposal}, {"family-7", "family"}, {1'741'082'400}};
}

} // namespace

void time_reads(const std::string& folder)
{
    BenchRecord record{folder, "reads", true};
    constexpr int cases = 1'000;
    for (int batch = 0; batch < cases; batch += 50) {
        std::vector<storage::Decided> all;
        for (int i = batch; i < batch + 50; ++i)
            all.push_back(case_of_200("C" + std::to_string(i)));
        record.archive->append_all(all);
    }
    const auto entries = record.signer->reach().size;
    fmt::print("{} entries in {} cases: {:.0f} bytes an entry on the disk\n", entries, cases,
               static_cast<double>(record.bytes()) / static_cast<double>(entries));

    std::vector<double> reads, timelines, receipts;
    std::size_t duties = 0, text = 0;
    for (int i = 0; i < 2'000; ++i) {
        const std::string key = "C" + std::to_string(i * 617 % cases);
        CaseHistory history;
        reads.push_back(seconds([&] { history = record.archive->read_case(key); }));
        const Day today{std::chrono::year{2025} / 6 / 2};
        timelines.push_back(seconds([&] {
            duties += timeline(history.facts, bench_books()->law, bench_books()->calendar, today)
                          .duties.size();
        }));
    }
    const double making = seconds([&] {
        for (int i = 0; i < 2'000; ++i) {
            const auto position = static_cast<std::uint64_t>(i) * 7'919 % entries;
            receipts.push_back(seconds([&] { text += record.archive->receipt(position)->size(); }));
        }
    });
    fmt::print("read a case of 200 facts: p50 {:.3f} ms, p99 {:.3f} ms; its {} duties: {:.3f} ms\n",
               1e3 * quantile(reads, 0.5), 1e3 * quantile(reads, 0.99), duties / 2'000,
               1e3 * quantile(timelines, 0.5));
    fmt::print("receipts: {:.0f} a second, p50 {:.3f} ms, p99 {:.3f} ms, {} bytes each\n",
               2'000 / making, 1e3 * quantile(receipts, 0.5), 1e3 * quantile(receipts, 0.99),
               text / 2'000);
}

} // namespace ribbon::bench
