// The prepared statements of a SQLite connection, by their text.
#pragma once

#include "storage/sql/connection.hpp"

#include <list>
#include <map>
#include <sqlite3.h>

namespace ribbon::storage {

struct EndStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using OwnedStatement = std::unique_ptr<sqlite3_stmt, EndStatement>;

/// Gives a statement back for its next use, without the values it had.
class Bound {
public:
    explicit Bound(sqlite3_stmt* statement) : statement_(statement) {}
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;
    ~Bound()
    {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

private:
    sqlite3_stmt* statement_;
};

/// Binds a value, which must outlive the run, to the place numbered from 1. A code of SQLite.
int bind_value(sqlite3_stmt* statement, int place, const Value& value);

/// As many statements as a connection keeps; the one not used for longest goes first.
class Statements {
public:
    /// The statement of this text; null where it was not kept.
    sqlite3_stmt* find(std::string_view sql);
    sqlite3_stmt* keep(std::string_view sql, OwnedStatement statement);
    void clear();

private:
    struct Kept {
        std::string sql;
        OwnedStatement statement;
    };
    std::list<Kept> newest_first_;
    std::map<std::string_view, std::list<Kept>::iterator> by_text_; ///< views of Kept::sql
};

} // namespace ribbon::storage
