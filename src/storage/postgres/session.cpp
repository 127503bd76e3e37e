#include "storage/postgres/session.hpp"

#include "storage/postgres/errors.hpp"
#include "storage/sql/statement.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace ribbon::storage {
namespace {

constexpr std::size_t most_kept = 128;
constexpr int as_binary = 1;

std::string_view state_of(const PGresult* result)
{
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state ? state : "";
}

/// How many rows a statement changed; none where it only read.
std::int64_t changed_by(PGresult* result)
{
    if (std::string_view(PQcmdStatus(result)).starts_with("SELECT")) return 0;
    const std::string_view digits = PQcmdTuples(result);
    std::int64_t count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

} // namespace

PostgresSession::PostgresSession(const std::string& address, Access access)
{
    // What stands before the address it may say otherwise; what stands after it holds.
    const std::array<const char*, 5> names{"connect_timeout", "application_name", "dbname",
                                           "client_encoding", nullptr};
    const std::array<const char*, 5> values{"10", "ribbon", address.c_str(), "UTF8", nullptr};
    connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
    if (!connection_ || PQstatus(connection_.get()) != CONNECTION_OK)
        throw postgres_error("", PQerrorMessage(connection_.get()), "connecting");
    PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
    expect_server();
    // Only ever stricter than the server's own: a commit is on its disk when it returns. Nobody
    // waits for ever for a lock.
    simple("SELECT set_config('synchronous_commit', 'on', false) "
           "WHERE current_setting('synchronous_commit') IN ('off', 'local');"
           "SELECT set_config('lock_timeout', '10s', false) "
           "WHERE current_setting('lock_timeout') = '0'");
    if (access == Access::read) simple("SET default_transaction_read_only = on");
}

void PostgresSession::expect_server()
{
    constexpr int oldest = 150'000;
    const int version = PQserverVersion(connection_.get());
    if (version < oldest)
        throw DatabaseError{DatabaseError::What::unavailable,
                            fmt::format("Ribbon needs PostgreSQL 15 or later, and this server is "
                                        "{}.{}.",
                                        version / 10'000, version % 10'000)};
    const char* encoding = PQparameterStatus(connection_.get(), "server_encoding");
    if (!encoding || std::string_view(encoding) != "UTF8")
        throw DatabaseError{DatabaseError::What::unavailable,
                            fmt::format("The encoding of this database is {}. Make it anew with "
                                        "CREATE DATABASE .. ENCODING 'UTF8'.",
                                        encoding ? encoding : "unknown")};
}

bool PostgresSession::alive() const
{
    // A server that ended has sent a farewell and closed: the first look reads the one, the second
    // notices the other. Neither waits.
    for (int look = 0; look < 2; ++look) PQconsumeInput(connection_.get());
    return PQstatus(connection_.get()) == CONNECTION_OK;
}

void PostgresSession::fail(std::string_view doing)
{
    throw postgres_error("", PQerrorMessage(connection_.get()), doing);
}

void PostgresSession::expect_well(const PGresult* result, std::string_view doing)
{
    if (!result) fail(doing);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE ||
        status == PGRES_PIPELINE_SYNC)
        return;
    if (status == PGRES_EMPTY_QUERY)
        throw DatabaseError{DatabaseError::What::refused, "There is no statement in this text."};
    // Where the connection broke, a state it may have sent before says less than that it broke.
    const bool broken = PQstatus(connection_.get()) != CONNECTION_OK;
    throw postgres_error(broken ? "" : state_of(result), PQresultErrorMessage(result), doing);
}

