#include "tests/torture/files.hpp"

#include "storage/attachments/states.hpp"
#include "tests/torture/ground.hpp"
#include "tests/torture/processes.hpp"

#include <filesystem>
#include <thread>

namespace ribbon::torture {
namespace {

using namespace std::chrono_literals;

std::string folder_of(const Ground& ground) { return ground.path("files"); }

std::shared_ptr<storage::Signer> signer_here(const Ground& ground)
{
    return std::make_shared<daemons::FileSigner>(ground.key(), ground.reach());
}

void attach(storage::Archive& archive, storage::AttachmentStore& store, std::uint32_t seed, int out)
{
    std::mt19937 dice{seed};
    for (;;) {
        // Few enough contents that two threads, or two lives, attach the same.
        const auto content = dice() % 40;
        const std::string piece = "A letter " + std::to_string(content) + std::string(4'000, '.');
        auto incoming = store.receive();
        for (std::size_t i = 0; i <= content * 3; ++i) incoming.write(piece);
        const auto received = incoming.finish();
        if (!received) return say(out, "failed " + received.problems().front().sentence);
        archive.writing([&](storage::Connection& connection) {
            storage::acknowledge(connection, area, store, incoming, *received, morning(the_day));
        });
        say(out, "file " + received->hash);
    }
}

void be_the_worker(const Ground& ground, std::uint32_t seed, int out)
{
    const auto archive = ground.open(signer_here(ground), std::to_string(seed));
    storage::AttachmentStore store{folder_of(ground), area};
    std::vector<std::thread> threads;
    for (std::uint32_t i = 0; i < 2; ++i)
        threads.emplace_back([&, i] {
            try {
                attach(*archive, store, seed * 2 + i, out);
            } catch (const std::exception& error) {
                say(out, std::string{"failed "} + error.what());
            }
        });
    for (std::thread& one : threads) one.join();
}

/// A file that is not there, or not whole, is lost.
void look(const Ground& ground, const std::vector<std::string>& acknowledged, int out)
{
    const auto connection = storage::connect(ground.place());
    storage::AttachmentStore store{folder_of(ground), area};
    for (const std::string& hash : acknowledged)
        if (!storage::find_attachment(*connection, area, hash))
            say(out, "lost The record does not know the file " + hash);
    std::set<std::string> known;
    storage::each_attachment(*connection, area,
                             [&](const storage::Attachment& one) { known.insert(one.hash); });
    for (const std::string& hash : known) try {
            std::uint64_t bytes = 0;
            store.read(hash, [&](std::string_view piece) { bytes += piece.size(); });
            if (bytes == 0) say(out, "lost The file " + hash + " is empty");
        } catch (const std::exception& error) {
            say(out, std::string{"lost "} + error.what());
        }
    storage::sweep(*connection, area, store);
    std::size_t files = 0;
    for (const auto& one : std::filesystem::recursive_directory_iterator{folder_of(ground)})
        if (one.is_regular_file()) ++files;
    if (files != known.size())
        say(out, "half There are " + std::to_string(files) + " files and " +
                     std::to_string(known.size()) + " are known");
}

} // namespace

Figures kill_attaching(storage::Engine engine, std::uint32_t seed, int kills, const Told& told)
{
    const auto start = std::chrono::steady_clock::now();
    Figures figures{.part = engine == storage::Engine::sqlite ? "kill -9, files, SQLite"
                                                              : "kill -9, files, PostgreSQL"};
    const Ground ground{engine};
    std::vector<std::string> files;
    std::vector<Acknowledged> none;
    for (int i = 0; i < kills; ++i) {
        const std::uint32_t one = seed + static_cast<std::uint32_t>(i);
        const std::string when = "seed " + std::to_string(one);
        std::mt19937 dice{one};
        Child worker{[&](int out) { be_the_worker(ground, one, out); }};
        if (dice() % 6 != 0) worker.read_for(20s, 1);
        std::this_thread::sleep_for(std::chrono::microseconds{dice() % 60'000});
        worker.kill_all();
        worker.read_rest();
        std::vector<std::string> others;
        for (const std::string& line : worker.lines())
            (line.starts_with("file ") ? files : others)
                .push_back(line.starts_with("file ") ? line.substr(5) : line);
        figures.take(others, when, none);
        figures.take(lines_of([&](int out) { look(ground, files, out); }), when, none);
        ++figures.runs;
        figures.acknowledged = files.size();
        figures.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (told) told(figures, static_cast<std::uint64_t>(kills));
    }
    return figures;
}

} // namespace ribbon::torture
