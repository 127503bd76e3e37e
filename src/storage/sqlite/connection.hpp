// The record on one machine: a connection to a SQLite file.
#pragma once

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// Opens the SQLite file of a place. Throws DatabaseError.
std::unique_ptr<Connection> connect_sqlite(const Place& place, Access access);

} // namespace ribbon::storage
