// ribbon_mutate: makes one mistake at a time in the statute book, and asks the scenarios whether
// they notice. script/dev/mutate-law builds and runs it.
#include "tests/mutation/equivalents.hpp"
#include "tests/mutation/report.hpp"
#include "tests/mutation/trial.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace ribbon {
namespace {

struct Options {
    std::string clock;  ///< only this clock
    std::string write;  ///< where the page goes
    std::string commit; ///< what the page says it was run on
    bool list = false;  ///< tell of every mutant
};

Options parse_options(int count, char** words)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const auto next = [&]() -> std::string {
            if (++i >= count) throw std::runtime_error{word + " needs a value"};
            return words[i];
        };
        if (word == "--clock")
            options.clock = next();
        else if (word == "--write")
            options.write = next();
        else if (word == "--commit")
            options.commit = next();
        else if (word == "--list")
            options.list = true;
        else
            throw std::runtime_error{"\"" + word + "\" is no option; see script/dev/mutate-law"};
    }
    if (!options.write.empty() && !options.clock.empty())
        throw std::runtime_error{"--write is for the whole book, and not for one clock"};
    return options;
}

/// Who killed each mutant, in their order; empty for one that survived.
std::vector<std::string> killers(const std::vector<Mutant>& mutants,
                                 const std::vector<Provision>& book, const Trial& trial)
{
    std::vector<std::string> by(mutants.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        std::vector<Provision> changed = book;
        for (std::size_t i = next++; i < mutants.size(); i = next++) {
            const Mutant& mutant = mutants[i];
            changed[mutant.at] = mutant.provision;
            by[i] = trial.killer(changed, book[mutant.at]);
            changed[mutant.at] = book[mutant.at];
        }
    };
    std::thread second{work};
    work();
    second.join();
    return by;
}

std::string file_text(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Tells of each mutant that went as it should not, and counts them all.
int judge(const std::vector<Mutant>& mutants, const std::vector<std::string>& by,
          const Options& options, Findings& findings)
{
    Equivalents equivalents{file_text(repository() + "/tests/mutation/equivalent.txt")};
    int wrong = 0;
    for (std::size_t i = 0; i < mutants.size(); ++i) {
        const Mutant& mutant = mutants[i];
        const std::string name = mutant.clock + " | " + mutant.change;
        const bool listed = equivalents.lists(mutant.clock, mutant.change);
        Tally& tally = findings.by_kind[mutant.kind];
        ++tally.made;
        ++(!by[i].empty() ? tally.killed : listed ? tally.equivalent : tally.survived);
        if (by[i].empty() != listed) {
            ++wrong;
            fmt::print("{}: {}\n", listed ? "LISTED BUT KILLED" : "SURVIVED", name);
            if (listed) fmt::print("    killed by {}\n", by[i]);
        } else if (options.list) {
            fmt::print("{}: {}\n", name, listed ? "equivalent" : "killed by " + by[i]);
        }
    }
    if (!options.clock.empty()) return wrong;
    for (const std::string& entry : equivalents.unasked()) {
        fmt::print("LISTED, BUT NO MUTANT: {}\n", entry);
        ++wrong;
    }
    return wrong;
}

int run(const Options& options)
{
    const auto start = std::chrono::steady_clock::now();
    Trial trial;
    const auto provisions = our_law().provisions();
    const std::vector<Provision> book{provisions.begin(), provisions.end()};
    const auto broken = trial.leave_out_broken(book);
    for (const std::string& one : broken) fmt::print("LEFT OUT, FAILS ANYHOW: {}\n", one);
    std::vector<Mutant> mutants = mutants_of(book);
    if (!options.clock.empty())
        std::erase_if(mutants, [&](const Mutant& one) {
            return one.clock.substr(0, one.clock.find('@')) != options.clock;
        });
    if (mutants.empty()) throw std::runtime_error{"There is no clock " + options.clock};
    const auto by = killers(mutants, book, trial);

    Findings findings;
    const int wrong = judge(mutants, by, options, findings);
    findings.clocks = book.size();
    findings.stories = trial.stories();
    findings.expectations = trial.expectations();
    findings.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    findings.machine = "2 threads of " + processor();
    findings.commit = options.commit;
    fmt::print("\n{}\n{:.1f} seconds; {} cases, {} expectations; {}\n", render_table(findings),
               findings.seconds, findings.stories, findings.expectations, findings.machine);
    const Tally all = findings.all();
    if (all.equivalent * 20 > all.made) {
        fmt::print("More than one mutant in twenty is listed as equivalent.\n");
        return 1;
    }
    if (wrong != 0 || !broken.empty()) return 1;
    if (!options.write.empty()) std::ofstream{options.write} << render_page(findings);
    return 0;
}

} // namespace
} // namespace ribbon

int main(int count, char** words)
{
    try {
        return ribbon::run(ribbon::parse_options(count, words));
    } catch (const std::exception& problem) {
        fmt::print(stderr, "{}\n", problem.what());
        return 2;
    }
}
