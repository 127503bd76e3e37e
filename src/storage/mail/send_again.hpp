// What was not sent, for whoever keeps the machine: to look at, and to send once more.
#pragma once

#include "storage/archive.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/mail/sent.hpp"

namespace ribbon::storage {

struct NotSent {
    OutboxRow row;
    std::optional<SentMail> mail; ///< nothing where no sender had it yet
};
/// All that waits or was given up, the oldest first.
std::vector<NotSent> not_sent(Connection& from, const std::string& area);

/// Sends a row of the outbox once more, as if it were put out now, to where the record says today
/// that its person is reached; it keeps its Message-ID, so that two can be told to be one.
/// Problems: there is no such row; it waits, or nothing says that it was lost; nobody of the record
/// is meant, or they may not be told any more. A message that came back is not sent again: the
/// answer it gave was taken back, and an officer gives it once more in the case.
Problems send_again(Archive& archive, const std::string& key, Moment now);

} // namespace ribbon::storage
