#include "tests/bench/storage/bench.hpp"

#include "commands/case_commands.hpp"
#include "storage/sql/migrations.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/postgres_server.hpp"

#include <algorithm>
#include <filesystem>

namespace ribbon::bench {
namespace {

std::unique_ptr<PostgresServer> server; ///< where `use_postgres` was said

storage::Place fresh_place(const std::string& folder)
{
    if (server)
        return {.engine = storage::Engine::postgres,
                .address = server->url(server->make_database())};
    return {.engine = storage::Engine::sqlite, .address = folder + "/ribbon.db"};
}

} // namespace

void use_postgres() { server = std::make_unique<PostgresServer>(PostgresServer::Durable::yes); }

double seconds(const std::function<void()>& work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double quantile(std::vector<double>& times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

std::shared_ptr<const storage::Books> bench_books()
{
    static const auto books =
        std::make_shared<const storage::Books>(storage::Books{our_law(), our_calendar()});
    return books;
}

BenchRecord::BenchRecord(const std::string& in, const std::string& name, bool later)
    : folder(in + "/" + name), derive_later(later), place(fresh_place(folder))
{
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    daemons::make_key(folder + "/key", "bench.example/log/830", std::string(32, 'b'));
    {
        const auto connection = storage::connect(place);
        storage::migrate(*connection);
        storage::make_area(*connection, "830", "bench.example/log/830");
    }
    reopen();
}

BenchRecord::~BenchRecord()
{
    archive.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

void BenchRecord::reopen()
{
    archive.reset();
    signer.reset();
    signer = std::make_shared<daemons::FileSigner>(folder + "/key", folder + "/reach");
    auto next = std::make_shared<std::uint64_t>(0);
    archive = std::make_unique<storage::Archive>(storage::Archive::Config{
        .place = place,
        .area = "830",
        .signer = signer,
        .salts =
            [next] {
                return std::string{ledger::as_bytes(ledger::sha256(std::to_string((*next)++)))};
            },
        .books = bench_books(),
        .derive_later = derive_later});
}

std::uint64_t BenchRecord::bytes() const
{
    std::uint64_t sum = 0;
    if (place.engine == storage::Engine::postgres) {
        storage::connect(place)->query(
            "SELECT pg_database_size(current_database())", {},
            [&](const storage::Row& row) { sum = static_cast<std::uint64_t>(row.number(0)); });
        return sum;
    }
    for (const char* end : {"/ribbon.db", "/ribbon.db-wal"}) {
        std::error_code failed;
        const auto size = std::filesystem::file_size(folder + end, failed);
        if (!failed) sum += size;
    }
    return sum;
}

StreamProposal opening(const std::string& key)
{
    const Day day{std::chrono::year{2025} / 3 / 3};
    return *decide(OpenCase{.a_case = key,
                            .person = "P" + key,
                            .name = "Maya Radford",
                            .opened = day,
                            .born = Days::on(Day{std::chrono::year{2015} / 6 / 1}),
                            .evidence = {}},
                   CaseHistory{}, day);
}

storage::Decided message(const CaseHistory& so_far, const std::string& words)
{
    const Day day{std::chrono::year{2025} / 3 / 4};
    auto said = decide(FileMessage{.day = day,
                                   .from = Party::parent,
                                   .channel = "email",
                                   .subject = "Maya's plan",
                                   .words = words},
                       so_far, day);
    return {{*said}, {"family-7", "family"}, {1'741'082'400}};
}

} // namespace ribbon::bench
