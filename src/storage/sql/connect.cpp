// Opens the place of either engine.

#include "storage/sqlite/connection.hpp"

namespace ribbon::storage {

std::unique_ptr<Connection> connect(const Place& place, Access access)
{
    if (place.engine == Engine::sqlite) return connect_sqlite(place, access);
    throw DatabaseError{DatabaseError::What::unavailable, "PostgreSQL is not built in yet."};
}

} // namespace ribbon::storage
