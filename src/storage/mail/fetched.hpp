// Which messages of a mailbox are ours already. A UID is claimed before its message is fetched, so
// that two who fetch at once take different ones.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

#include <string>
#include <vector>

namespace ribbon::storage {

class MailFetched {
public:
    /// `mailbox` names the server and the mailbox there.
    MailFetched(Connection& connection, std::string area, std::string mailbox,
                std::int64_t validity)
        : connection_(connection), area_(std::move(area)), mailbox_(std::move(mailbox)),
          validity_(validity)
    {
    }

    /// Those of them, in their order, that nobody has taken and nobody has in hand.
    std::vector<std::int64_t> open(const std::vector<std::int64_t>& uids, Moment now) const;
    /// Those of them, in their order, that are neither taken nor left for ever.
    std::vector<std::int64_t> unsettled(const std::vector<std::int64_t>& uids) const;
    /// Those of them, in their order, that were taken in.
    std::vector<std::int64_t> taken_among(const std::vector<std::int64_t>& uids) const;
    /// True for the one who may fetch it now, until the lease ends.
    bool claim(std::int64_t uid, Moment now, Moment lease_until);
    void taken(std::int64_t uid);
    /// It is left where it is, and why: looked at again once the lease is over.
    void left(std::int64_t uid, const std::string& why);
    /// They are never taken, and never deleted there.
    void leave_for_ever(const std::vector<std::int64_t>& uids, const std::string& why);

private:
    Connection& connection_;
    std::string area_, mailbox_;
    std::int64_t validity_;
};

} // namespace ribbon::storage
