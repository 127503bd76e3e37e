// The record on a server: a connection to PostgreSQL, 15 or later.
#pragma once

#include "storage/sql/connection.hpp"

namespace ribbon::storage {

/// Connects to the server of a place, waiting ten seconds where its URL says nothing else. Throws
/// DatabaseError.
std::unique_ptr<Connection> connect_postgres(const Place& place, Access access);

} // namespace ribbon::storage
