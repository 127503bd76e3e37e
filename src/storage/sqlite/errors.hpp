// What SQLite could not do, in words an operator can act on.
#pragma once

#include "storage/sql/connection.hpp"

#include <sqlite3.h>

namespace ribbon::storage {

/// The error a result code of SQLite stands for. `doing` is the statement, or what was done.
DatabaseError sqlite_error(int code, const std::string& path, std::string_view said,
                           std::string_view doing);

} // namespace ribbon::storage
