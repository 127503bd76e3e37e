#include "storage/notices/waiting.hpp"

#include "base/whole_number.hpp"

namespace ribbon::storage {
namespace {

/// Nobody is told after a month that something was new.
constexpr std::int64_t keep_seconds = std::int64_t{30} * 86'400;

} // namespace

std::int64_t entry_of(const WaitingNotice& notice)
{
    const std::string_view key = notice.key;
    const std::string before = "-" + notice.a_case + "-";
    const auto at = key.find(before);
    if (at == std::string_view::npos) return 0;
    const std::string_view rest = key.substr(at + before.size());
    return whole_number<std::int64_t>(rest.substr(0, rest.find('-'))).value_or(0);
}

void NoticesWaiting::put(const WaitingNotice& one)
{
    connection_.run("INSERT INTO notice_waiting (area, key, person, a_case, since, due, expires) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (area, key) DO NOTHING",
                    {area_, one.key, one.person, one.a_case, one.since.seconds, one.due.seconds,
                     one.since.seconds + keep_seconds});
}

std::vector<std::string> NoticesWaiting::people_due(Moment now, std::int64_t most) const
{
    std::vector<std::string> people;
    connection_.query("SELECT person FROM notice_waiting WHERE area = $1 AND due <= $2 "
                      "GROUP BY person ORDER BY MIN(due), person LIMIT $3",
                      {area_, now.seconds, most},
                      [&](const Row& row) { people.emplace_back(row.text(0)); });
    return people;
}

std::vector<WaitingNotice> NoticesWaiting::of(std::string_view person) const
{
    std::vector<WaitingNotice> all;
    connection_.query("SELECT key, person, a_case, since, due FROM notice_waiting "
                      "WHERE area = $1 AND person = $2 ORDER BY since, key",
                      {area_, std::string(person)}, [&](const Row& row) {
                          all.push_back({.key = std::string(row.text(0)),
                                         .person = std::string(row.text(1)),
                                         .a_case = std::string(row.text(2)),
                                         .since = {row.number(3)},
                                         .due = {row.number(4)}});
                      });
    return all;
}

bool NoticesWaiting::take(std::string_view key)
{
    return connection_.run("DELETE FROM notice_waiting WHERE area = $1 AND key = $2",
                           {area_, std::string(key)}) == 1;
}

void NoticesWaiting::due_at(std::string_view person, Moment due)
{
    connection_.run("UPDATE notice_waiting SET due = $3 WHERE area = $1 AND person = $2",
                    {area_, std::string(person), due.seconds});
}

void NoticesWaiting::drop(std::string_view person)
{
    connection_.run("DELETE FROM notice_waiting WHERE area = $1 AND person = $2",
                    {area_, std::string(person)});
}

} // namespace ribbon::storage
