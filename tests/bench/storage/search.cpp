// Looking for words in the invented county of 400 plans, and beside it what plain LIKE takes.
#include "tests/bench/storage/bench.hpp"

#include "base/folded_words.hpp"
#include "county/simulation.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/derived/search.hpp"

#include <fmt/format.h>

#include <ctime>

namespace ribbon::bench {
namespace {

constexpr int questions = 400, peer_questions = 20;

using Questions = std::vector<std::string>;

std::vector<std::string> column(storage::Connection& from, const std::string& sql)
{
    std::vector<std::string> all;
    from.query(sql, {}, [&](const storage::Row& row) { all.emplace_back(row.text(0)); });
    return all;
}

/// Two words of texts here and there, each of four letters or more.
Questions two_words_of(const std::vector<std::string>& texts)
{
    Questions asked;
    for (std::size_t i = 0; asked.size() < questions && i < 50'000; ++i) {
        std::vector<std::string> words;
        for (const FoldedWord& word : words_in(texts[i * 7'919 % texts.size()]))
            if (word.folded.size() > 3) words.push_back(word.folded);
        if (words.size() > 5)
            asked.push_back(words[i % words.size()] + " " + words[words.size() / 2]);
    }
    return asked;
}

struct Times {
    double p50 = 0, p99 = 0;
    double own = 0; ///< at the median, of the processor's time: what other work does not change
    std::size_t found = 0;
};

double own_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

Times ask(BenchRecord& record, const Questions& asked,
          const std::optional<std::vector<std::string>>& cases)
{
    std::vector<double> times, own;
    std::size_t found = 0;
    record.archive->reading([&](storage::Connection& connection) {
        for (int i = 0; i < questions; ++i) {
            const auto& typed = asked[static_cast<std::size_t>(i) % asked.size()];
            const double before = own_seconds();
            times.push_back(seconds([&] {
                found += storage::search(connection, "830", {typed, cases, 1}).hits.size();
            }));
            own.push_back(own_seconds() - before);
        }
    });
    return {1e3 * quantile(times, 0.5), 1e3 * quantile(times, 0.99), 1e3 * quantile(own, 0.5),
            found / questions};
}

struct Like {
    double p50 = 0, own = 0;
};

/// The same words by LIKE in what the record keeps, the newest 25.
Like ask_like(BenchRecord& record, const Questions& asked)
{
    std::vector<double> times, own;
    record.archive->reading([&](storage::Connection& connection) {
        for (int i = 0; i < peer_questions; ++i) {
            const std::string& typed = asked[static_cast<std::size_t>(i) % asked.size()];
            const auto blank = typed.find(' ');
            const std::string one = "%" + typed.substr(0, blank) + "%";
            const std::string two =
                blank == std::string::npos ? "%" : "%" + typed.substr(blank + 1) + "%";
            const double before = own_seconds();
            times.push_back(seconds([&] {
                connection.query("SELECT stream_key, number, fact FROM entry WHERE area = $1 AND "
                                 "fact LIKE $2 AND fact LIKE $3 ORDER BY position DESC LIMIT 25",
                                 {"830", one, two}, [](const storage::Row&) {});
            }));
            own.push_back(own_seconds() - before);
        }
    });
    return {1e3 * quantile(times, 0.5), 1e3 * quantile(own, 0.5)};
}

} // namespace

void time_search(const std::string& folder)
{
    BenchRecord record{folder, "search", true};
    const county::Wishes wishes{.seed = 1, .plans = 400};
    const county::Made made = county::make_county(*record.archive, wishes);
    const std::uint64_t without = record.bytes();
    const double rebuilding = seconds([&] { storage::rebuild(*record.archive, wishes.until); });
    Questions names, words;
    std::vector<std::string> some_cases;
    record.archive->reading([&](storage::Connection& connection) {
        names = column(connection, "SELECT name FROM case_row ORDER BY a_case");
        words = two_words_of(column(connection, "SELECT words FROM search_row WHERE kind = "
                                                "'message' ORDER BY key, entry"));
        some_cases = column(connection, "SELECT a_case FROM case_row ORDER BY a_case LIMIT 30");
        for (const auto& one : column(connection, "SELECT COUNT(*) FROM search_row"))
            fmt::print(
                "a county of {} plans, {} entries, {} texts; rebuild with the index of words "
                "{:.1f} s; all that is derived {:.0f} MB beside {:.0f} MB\n",
                wishes.plans, made.entries, one, rebuilding,
                static_cast<double>(record.bytes() - without) / 1e6,
                static_cast<double>(without) / 1e6);
    });
    const auto row = [&](const char* what, const Questions& asked,
                         const std::optional<std::vector<std::string>>& cases = {}) {
        const Times ours = ask(record, asked, cases);
        const Like like = ask_like(record, asked);
        fmt::print(
            "{:<36} p50 {:.2f} ms ({:.2f} of the processor's), p99 {:.2f} ms, {} found; LIKE "
            "p50 {:.0f} ms ({:.0f}), x{:.1f}\n",
            what, ours.p50, ours.own, ours.p99, ours.found, like.p50, like.own,
            like.own / ours.own);
    };
    row("search: a child's name", names);
    row("search: two words of a message", words);
    row("search: two words, in 30 cases", words, some_cases);
    row("search: a word that is everywhere", {"plan"});
    row("search: that word, in 30 cases", {"plan"}, some_cases);
    row("search: two letters", {"th", "pl", "sc", "ma"});
}

} // namespace ribbon::bench
