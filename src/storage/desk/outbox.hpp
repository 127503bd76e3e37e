// What is to be sent: put here in the transaction that decided it, and sent by a worker after.
//
//   waiting --take--> in hand --mark_sent--> sent
//      ^                 |  ----give_up----> given up, until somebody has seen it
//      +----try_again----+
//
// A worker that dies with a row in hand loses it when its lease runs out; the next one is told that
// the row may have been sent already. The key goes out with the message, so that whoever gets it
// twice can tell.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

enum class Sending : std::uint8_t { waiting, in_hand, sent, given_up };

struct OutboxRow {
    std::string key, kind, body;
    Sending state = Sending::waiting;
    std::int64_t attempts = 0; ///< how often it was taken in hand
    Moment put_out;
    Moment next_try; ///< in hand: when the lease runs out
    std::string said; ///< why it was not sent the last time
    bool maybe_sent = false; ///< the last who had it in hand never said what became of it
};

class Outbox {
public:
    Outbox(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// Puts a message out. False, and nothing changed, where its key is here already. Once sent,
    /// it is kept until `keep_until`, so that the key is known for so long.
    bool put(std::string_view key, std::string_view kind, std::string_view body, Moment now,
             Moment keep_until);
    /// The row of this kind that has waited longest, for one worker alone until the lease ends.
    std::optional<OutboxRow> take(std::string_view kind, Moment now, Moment lease_until);
    /// Holds it for longer. False where the lease was lost to another, who goes on with it.
    bool keep_in_hand(const OutboxRow& row, Moment lease_until);
    /// Each of these is for who has the row in hand, and false where the lease was lost to another.
    bool mark_sent(const OutboxRow& row);
    bool try_again(const OutboxRow& row, std::string_view why, Moment next_try);
    bool give_up(const OutboxRow& row, std::string_view why);
    /// As it was before it was taken: nobody who receives it was asked, so that was no attempt.
    bool put_back(const OutboxRow& row, std::string_view why, Moment next_try);

    /// Nothing where there is none, or it was swept away since.
    std::optional<OutboxRow> find(std::string_view key) const;
    /// All that is not sent, the oldest first: what an officer must be able to see.
    std::vector<OutboxRow> not_sent() const;
    /// Of those, the ones whose key begins so and goes on with a number.
    std::vector<OutboxRow> not_sent(std::string_view begins) const;
    /// Sends what was given up, or was sent before, once more, as if it were put out now; `body`
    /// takes the place of the old one. False where it waits, or is in hand.
    bool send_after_all(std::string_view key, std::string_view body, Moment now);
    /// Takes away what was given up, once somebody has seen it. Never anything else.
    bool dismiss(std::string_view key);

private:
    bool settle(const OutboxRow& row, std::string_view state, std::string_view why, Moment next);

    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
