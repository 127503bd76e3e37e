#include "storage/notices/service_sent.hpp"

namespace ribbon::storage {

void ServiceSents::put(const ServiceSent& one)
{
    connection_.run(
        "INSERT INTO service_sent (area, reference, id, kind, taken, next_look, looks) "
        "VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT (area, reference) DO NOTHING",
        {area_, one.reference, one.id, one.kind, one.taken.seconds, one.next_look.seconds});
}

std::vector<ServiceSent> ServiceSents::due(Moment now, std::int64_t most) const
{
    std::vector<ServiceSent> found;
    connection_.query("SELECT reference, id, kind, taken, next_look, looks FROM service_sent "
                      "WHERE area = $1 AND next_look <= $2 ORDER BY next_look, reference LIMIT $3",
                      {area_, now.seconds, most}, [&](const Row& row) {
                          found.push_back({.reference = std::string(row.text(0)),
                                           .id = std::string(row.text(1)),
                                           .kind = std::string(row.text(2)),
                                           .taken = {row.number(3)},
                                           .next_look = {row.number(4)},
                                           .looks = row.number(5)});
                      });
    return found;
}

void ServiceSents::look_again(const ServiceSent& one, Moment next)
{
    connection_.run("UPDATE service_sent SET next_look = $3, looks = looks + 1 "
                    "WHERE area = $1 AND reference = $2 AND looks = $4",
                    {area_, one.reference, next.seconds, one.looks});
}

void ServiceSents::over(std::string_view reference)
{
    connection_.run("DELETE FROM service_sent WHERE area = $1 AND reference = $2",
                    {area_, std::string(reference)});
}

} // namespace ribbon::storage
