#include "storage/mail/fetched.hpp"

#include <algorithm>
#include <limits>

namespace ribbon::storage {

std::vector<std::int64_t> MailFetched::open(const std::vector<std::int64_t>& uids, Moment now) const
{
    if (uids.empty()) return {};
    std::vector<std::int64_t> closed;
    connection_.query("SELECT uid FROM mail_fetched WHERE area = $1 AND mailbox = $2 AND "
                      "validity = $3 AND uid >= $4 AND (taken > 0 OR until > $5) ORDER BY uid",
                      {area_, mailbox_, validity_, uids.front(), now.seconds},
                      [&](const Row& row) { closed.push_back(row.number(0)); });
    std::vector<std::int64_t> open;
    for (const std::int64_t uid : uids)
        if (!std::binary_search(closed.begin(), closed.end(), uid)) open.push_back(uid);
    return open;
}

std::vector<std::int64_t> MailFetched::taken_among(const std::vector<std::int64_t>& uids) const
{
    std::vector<std::int64_t> ours;
    connection_.query("SELECT uid FROM mail_fetched WHERE area = $1 AND mailbox = $2 AND "
                      "validity = $3 AND taken = 1 ORDER BY uid",
                      {area_, mailbox_, validity_}, [&](const Row& row) {
                          if (std::binary_search(uids.begin(), uids.end(), row.number(0)))
                              ours.push_back(row.number(0));
                      });
    return ours;
}

bool MailFetched::claim(std::int64_t uid, Moment now, Moment lease_until)
{
    return connection_.run("INSERT INTO mail_fetched (area, mailbox, validity, uid, taken, until, "
                           "said) VALUES ($1, $2, $3, $4, 0, $5, '') "
                           "ON CONFLICT (area, mailbox, validity, uid) DO UPDATE SET "
                           "until = excluded.until WHERE mail_fetched.taken = 0 AND "
                           "mail_fetched.until <= $6",
                           {area_, mailbox_, validity_, uid, lease_until.seconds, now.seconds}) ==
           1;
}

void MailFetched::taken(std::int64_t uid)
{
    connection_.run("UPDATE mail_fetched SET taken = 1, said = '' WHERE area = $1 AND "
                    "mailbox = $2 AND validity = $3 AND uid = $4",
                    {area_, mailbox_, validity_, uid});
}

std::vector<std::int64_t> MailFetched::unsettled(const std::vector<std::int64_t>& uids) const
{
    return open(uids, Moment{std::numeric_limits<std::int64_t>::max()});
}

void MailFetched::leave_for_ever(const std::vector<std::int64_t>& uids, const std::string& why)
{
    for (const std::int64_t uid : uids)
        connection_.run("INSERT INTO mail_fetched (area, mailbox, validity, uid, taken, until, "
                        "said) VALUES ($1, $2, $3, $4, 2, 0, $5) ON CONFLICT DO NOTHING",
                        {area_, mailbox_, validity_, uid, why});
}

void MailFetched::left(std::int64_t uid, const std::string& why)
{
    connection_.run("UPDATE mail_fetched SET said = $5 WHERE area = $1 AND mailbox = $2 AND "
                    "validity = $3 AND uid = $4",
                    {area_, mailbox_, validity_, uid, why});
}

} // namespace ribbon::storage
