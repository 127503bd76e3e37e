#include "storage/desk/outbox.hpp"

#include "storage/sql/dialect.hpp"

#include <fmt/format.h>

namespace ribbon::storage {
namespace {

Sending state_in(std::string_view text)
{
    if (text == "waiting") return Sending::waiting;
    if (text == "in hand") return Sending::in_hand;
    return text == "sent" ? Sending::sent : Sending::given_up;
}

/// The columns of every query here, in this order.
constexpr std::string_view columns = "key, kind, body, state, attempts, put_out, next_try, said";

OutboxRow row_in(const Row& row)
{
    return {.key = std::string(row.text(0)),
            .kind = std::string(row.text(1)),
            .body = std::string(row.text(2)),
            .state = state_in(row.text(3)),
            .attempts = row.number(4),
            .put_out = {row.number(5)},
            .next_try = {row.number(6)},
            .said = std::string(row.text(7))};
}

/// What `said` holds from when a row is taken in hand until its worker says what became of it.
constexpr std::string_view nothing_said = "in hand, and nothing said";

} // namespace

bool Outbox::put(std::string_view key, std::string_view kind, std::string_view body, Moment now,
                 Moment keep_until)
{
    return connection_.run(
               "INSERT INTO outbox (area, key, kind, body, state, attempts, put_out, next_try, "
               "expires, said) VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $5, $6, '') "
               "ON CONFLICT (area, key) DO NOTHING",
               {area_, std::string(key), std::string(kind), std::string(body), now.seconds,
                keep_until.seconds}) == 1;
}

std::optional<OutboxRow> Outbox::take(std::string_view kind, Moment now, Moment lease_until)
{
    // The row another worker is just taking is left out, and looked at again in the outer WHERE.
    const std::string sql = fmt::format(
        "UPDATE outbox SET state = 'in hand', attempts = attempts + 1, next_try = $4, "
        "said = CASE WHEN state = 'in hand' THEN $5 ELSE '' END "
        "WHERE area = $1 AND state IN ('waiting', 'in hand') AND next_try <= $3 AND key = "
        "(SELECT key FROM outbox WHERE area = $1 AND kind = $2 AND "
        "state IN ('waiting', 'in hand') AND next_try <= $3 ORDER BY next_try, put_out, key "
        "LIMIT 1{}) RETURNING {}",
        skip_locked(connection_.engine()), columns);
    std::optional<OutboxRow> taken;
    connection_.query(
        sql,
        {area_, std::string(kind), now.seconds, lease_until.seconds, std::string(nothing_said)},
        [&](const Row& row) {
            taken = row_in(row);
            taken->maybe_sent = taken->said == nothing_said;
        });
    return taken;
}

bool Outbox::settle(const OutboxRow& row, std::string_view state, std::string_view why, Moment next)
{
    // Each taking counts, so the count tells whether it is still ours.
    return connection_.run("UPDATE outbox SET state = $4, said = $5, next_try = $6 "
                           "WHERE area = $1 AND key = $2 AND attempts = $3 AND state = 'in hand'",
                           {area_, row.key, row.attempts, std::string(state), std::string(why),
                            next.seconds}) == 1;
}

bool Outbox::keep_in_hand(const OutboxRow& row, Moment lease_until)
{
    return settle(row, "in hand", "", lease_until);
}

bool Outbox::mark_sent(const OutboxRow& row) { return settle(row, "sent", "", row.next_try); }

bool Outbox::try_again(const OutboxRow& row, std::string_view why, Moment next_try)
{
    return settle(row, "waiting", why, next_try);
}

bool Outbox::give_up(const OutboxRow& row, std::string_view why)
{
    return settle(row, "given up", why, row.next_try);
}

bool Outbox::put_back(const OutboxRow& row, std::string_view why, Moment next_try)
{
    return connection_.run("UPDATE outbox SET state = 'waiting', said = $4, next_try = $5, "
                           "attempts = attempts - 1 "
                           "WHERE area = $1 AND key = $2 AND attempts = $3 AND state = 'in hand'",
                           {area_, row.key, row.attempts, std::string(why), next_try.seconds}) == 1;
}

std::optional<OutboxRow> Outbox::find(std::string_view key) const
{
    std::optional<OutboxRow> found;
    connection_.query(fmt::format("SELECT {} FROM outbox WHERE area = $1 AND key = $2", columns),
                      {area_, std::string(key)}, [&](const Row& row) { found = row_in(row); });
    return found;
}

std::vector<OutboxRow> Outbox::not_sent() const
{
    std::vector<OutboxRow> rows;
    connection_.query(fmt::format("SELECT {} FROM outbox WHERE area = $1 AND state IN "
                                  "('waiting', 'in hand', 'given up') ORDER BY put_out, key",
                                  columns),
                      {area_}, [&](const Row& row) { rows.push_back(row_in(row)); });
    return rows;
}

std::vector<OutboxRow> Outbox::not_sent(std::string_view begins) const
{
    std::vector<OutboxRow> rows;
    // ":" is the letter after "9".
    connection_.query(fmt::format("SELECT {} FROM outbox WHERE area = $1 AND key >= $2 AND "
                                  "key < $3 AND state IN ('waiting', 'in hand', 'given up') "
                                  "ORDER BY key",
                                  columns),
                      {area_, std::string(begins) + "0", std::string(begins) + ":"},
                      [&](const Row& row) { rows.push_back(row_in(row)); });
    return rows;
}

bool Outbox::send_after_all(std::string_view key, std::string_view body, Moment now)
{
    return connection_.run("UPDATE outbox SET state = 'waiting', body = $3, put_out = $4, "
                           "next_try = $4, said = '' "
                           "WHERE area = $1 AND key = $2 AND state IN ('given up', 'sent')",
                           {area_, std::string(key), std::string(body), now.seconds}) == 1;
}

bool Outbox::dismiss(std::string_view key)
{
    return connection_.run("DELETE FROM outbox WHERE area = $1 AND key = $2 AND state = 'given up'",
                           {area_, std::string(key)}) == 1;
}

} // namespace ribbon::storage
