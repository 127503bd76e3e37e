#include "storage/desk/reads.hpp"

#include <fmt/format.h>

namespace ribbon::storage {

std::string id_of_read(Moment seen, std::string_view unique)
{
    return fmt::format("{:012}-{}", seen.seconds, unique);
}

std::string ReadIds::next(Moment seen)
{
    return id_of_read(seen, fmt::format("{}-{:012}", server_, ++given_));
}

void Reads::add(std::string_view a_case, const Read& read)
{
    connection_.run("INSERT INTO reads (area, a_case, id, seen, account, role, name, page, reason) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                    {area_, std::string(a_case), read.id, read.seen.seconds, read.account,
                     read.role, read.name, read.page, read.reason});
}

std::vector<Read> Reads::of(std::string_view a_case, std::string_view before, int most) const
{
    std::vector<Read> found;
    // ":" comes after every figure, so it stands for the end of time.
    connection_.query("SELECT id, seen, account, role, name, page, reason FROM reads "
                      "WHERE area = $1 AND a_case = $2 AND id < $3 ORDER BY id DESC LIMIT $4",
                      {area_, std::string(a_case), std::string(before.empty() ? ":" : before),
                       std::int64_t{most}},
                      [&](const Row& row) {
                          found.push_back({.id = std::string(row.text(0)),
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
    connection_.query("SELECT COUNT(*) FROM reads WHERE area = $1 AND a_case = $2",
                      {area_, std::string(a_case)}, [&](const Row& row) { count = row.number(0); });
    return count;
}

} // namespace ribbon::storage
