// Durable appends: one by one and grouped, and beside them an fsync loop and SQLite by itself.
#include "tests/bench/storage/bench.hpp"

#include <fmt/format.h>

#include <atomic>
#include <fcntl.h>
#include <filesystem>
#include <thread>
#include <unistd.h>

namespace ribbon::bench {
namespace {

constexpr double long_enough = 3.0; ///< seconds of each measurement

/// How often 4 KiB at the end of a file can be made durable in a second: what the disk allows.
double fsync_loop(const std::string& folder)
{
    const std::string path = folder + "/fsync";
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::string page(4096, 'x');
    int done = 0;
    const auto began = std::chrono::steady_clock::now();
    double took = 0;
    while (took < long_enough) {
        if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0) break;
        ++done;
        took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    }
    close(file);
    std::filesystem::remove(path);
    return done / took;
}

/// SQLite's own inserts of a row as large as an entry, `batch` to a transaction, made durable.
double sqlite_inserts(const std::string& folder, int batch)
{
    const std::string path = folder + "/plain.db";
    std::filesystem::remove(path);
    double rate = 0;
    {
        const auto connection = storage::connect({storage::Engine::sqlite, path});
        connection->script("CREATE TABLE plain (id INTEGER PRIMARY KEY, words TEXT) STRICT");
        const std::string words(400, 'x');
        int done = 0;
        const auto began = std::chrono::steady_clock::now();
        double took = 0;
        while (took < long_enough) {
            storage::Transaction transaction{*connection, storage::Access::write};
            for (int i = 0; i < batch; ++i)
                connection->run("INSERT INTO plain (words) VALUES ($1)", {words});
            transaction.commit();
            done += batch;
            took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        }
        rate = done / took;
    }
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
    return rate;
}

struct Rate {
    double acts = 0, entries = 0, p50 = 0, p99 = 0;
};

/// Messages of two entries each, by some callers at once, each into a case of its own: read,
/// decided, recorded, the index moved, signed, answered.
Rate appends(const std::string& folder, int callers)
{
    BenchRecord record{folder, "appends"};
    std::vector<storage::Decided> openings;
    for (int i = 0; i < callers; ++i)
        openings.push_back({{opening("C" + std::to_string(i))}, {"b", "officer"}, {1'741'000'000}});
    record.archive->append_all(openings);
    std::atomic<bool> stop = false;
    std::vector<std::vector<double>> times(static_cast<std::size_t>(callers));
    std::vector<std::thread> threads;
    const double took = seconds([&] {
        for (int i = 0; i < callers; ++i)
            threads.emplace_back([&, i] {
                // A family's whole day of writing goes into one case of the callers' own.
                int turn = 0;
                std::string key = "C" + std::to_string(i);
                CaseHistory so_far = record.archive->read_case(key);
                while (!stop) {
                    if (++turn % 20 == 0) {
                        key = "C" + std::to_string(i) + "-" + std::to_string(turn);
                        record.archive->append({{opening(key)}, {"b", "officer"}, {1'741'000'000}});
                        so_far = record.archive->read_case(key);
                    }
                    auto decided = message(so_far, "When will the plan come?");
                    decided.on.push_back(so_far);
                    times[static_cast<std::size_t>(i)].push_back(
                        seconds([&] { record.archive->append(decided); }));
                    so_far = with(so_far, decided.proposal.front());
                }
            });
        std::this_thread::sleep_for(std::chrono::duration<double>(long_enough));
        stop = true;
        for (std::thread& one : threads) one.join();
    });
    std::vector<double> all;
    for (auto& some : times) all.insert(all.end(), some.begin(), some.end());
    const auto acts = static_cast<double>(all.size());
    return {acts / took, 2 * acts / took, 1e3 * quantile(all, 0.5), 1e3 * quantile(all, 0.99)};
}

/// The same messages handed in many at once, as an import or a busy mail hour does.
double appended_together(const std::string& folder, int batch)
{
    BenchRecord record{folder, "together"};
    int done = 0, turn = 0;
    double took = 0;
    while (took < long_enough) {
        std::vector<storage::Decided> all;
        for (int i = 0; i < batch; ++i) {
            StreamProposal proposal = opening(fmt::format("T{}-{}", turn, i));
            const auto so_far = with(CaseHistory{}, proposal);
            const auto said = message(so_far, "When will the plan come?");
            for (const auto& add : said.proposal.front().adds) proposal.adds.push_back(add);
            all.push_back({{proposal}, {"b", "family"}, {1'741'082'400}});
        }
        took += seconds([&] { record.archive->append_all(all); });
        done += batch;
        ++turn;
    }
    return done / took;
}

} // namespace

void time_appends(const std::string& folder)
{
    std::filesystem::create_directories(folder);
    const double disk = fsync_loop(folder);
    const double single = sqlite_inserts(folder, 1), hundred = sqlite_inserts(folder, 100);
    fmt::print("fsync loop of 4 KiB                    {:>9.0f} a second\n", disk);
    fmt::print("SQLite alone, one insert a transaction {:>9.0f} a second\n", single);
    fmt::print("SQLite alone, 100 a transaction        {:>9.0f} a second\n", hundred);
    for (const int callers : {1, 16, 64, 256}) {
        const Rate rate = appends(folder, callers);
        fmt::print("{:>3} callers: {:>7.0f} acts, {:>7.0f} entries a second; p50 {:.2f} ms, p99 "
                   "{:.2f} ms; acts over the fsync loop x{:.2f}\n",
                   callers, rate.acts, rate.entries, rate.p50, rate.p99, rate.acts / disk);
    }
    const double together = appended_together(folder, 500);
    fmt::print("500 acts of 4 entries handed in at once {:>8.0f} acts, {:.0f} entries a second; "
               "entries over SQLite's 100 inserts x{:.2f}\n",
               together, 4 * together, 4 * together / hundred);
}

} // namespace ribbon::bench
