// Opens the place of either engine.

#include "storage/postgres/connection.hpp"
#include "storage/sqlite/connection.hpp"

namespace ribbon::storage {

std::unique_ptr<Connection> connect(const Place& place, Access access)
{
    if (place.engine == Engine::sqlite) return connect_sqlite(place, access);
    return connect_postgres(place, access);
}

} // namespace ribbon::storage
