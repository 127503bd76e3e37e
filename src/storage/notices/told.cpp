#include "storage/notices/told.hpp"

namespace ribbon::storage {

void DigestTold::put(std::string_view key, std::string_view outbox, const ToldOf& of)
{
    connection_.run("INSERT INTO digest_told (area, key, outbox, a_case, entry) "
                    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (area, key) DO NOTHING",
                    {area_, std::string(key), std::string(outbox), of.a_case, of.entry});
}

std::vector<ToldOf> DigestTold::first_in_each(std::string_view outbox) const
{
    std::vector<ToldOf> all;
    connection_.query("SELECT a_case, MIN(entry) FROM digest_told "
                      "WHERE area = $1 AND outbox = $2 GROUP BY a_case ORDER BY a_case",
                      {area_, std::string(outbox)}, [&](const Row& row) {
                          all.push_back({std::string(row.text(0)), row.number(1)});
                      });
    return all;
}

} // namespace ribbon::storage
