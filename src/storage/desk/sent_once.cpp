#include "storage/desk/sent_once.hpp"

namespace ribbon::storage {

bool SentOnce::begin(std::string_view key, Moment now, Moment expires)
{
    return connection_.run("INSERT INTO sent_once (area, key, begun, leads, expires) "
                           "VALUES ($1, $2, $3, '', $4) ON CONFLICT (area, key) DO NOTHING",
                           {area_, std::string(key), now.seconds, expires.seconds}) == 1;
}

std::optional<std::string> SentOnce::led_to(std::string_view key) const
{
    std::optional<std::string> found;
    connection_.query("SELECT leads FROM sent_once WHERE area = $1 AND key = $2",
                      {area_, std::string(key)},
                      [&](const Row& row) { found = std::string(row.text(0)); });
    return found;
}

void SentOnce::leads(std::string_view key, std::string_view path)
{
    connection_.run("UPDATE sent_once SET leads = $3 WHERE area = $1 AND key = $2",
                    {area_, std::string(key), std::string(path)});
}

void SentOnce::take_back(std::string_view key)
{
    connection_.run("DELETE FROM sent_once WHERE area = $1 AND key = $2 AND leads = ''",
                    {area_, std::string(key)});
}

} // namespace ribbon::storage
