#include "storage/desk/reads.hpp"

#include <limits>

namespace ribbon::storage {

void Reads::add(std::string_view a_case, const Read& read)
{
    connection_.run("INSERT INTO reads (area, a_case, number, seen, account, role, name, page, "
                    "reason) SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, $5, $6, $7, $8 "
                    "FROM reads WHERE area = $1 AND a_case = $2",
                    {area_, std::string(a_case), read.seen.seconds, read.account, read.role,
                     read.name, read.page, read.reason});
}

std::vector<Read> Reads::of(std::string_view a_case, std::int64_t before, int most) const
{
    std::vector<Read> found;
    connection_.query(
        "SELECT number, seen, account, role, name, page, reason FROM reads "
        "WHERE area = $1 AND a_case = $2 AND number < $3 ORDER BY number DESC LIMIT $4",
        {area_, std::string(a_case),
         before > 0 ? before : std::numeric_limits<std::int64_t>::max(), std::int64_t{most}},
        [&](const Row& row) {
            found.push_back({.number = row.number(0),
                             .seen = {row.number(1)},
                             .account = std::string(row.text(2)),
                             .role = std::string(row.text(3)),
                             .name = std::string(row.text(4)),
                             .page = std::string(row.text(5)),
                             .reason = std::string(row.text(6))});
        });
    return found;
}

std::int64_t Reads::how_many(std::string_view a_case) const
{
    std::int64_t count = 0;
    connection_.query("SELECT COALESCE(MAX(number), 0) FROM reads WHERE area = $1 AND a_case = $2",
                      {area_, std::string(a_case)},
                      [&](const Row& row) { count = row.number(0); });
    return count;
}

} // namespace ribbon::storage
