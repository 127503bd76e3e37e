// A session with PostgreSQL over libpq: prepared statements, rows one by one, pipelines. What holds
// on both engines alike is in connection.cpp.
#pragma once

#include "storage/postgres/parameters.hpp"
#include "storage/postgres/row.hpp"

#include <list>
#include <map>

namespace ribbon::storage {

struct EndSession {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

/// Its members throw DatabaseError for what the server refuses or fails.
class PostgresSession {
public:
    /// `address` is a URL or any other connection string of libpq.
    PostgresSession(const std::string& address, Access access);

    /// Whether the server is at the other end, as far as it has told.
    bool alive() const;
    /// The name of a statement prepared for its text, once. The types are those of the first.
    std::string prepared(std::string_view sql, const Parameters& first);
    /// Runs it, gives its rows one by one, and tells how many it changed.
    std::int64_t rows(const std::string& name, std::string_view sql, const Parameters& parameters,
                      const EachRow& each);
    /// Runs it once for each list, and waits for the answers only then.
    void pipeline(const std::string& name, std::string_view sql, std::span<const Values> lists);
    /// Runs statements that have no values.
    void simple(std::string_view sql);
    void commit();
    void roll_back() noexcept;

private:
    [[noreturn]] void fail(std::string_view doing);
    void expect_well(const PGresult* result, std::string_view doing);
    void expect_server();
    void forget_statements();

    struct Kept {
        std::string sql, name;
    };
    std::unique_ptr<PGconn, EndSession> connection_;
    std::list<Kept> newest_first_;
    std::map<std::string_view, std::list<Kept>::iterator> by_text_; ///< views of Kept::sql
    int next_name_ = 0;
};

} // namespace ribbon::storage