std::string PostgresSession::prepared(std::string_view sql, const Parameters& first)
{
    // PostgreSQL lets a value be given that no $n takes; SQLite does not.
    if (std::cmp_not_equal(values_of(sql), first.count()))
        throw DatabaseError{
            DatabaseError::What::refused,
            fmt::format("{} values were given for {}: {}", first.count(), values_of(sql), sql)};
    if (const auto found = by_text_.find(sql); found != by_text_.end()) {
        newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
        return found->second->name;
    }
    if (newest_first_.size() == most_kept) {
        simple("DEALLOCATE " + newest_first_.back().name);
        by_text_.erase(newest_first_.back().sql);
        newest_first_.pop_back();
    }
    Kept kept{std::string(sql), "ribbon_" + std::to_string(next_name_++)};
    const OwnedResult result{PQprepare(connection_.get(), kept.name.c_str(), kept.sql.c_str(),
                                       first.count(), first.types())};
    expect_well(result.get(), sql);
    newest_first_.push_front(std::move(kept));
    by_text_.emplace(newest_first_.front().sql, newest_first_.begin());
    return newest_first_.front().name;
}

std::int64_t PostgresSession::rows(const std::string& name, std::string_view sql,
                                   const Parameters& parameters, const EachRow& each)
{
    PGconn* const connection = connection_.get();
    if (PQsendQueryPrepared(connection, name.c_str(), parameters.count(), parameters.starts(),
                            parameters.lengths(), parameters.formats(), as_binary) != 1)
        fail(sql);
    // So that a scan of everything needs the memory of one row.
    if (PQsetSingleRowMode(connection) != 1) fail(sql);
    OwnedResult bad;
    std::int64_t changed = 0;
    while (OwnedResult result{PQgetResult(connection)}) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_SINGLE_TUPLE)
            each(PostgresRow{result.get()});
        else if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
            changed = changed_by(result.get());
        else if (!bad)
            bad = std::move(result);
    }
    if (bad && state_of(bad.get()) == "0A000") forget_statements();
    if (bad) expect_well(bad.get(), sql);
    if (PQstatus(connection) != CONNECTION_OK) fail(sql);
    return changed;
}

void PostgresSession::forget_statements()
{
    // "cached plan must not change result type": a migration came between.
    newest_first_.clear();
    by_text_.clear();
}

void PostgresSession::pipeline(const std::string& name, std::string_view sql,
                               std::span<const Values> lists)
{
    PGconn* const connection = connection_.get();
    if (PQenterPipelineMode(connection) != 1) fail(sql);
    bool sent = true;
    for (const Values& values : lists) {
        const Parameters parameters{values};
        sent = sent && PQsendQueryPrepared(connection, name.c_str(), parameters.count(),
                                           parameters.starts(), parameters.lengths(),
                                           parameters.formats(), as_binary) == 1;
    }
    sent = PQpipelineSync(connection) == 1 && sent;
    OwnedResult bad;
    // Each statement's results end with a null one; the end of the pipeline is the sync alone.
    for (bool ended = false; !ended && PQstatus(connection) == CONNECTION_OK;) {
        OwnedResult result{PQgetResult(connection)};
        if (!result) continue;
        const ExecStatusType status = PQresultStatus(result.get());
        ended = status == PGRES_PIPELINE_SYNC;
        if (!bad && (status == PGRES_FATAL_ERROR || status == PGRES_NONFATAL_ERROR))
            bad = std::move(result);
    }
    PQexitPipelineMode(connection);
    if (bad) expect_well(bad.get(), sql);
    if (!sent || PQstatus(connection) != CONNECTION_OK) fail(sql);
}

void PostgresSession::simple(std::string_view sql)
{
    const OwnedResult result{PQexec(connection_.get(), std::string(sql).c_str())};
    expect_well(result.get(), sql);
}

void PostgresSession::commit()
{
    const OwnedResult result{PQexec(connection_.get(), "COMMIT")};
    expect_well(result.get(), "COMMIT");
    // PostgreSQL answers the COMMIT of a transaction that failed with "ROLLBACK", as no error.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
        throw DatabaseError{DatabaseError::What::refused,
                            "This transaction failed and was rolled back."};
}

void PostgresSession::roll_back() noexcept
{
    if (PQtransactionStatus(connection_.get()) == PQTRANS_IDLE) return;
    const OwnedResult result{PQexec(connection_.get(), "ROLLBACK")};
}

} // namespace ribbon::storage
