#include "storage/mail/mailboxes.hpp"

namespace ribbon::storage {
namespace {

Mailbox mailbox_in(const Row& row)
{
    Mailbox found{.name = std::string{row.text(0)},
                  .validity = row.number(1),
                  .next = row.number(2),
                  .since = {},
                  .seen = {},
                  .said = std::string{row.text(5)}};
    if (!row.is_null(3)) found.since = Day{static_cast<std::int32_t>(row.number(3))};
    if (!row.is_null(4)) found.seen = Moment{row.number(4)};
    return found;
}

constexpr const char* columns = "SELECT mailbox, validity, next, since, seen, said FROM mailbox ";

} // namespace

std::optional<Mailbox> Mailboxes::find(const std::string& name) const
{
    std::optional<Mailbox> found;
    connection_.query(std::string{columns} + "WHERE area = $1 AND mailbox = $2", {area_, name},
                      [&](const Row& row) { found = mailbox_in(row); });
    return found;
}

std::vector<Mailbox> Mailboxes::all() const
{
    std::vector<Mailbox> found;
    connection_.query(std::string{columns} + "WHERE area = $1 ORDER BY mailbox", {area_},
                      [&](const Row& row) { found.push_back(mailbox_in(row)); });
    return found;
}

bool Mailboxes::was_read(const std::string& name) const
{
    bool found = false;
    connection_.query("SELECT 1 FROM mail_fetched WHERE area = $1 AND mailbox = $2 LIMIT 1",
                      {area_, name}, [&](const Row&) { found = true; });
    return found;
}

void Mailboxes::put(const Mailbox& mailbox)
{
    Value since, seen;
    if (mailbox.since) since = std::int64_t{mailbox.since->number()};
    if (mailbox.seen) seen = mailbox.seen->seconds;
    connection_.run(
        "INSERT INTO mailbox (area, mailbox, validity, next, since, seen, said) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (area, mailbox) DO UPDATE SET "
        "validity = excluded.validity, next = excluded.next, since = excluded.since, "
        "seen = excluded.seen, said = excluded.said",
        {area_, mailbox.name, mailbox.validity, mailbox.next, since, seen, mailbox.said});
}

void Mailboxes::say(const std::string& name, const std::string& why)
{
    // Validity 0 is no server's (RFC 9051 section 2.3.1.1): it was not taken over yet.
    connection_.run("INSERT INTO mailbox (area, mailbox, validity, next, said) "
                    "VALUES ($1, $2, 0, 1, $3) "
                    "ON CONFLICT (area, mailbox) DO UPDATE SET said = excluded.said",
                    {area_, name, why});
}

} // namespace ribbon::storage
