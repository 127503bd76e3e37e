#include "storage/desk/sessions.hpp"

#include "base/bytes.hpp"
#include "ledger/hash.hpp"

namespace ribbon::storage {
namespace {

Blob hash_of(std::string_view token)
{
    return {std::string(ledger::as_bytes(ledger::sha256(token)))};
}

} // namespace

void Sessions::begin(std::string_view token, std::string_view account, Moment now, Moment expires)
{
    connection_.run("INSERT INTO sessions (area, token_hash, account, started, last_seen, expires) "
                    "VALUES ($1, $2, $3, $4, $4, $5)",
                    {area_, hash_of(token), std::string(account), now.seconds, expires.seconds});
}

std::optional<Session> Sessions::find(std::string_view token, Moment now) const
{
    std::optional<Session> found;
    connection_.query("SELECT account, started, last_seen, expires FROM sessions "
                      "WHERE area = $1 AND token_hash = $2 AND expires > $3",
                      {area_, hash_of(token), now.seconds}, [&](const Row& row) {
                          found = Session{.account = std::string(row.text(0)),
                                          .started = {row.number(1)},
                                          .last_seen = {row.number(2)},
                                          .expires = {row.number(3)}};
                      });
    return found;
}

bool Sessions::seen(std::string_view token, Moment now, Moment expires)
{
    return connection_.run("UPDATE sessions SET last_seen = $3, expires = $4 "
                           "WHERE area = $1 AND token_hash = $2 AND expires > $3",
                           {area_, hash_of(token), now.seconds, expires.seconds}) == 1;
}

bool Sessions::end(std::string_view token)
{
    return connection_.run("DELETE FROM sessions WHERE area = $1 AND token_hash = $2",
                           {area_, hash_of(token)}) == 1;
}

std::int64_t Sessions::end_all_of(std::string_view account)
{
    return connection_.run("DELETE FROM sessions WHERE area = $1 AND account = $2",
                           {area_, std::string(account)});
}

std::vector<Sessions::Listed> Sessions::of_account(std::string_view account, Moment now) const
{
    std::vector<Listed> listed;
    connection_.query("SELECT token_hash, account, started, last_seen, expires FROM sessions "
                      "WHERE area = $1 AND account = $2 AND expires > $3 "
                      "ORDER BY last_seen DESC, started DESC, token_hash",
                      {area_, std::string(account), now.seconds}, [&](const Row& row) {
                          listed.push_back({.name = hex(row.bytes(0)),
                                            .session = {.account = std::string(row.text(1)),
                                                        .started = {row.number(2)},
                                                        .last_seen = {row.number(3)},
                                                        .expires = {row.number(4)}}});
                      });
    return listed;
}

bool Sessions::end_named(std::string_view account, std::string_view name)
{
    const auto hash = parse_hex(name);
    return hash && connection_.run("DELETE FROM sessions "
                                   "WHERE area = $1 AND account = $2 AND token_hash = $3",
                                   {area_, std::string(account), Blob{*hash}}) == 1;
}

std::string session_name(std::string_view token) { return hex(hash_of(token).bytes); }

void Links::make(std::string_view token, const Link& link)
{
    connection_.run("INSERT INTO links (area, token_hash, purpose, about, expires) "
                    "VALUES ($1, $2, $3, $4, $5)",
                    {area_, hash_of(token), link.purpose, link.about, link.expires.seconds});
}

std::optional<Link> Links::use(std::string_view token, std::string_view purpose, Moment now)
{
    std::optional<Link> found;
    // One statement, so that the second of two finds it used: PostgreSQL looks at the conditions
    // again once the first has committed, and SQLite lets the second begin only then.
    connection_.query("UPDATE links SET used = $4 WHERE area = $1 AND token_hash = $2 "
                      "AND purpose = $3 AND used IS NULL AND expires > $4 "
                      "RETURNING purpose, about, expires",
                      {area_, hash_of(token), std::string(purpose), now.seconds},
                      [&](const Row& row) {
                          found = Link{.purpose = std::string(row.text(0)),
                                       .about = std::string(row.text(1)),
                                       .expires = {row.number(2)}};
                      });
    return found;
}

std::int64_t Links::take_back(std::string_view purpose, std::string_view about)
{
    return connection_.run("DELETE FROM links WHERE area = $1 AND purpose = $2 AND about = $3",
                           {area_, std::string(purpose), std::string(about)});
}

} // namespace ribbon::storage
