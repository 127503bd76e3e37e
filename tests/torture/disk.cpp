#include "tests/torture/disk.hpp"

#include "tests/torture/faulty_files.hpp"
#include "tests/torture/ground.hpp"
#include "tests/torture/inspect.hpp"
#include "tests/torture/processes.hpp"

#include <atomic>
#include <sqlite3.h>
#include <thread>

namespace ribbon::torture {
namespace {

using storage::DatabaseError;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::shared_ptr<storage::Signer> signer_here(const Ground& ground)
{
    return std::make_shared<daemons::FileSigner>(ground.key(), ground.reach());
}

/// Opens the cases that everybody writes to, on a disk with nothing wrong.
void begin(const Ground& ground, int out)
{
    const auto archive = ground.open(signer_here(ground), "begin");
    for (const auto& act : Actor{*archive, "begin", 1}.open_all()) say(out, written(act));
}

/// Records until the power is gone.
void record_until_the_end(const Ground& ground, std::uint32_t seed, std::atomic<int>& acts, int out)
{
    const auto archive = ground.open(signer_here(ground), std::to_string(seed), FaultyFiles::name);
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < 3; ++i)
        threads.emplace_back([&, i] {
            Actor actor{*archive, "p" + std::to_string(i), seed * 3 + i};
            try {
                for (;; ++acts) say(out, written(actor.act()));
            } catch (const DatabaseError&) {
                // The power is gone.
            } catch (const std::exception& error) {
                say(out, std::string{"failed "} + error.what());
            }
        });
    for (std::thread& one : threads) one.join();
}

/// One power cut, and what was acknowledged before it.
void one_cut(const Ground& ground, std::uint32_t seed, bool lying, int out)
{
    begin(ground, out);
    std::mt19937 dice{seed};
    FaultyFiles& disk = FaultyFiles::installed();
    disk.start_anew();
    if (lying) disk.lie();
    const int least = static_cast<int>(dice() % 20);
    const std::chrono::microseconds moment{dice() % 5'000};
    std::atomic<int> acts = 0;
    std::thread cutter{[&] {
        while (acts < least) std::this_thread::yield();
        std::this_thread::sleep_for(moment);
        disk.cut_power(seed);
    }};
    record_until_the_end(ground, seed, acts, out);
    cutter.join();
}

void look(const Ground& ground, const std::vector<Acknowledged>& acts, int out)
{
    for (const auto& line : inspect(ground, signer_here(ground), acts)) say(out, line);
}

/// What a call that fails must be told as.
struct Failing {
    std::string name;
    Fault fault;
    DatabaseError::What kind;
};

std::vector<Failing> failings()
{
    return {{"disk full",
             {.call = Call::write, .code = SQLITE_FULL, .stays = true},
             DatabaseError::What::full},
            {"write refused",
             {.call = Call::write, .code = SQLITE_IOERR_WRITE},
             DatabaseError::What::unavailable},
            {"sync refused",
             {.call = Call::sync, .code = SQLITE_IOERR_FSYNC, .stays = true},
             DatabaseError::What::unavailable},
            {"read refused",
             {.call = Call::read, .code = SQLITE_IOERR_READ, .stays = true},
             DatabaseError::What::unavailable}};
}

/// Four acts with the call at `at` failing, then four more on the same record with the disk well.
/// Says "passed" where the fault never came.
void four_acts(const Ground& ground, const Failing& failing, int at, int out)
{
    begin(ground, out);
    FaultyFiles& disk = FaultyFiles::installed();
    disk.start_anew();
    {
        const auto archive = ground.open(signer_here(ground), "disk", FaultyFiles::name);
        Actor actor{*archive, "d", static_cast<std::uint32_t>(at % 7)};
        Fault fault = failing.fault;
        fault.at = at;
        disk.fail(fault);
        for (int i = 0; i < 4; ++i) try {
                say(out, written(actor.act()));
            } catch (const DatabaseError& error) {
                if (error.kind != failing.kind)
                    say(out, std::string{"failed with another kind of error: "} + error.what());
            }
        if (!disk.failed()) say(out, "passed");
        disk.fail({.at = 0}); // room again
        for (int i = 0; i < 4; ++i) say(out, written(actor.act()));
    }
    disk.write_all_back();
}

/// Every call of one kind in turn.
void each_call(const Failing& failing, int first, int step, Figures& figures)
{
    for (int at = first;; at += step) {
        const Ground ground{storage::Engine::sqlite};
        const std::string when = failing.name + " at call " + std::to_string(at);
        std::vector<Acknowledged> acts;
        auto lines = lines_of([&](int out) { four_acts(ground, failing, at, out); });
        const bool passed = std::erase(lines, "passed") > 0;
        figures.take(lines, when, acts);
        figures.take(lines_of([&](int out) { look(ground, acts, out); }), when, acts);
        if (passed) return;
        ++figures.runs;
    }
}

} // namespace

Figures cut_power(std::uint32_t seed, int cuts, bool lying, const Told& told)
{
    const auto start = Clock::now();
    Figures figures{.part = lying ? "power cut, disk lies, SQLite" : "power cut, SQLite"};
    for (int i = 0; i < cuts; ++i) {
        const std::uint32_t one = seed + static_cast<std::uint32_t>(i);
        const std::string when = "seed " + std::to_string(one);
        const Ground ground{storage::Engine::sqlite};
        std::vector<Acknowledged> acts;
        figures.take(lines_of([&](int out) { one_cut(ground, one, lying, out); }), when, acts);
        figures.take(lines_of([&](int out) { look(ground, acts, out); }), when, acts);
        ++figures.runs;
        figures.seconds = seconds_since(start);
        if (told) told(figures, static_cast<std::uint64_t>(cuts));
    }
    return figures;
}

Figures fail_each_call(int first, int step, const Told& told)
{
    const auto start = Clock::now();
    Figures figures{.part = "disk full or failing, SQLite"};
    for (const Failing& failing : failings()) {
        each_call(failing, first, step, figures);
        figures.seconds = seconds_since(start);
        if (told) told(figures, figures.runs);
    }
    return figures;
}

} // namespace ribbon::torture
