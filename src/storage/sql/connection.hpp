// One connection to a database, SQLite or PostgreSQL, as everything in storage/ uses it. SQL is
// written once, in what both understand: INSERT .. ON CONFLICT .. RETURNING, common table
// expressions, window functions, $1 for parameters, days as ISO text, moments as whole seconds.
// Where the two differ, a named function of storage/sql/ has two bodies.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ribbon::storage {

/// Bytes that are no text: a hash, a salt.
struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

/// What stands in a column, or is given for a $n: nothing, a whole number, text in UTF-8, bytes.
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob>;
using Values = std::vector<Value>;

/// What a database could not do. For the operator; who can put it right is in `what`.
class DatabaseError : public std::runtime_error {
public:
    enum class What : std::uint8_t {
        conflict,    ///< another transaction came between; the same act may be tried again
        unavailable, ///< no server, no file, or it went away; nothing is known of the last commit
        full,        ///< the disk is full
        damaged,     ///< the file is not a database, or is broken
        refused,     ///< a constraint, or SQL that is wrong: a mistake of ours
    };
    DatabaseError(What what, const std::string& sentence) : std::runtime_error(sentence), kind(what)
    {
    }
    What kind;
};

/// One row of an answer. What it gives lives until the next row.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t number(int column) const = 0; ///< 0 where it is null
    virtual std::string_view text(int column) const = 0;
    virtual std::string_view bytes(int column) const = 0;
};

using EachRow = std::function<void(const Row&)>;

enum class Engine : std::uint8_t { sqlite, postgres };
enum class Access : std::uint8_t { read, write };

class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;

    /// Runs one statement, prepared once for its text; tells how many rows it changed.
    virtual std::int64_t run(std::string_view sql, std::span<const Value> values = {}) = 0;
    std::int64_t run(std::string_view sql, std::initializer_list<Value> values)
    {
        return run(sql, std::span<const Value>{values.begin(), values.size()});
    }

    /// Runs one statement and gives each row in turn. An exception of `each` ends it.
    virtual void query(std::string_view sql, std::span<const Value> values,
                       const EachRow& each) = 0;
    void query(std::string_view sql, std::initializer_list<Value> values, const EachRow& each)
    {
        query(sql, std::span<const Value>{values.begin(), values.size()}, each);
    }

    /// Runs the same statement for every list of values; on PostgreSQL in one pipeline, so that
    /// a thousand rows cost one trip.
    virtual void run_many(std::string_view sql, std::span<const Values> lists) = 0;

    /// Several statements with no values: a migration.
    virtual void script(std::string_view sql) = 0;

    /// A transaction. One that writes waits for its turn; one that reads sees one state of the
    /// database from its first statement to its end.
    virtual void begin(Access access) = 0;
    virtual void commit() = 0; ///< on the disk when it returns
    virtual void roll_back() noexcept = 0; ///< nothing when there is no transaction
};

/// A transaction for a scope: rolled back unless committed.
class Transaction {
public:
    Transaction(Connection& connection, Access access) : connection_(connection)
    {
        connection_.begin(access);
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction()
    {
        if (!done_) connection_.roll_back();
    }
    void commit()
    {
        connection_.commit();
        done_ = true;
    }

private:
    Connection& connection_;
    bool done_ = false;
};

/// Where a record is kept: "sqlite:FOLDER/ribbon.db", a path, or "postgresql://...".
struct Place {
    Engine engine = Engine::sqlite;
    std::string address; ///< a path, or a libpq connection string
};
/// The place a URL names; nothing when it names none.
std::optional<Place> parse_place(std::string_view url);

/// Opens a connection. Throws DatabaseError.
std::unique_ptr<Connection> connect(const Place& place, Access access = Access::write);

} // namespace ribbon::storage
