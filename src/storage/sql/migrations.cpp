#include "storage/sql/migrations.hpp"

#include "ledger/hash.hpp"
#include "storage/sql/dialect.hpp"
#include "storage/sql/schema_files.hpp"

#include <cassert>
#include <charconv>
#include <fmt/format.h>

namespace ribbon::storage {
namespace {

struct Taken {
    std::int64_t number;
    std::string name, hash;
};

[[noreturn]] void refuse(const std::string& sentence)
{
    throw DatabaseError{DatabaseError::What::refused, sentence};
}

std::string hash_of(const Migration& step) { return ledger::sha256_hex(step.sql); }

void make_list(Connection& connection)
{
    // Asked first, because PostgreSQL sends a notice for a table that is there already.
    connection.script(in_words_of(connection.engine(),
                                  "CREATE TABLE IF NOT EXISTS migrations ("
                                  "number BIGINT PRIMARY KEY, name TEXT NOT NULL, "
                                  "hash TEXT NOT NULL) STRICT"));
}

bool has_list(Connection& connection)
{
    const std::string_view sql =
        connection.engine() == Engine::sqlite
            ? "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'"
            : "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() "
              "AND tablename = 'migrations'";
    bool found = false;
    connection.query(sql, {}, [&](const Row&) { found = true; });
    return found;
}

std::vector<Taken> taken_before(Connection& connection)
{
    std::vector<Taken> taken;
    if (!has_list(connection)) return taken;
    connection.query(
        "SELECT number, name, hash FROM migrations ORDER BY number", {}, [&](const Row& row) {
            taken.push_back({row.number(0), std::string(row.text(1)), std::string(row.text(2))});
        });
    return taken;
}

/// Whether the steps taken are a beginning of those we know, word for word.
void expect_beginning(std::span<const Taken> taken, std::span<const Migration> steps)
{
    for (std::size_t at = 0; at < taken.size(); ++at) {
        const Taken& then = taken[at];
        if (at >= steps.size())
            refuse(fmt::format("This database was made by a newer Ribbon: it has step {} ({}), and "
                               "this program knows {}. Run the newer program; nothing was changed.",
                               then.number, then.name, steps.size()));
        if (then.number != steps[at].number || then.hash != hash_of(steps[at]))
            refuse(fmt::format("Step {} ({}) of this database is not the one this program knows "
                               "({}): one of them was changed afterwards. Run the program that "
                               "made the database, or restore a backup; nothing was changed.",
                               then.number, then.name, steps[at].name));
    }
}

/// Takes the next step, in a transaction of its own; false where there was none to take.
bool take_next(Connection& connection, std::span<const Migration> steps)
{
    Transaction transaction{connection, Access::write};
    lock_migrations(connection);
    const auto taken = taken_before(connection);
    expect_beginning(taken, steps);
    if (taken.size() == steps.size()) return false;
    if (taken.empty()) make_list(connection);
    const Migration& step = steps[taken.size()];
    connection.script(in_words_of(connection.engine(), step.sql));
    connection.run("INSERT INTO migrations (number, name, hash) VALUES ($1, $2, $3)",
                   {std::int64_t{step.number}, step.name, hash_of(step)});
    transaction.commit();
    return true;
}

} // namespace

std::vector<Migration> built_in_migrations()
{
    std::vector<Migration> steps;
    for (const EmbeddedFile& file : schema_files()) {
        Migration step{.name = std::string(file.path), .sql = {file.begin, file.end}};
        std::from_chars(file.path.data(), file.path.data() + file.path.size(), step.number);
        steps.push_back(std::move(step));
        // A gap or a number given twice is a mistake of ours, seen by the first test that runs.
        assert(std::cmp_equal(steps.back().number, steps.size()));
    }
    return steps;
}

int migrate(Connection& connection, std::span<const Migration> steps)
{
    int count = 0;
    while (take_next(connection, steps)) ++count;
    return count;
}

void expect_migrated(Connection& connection, std::span<const Migration> steps)
{
    const auto taken = taken_before(connection);
    expect_beginning(taken, steps);
    if (taken.size() < steps.size())
        refuse(fmt::format("This database is behind this program: it has {} of {} steps. Make a "
                           "backup, then run `ribbon init` on it again, which takes the rest.",
                           taken.size(), steps.size()));
}

} // namespace ribbon::storage
