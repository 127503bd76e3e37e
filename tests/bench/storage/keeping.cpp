// Attached files received, and a backup made and restored; beside them what the disk alone takes.
#include "tests/bench/storage/bench.hpp"

#include "storage/attachments/states.hpp"
#include "storage/backup/child.hpp"
#include "storage/backup/restore.hpp"
#include "storage/erasures/erasure_list.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace ribbon::bench {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t piece_bytes = std::size_t{1} << 16;

/// Bytes that do not repeat, so that nothing on the way can make them fewer.
std::string some_bytes(std::uint64_t seed)
{
    std::string bytes(piece_bytes, '\0');
    for (char& c : bytes) {
        seed = seed * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        c = static_cast<char>(seed >> 56);
    }
    return bytes;
}

/// A plain file of so many pieces, made durable once.
double plain_file(const std::string& folder, int pieces)
{
    const std::string path = folder + "/plain";
    const double took = seconds([&] {
        storage::File file{path, storage::File::For::making};
        for (int i = 0; i < pieces; ++i) file.write(some_bytes(static_cast<std::uint64_t>(i)));
        file.sync();
    });
    fs::remove(path);
    return took;
}

void receive(BenchRecord& record, storage::AttachmentStore& store, int pieces, std::uint64_t seed)
{
    storage::Incoming incoming = store.receive();
    for (int i = 0; i < pieces; ++i)
        incoming.write(some_bytes(seed * 1'000'000 + static_cast<std::uint64_t>(i)));
    const auto received = incoming.finish();
    record.archive->writing([&](storage::Connection& connection) {
        storage::acknowledge(connection, "830", store, incoming, *received, {1'741'082'400});
    });
}

double rate(double bytes, double took) { return bytes / 1e6 / took; }

} // namespace

void time_keeping(const std::string& folder)
{
    constexpr int large_pieces = 3'000, small_files = 400, messages = 60'000;
    BenchRecord record{folder, "kept", true};
    const std::string here = folder + "/keeping";
    fs::create_directories(here);
    storage::AttachmentStore store{here + "/files", "830"};
    const double large_bytes = static_cast<double>(piece_bytes) * large_pieces;
    const double plain = plain_file(here, large_pieces);
    const double large = seconds([&] { receive(record, store, large_pieces, 1); });
    const double small = seconds([&] {
        for (int i = 0; i < small_files; ++i)
            receive(record, store, 1, static_cast<std::uint64_t>(i + 2));
    });
    fmt::print("an attached file of {:.0f} MB at {:.0f} MB/s; a plain file made durable {:.0f} "
               "MB/s; files of 64 kB, {:.0f} a second, each durable before it is acknowledged\n",
               large_bytes / 1e6, rate(large_bytes, large), rate(large_bytes, plain),
               small_files / small);

    std::vector<storage::Decided> all;
    for (int i = 0; i < messages; ++i) {
        StreamProposal one = opening("M" + std::to_string(i));
        all.push_back({{std::move(one)}, {"import", "import"}, {1'741'082'400}});
        if (all.size() < 500) continue;
        record.archive->append_all(all);
        all.clear();
    }
    storage::Child keygen{{"age-keygen", "-o", here + "/key"}};
    keygen.end();
    storage::File key{here + "/key", storage::File::For::reading};
    const std::string text = key.read(1000);
    const std::string to_whom = text.substr(text.find("age1"), 62);
    storage::BackupOptions options{.from = record.place,
                                   .area = "830",
                                   .attachments = &store,
                                   .to = here + "/backup",
                                   .recipients = {to_whom},
                                   .checkpoint = record.archive->checkpoint(),
                                   .now = {1'741'082'400}};
    storage::Backed backed;
    const double making = seconds([&] { backed = storage::make_backup(options); });
    storage::ErasureList{here + "/erasures"};
    const double restoring = seconds([&] {
        storage::restore_backup({.backup = options.to,
                                 .identity = here + "/key",
                                 .erasures = here + "/erasures",
                                 .into = {storage::Engine::sqlite, here + "/restored.db"},
                                 .attachments = here + "/restored",
                                 .books = bench_books(),
                                 .today = Day{std::chrono::year{2025} / 4 / 1}});
    });
    const auto bytes = static_cast<double>(backed.bytes);
    fmt::print("a backup of {} entries and {} files, {:.0f} MB: made and read back in {:.1f} s "
               "({:.0f} MB/s), restored with every check and the index in {:.1f} s ({:.0f} MB/s)\n",
               backed.entries, backed.attachments, bytes / 1e6, making, rate(bytes, making),
               restoring, rate(bytes, restoring));
    fs::remove_all(here);
}

} // namespace ribbon::bench
