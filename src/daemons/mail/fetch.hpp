// Fetching mail from a mailbox by IMAP (RFC 9051, and RFC 3501 as most servers speak it): for a
// council whose mail is kept by somebody else.
#pragma once

#include "base/day.hpp"
#include "daemons/mail/send_line.hpp"
#include "storage/mail/take_in.hpp"

#include <atomic>
#include <functional>
#include <optional>
#include <stdexcept>

namespace ribbon::daemons {

struct FetchSettings {
    ServerSettings server;       ///< imaps://HOST, or imap://HOST with STARTTLS
    std::string mailbox = "INBOX";
    std::string address; ///< the address the mailbox is of: where no field tells another
    /// Of a mailbox that is read for the first time: what arrived there before is left.
    std::optional<Day> since = {};
    bool delete_taken = false; ///< what is ours is deleted there, once it is on our disk
    std::uint64_t most_bytes = 100'000'000; ///< a larger one is left there, and said
    std::int64_t lease_seconds = 600; ///< for one message
};

struct FetchCounts {
    int taken = 0, left = 0, deleted = 0;
    std::string said; ///< why some were left
};

/// A mailbox that was never read has mail from before, and nobody said from which day on it is to
/// be taken. For the operator.
class OlderMail : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Takes in every message of the mailbox that has not been. A message that another fetches just
/// then is left to it; one that a fetcher died with is taken again after its lease, and known by
/// its bytes. It was received when it arrived there. Throws ServerAway, NoToken, OlderMail, and
/// what taking in throws: then the message is still there, and not ours.
FetchCounts fetch_mail(const FetchSettings& settings, const storage::MailIntake& intake);

/// Fetches until `stop`: at once when the server says that something came (IDLE, RFC 2177), else
/// every `seconds`. Whatever goes wrong is told, stands on the page of the machine, and is tried
/// again.
void keep_fetching(const FetchSettings& settings, const storage::MailIntake& intake,
                   const std::atomic<bool>& stop, int seconds, const std::function<void()>& arrived,
                   const std::function<void(const std::string&)>& complain);

} // namespace ribbon::daemons
