#include "storage/derived/version.hpp"

namespace ribbon::storage {

IndexVersion index_version(Connection& in, const std::string& area)
{
    IndexVersion version;
    in.query("SELECT derived, (SELECT MIN(next_change) FROM case_row WHERE area = $1) FROM log "
             "WHERE area = $1",
             {area}, [&](const Row& row) {
                 version.number = row.number(0);
                 if (!row.is_null(1))
                     version.next_change = Day{static_cast<std::int32_t>(row.number(1))};
             });
    return version;
}

void index_changed(Connection& in, const std::string& area)
{
    in.run("UPDATE log SET derived = derived + 1 WHERE area = $1", {area});
}

} // namespace ribbon::storage
