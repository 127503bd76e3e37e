#include "tests/torture/kills.hpp"

#include "tests/support/postgres_server.hpp"
#include "tests/torture/ground.hpp"
#include "tests/torture/inspect.hpp"
#include "tests/torture/processes.hpp"

#include <csignal>
#include <mutex>
#include <thread>

namespace ribbon::torture {
namespace {

using namespace std::chrono_literals;

/// A record is left for a new one after so many kills, so that looking at it stays quick.
constexpr int kills_of_a_ground = 20;
constexpr int threads = 3;
constexpr int acts_of_a_thread = 400;

/// Opens the record; where the signer was killed just then, again.
std::unique_ptr<storage::Archive> opened(const Ground& ground, const std::string& name)
{
    for (int tries = 1;; ++tries) try {
            return ground.open(ground.signer_process(), name);
        } catch (const storage::SignerAway&) {
            if (tries == 20) throw;
        } catch (const storage::DatabaseError& error) {
            // Its server was killed and is coming back.
            if (tries == 20 || error.kind != storage::DatabaseError::What::unavailable) throw;
            std::this_thread::sleep_for(100ms);
        }
}

/// One of the threads of the worker: records acts and tells of each that was acknowledged.
void work(storage::Archive& archive, const std::string& name, std::uint32_t seed, int out)
{
    Actor actor{archive, name, seed};
    for (int i = 0; i < acts_of_a_thread; ++i) try {
            say(out, written(actor.act()));
        } catch (const storage::DatabaseError& error) {
            if (error.kind != storage::DatabaseError::What::unavailable)
                return say(out, std::string{"failed "} + error.what());
            std::this_thread::sleep_for(20ms);
        } catch (const std::exception& error) {
            return say(out, std::string{"failed "} + error.what());
        }
}

void be_the_worker(const Ground& ground, std::uint32_t seed, const std::string& which, int out)
{
    const std::string name = which + std::to_string(seed);
    const auto archive = opened(ground, name);
    say(out, "ready");
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i)
        all.emplace_back(
            [&, i] { work(*archive, name + "-" + std::to_string(i), seed * threads + i, out); });
    for (std::thread& one : all) one.join();
}

enum class Target : std::uint8_t { worker, both, signer, server };

Target target(storage::Engine engine, unsigned long chance)
{
    if (engine == storage::Engine::postgres && chance % 100 < 10) return Target::server;
    if (chance % 3 == 0) return Target::signer;
    return chance % 3 == 1 ? Target::worker : Target::both;
}

/// The life of a worker, from its start to its death; at times beside another, which has a signer
/// of its own for the same log and outlives it.
std::vector<std::string> live(const Ground& ground, std::uint32_t seed)
{
    std::mt19937 dice{seed};
    const Target whom = target(ground.place().engine, dice());
    const bool early = dice() % 6 == 0;
    const std::chrono::microseconds moment{dice() % (early ? 30'000 : 80'000)};
    const std::chrono::microseconds second_moment{dice() % 60'000};
    const auto start = [&](const char* which) {
        return std::make_unique<Child>(
            [&, which](int out) { be_the_worker(ground, seed, which, out); });
    };
    const auto other = dice() % 3 == 0 ? start("o") : nullptr;
    const auto own = start("w");
    Child& worker = *own;
    // Mostly while it records; sometimes while it opens the record.
    if (!early) worker.read_for(20s, 2);
    std::this_thread::sleep_for(moment);
    if (whom == Target::signer) {
        for (const pid_t one : worker.started()) kill(one, SIGKILL);
        std::this_thread::sleep_for(second_moment);
    } else if (whom == Target::server) {
        PostgresServer::shared().crash_and_restart();
        std::this_thread::sleep_for(second_moment);
    }
    if (whom == Target::both)
        worker.kill_all();
    else
        worker.kill_itself();
    worker.read_rest();
    auto lines = worker.lines();
    if (!other) return lines;
    other->read_for(std::chrono::milliseconds{dice() % 100});
    other->kill_all();
    other->read_rest();
    lines.insert(lines.end(), other->lines().begin(), other->lines().end());
    return lines;
}

std::vector<std::string> inspected(const Ground& ground, const std::vector<Acknowledged>& acts)
{
    return lines_of([&](int out) {
        for (const auto& line : inspect(ground, ground.signer_process(), acts)) say(out, line);
    });
}

} // namespace

Figures kill_appends(const Kills& kills, const Told& told)
{
    const auto start = std::chrono::steady_clock::now();
    Figures figures{.part = kills.engine == storage::Engine::sqlite ? "kill -9, SQLite"
                                                                    : "kill -9, PostgreSQL"};
    std::unique_ptr<Ground> ground;
    std::vector<Acknowledged> acts;
    for (int i = 0; i < kills.kills; ++i) {
        const std::uint32_t seed = kills.seed + static_cast<std::uint32_t>(i);
        const std::string when = "seed " + std::to_string(seed);
        if (i % kills_of_a_ground == 0) {
            acts.clear();
            ground = std::make_unique<Ground>(kills.engine);
            figures.take(lines_of([&](int out) {
                             const auto archive = ground->open(ground->signer_process(), "begin");
                             for (const auto& act : Actor{*archive, "begin", 1}.open_all())
                                 say(out, written(act));
                         }),
                         when, acts);
        }
        figures.take(live(*ground, seed), when, acts);
        ++figures.runs;
        const bool last = i + 1 == kills.kills || (i + 1) % kills_of_a_ground == 0;
        if (last || (i + 1) % kills.inspect_every == 0)
            figures.take(inspected(*ground, acts), when, acts);
        figures.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (told) told(figures, static_cast<std::uint64_t>(kills.kills));
    }
    return figures;
}

} // namespace ribbon::torture
