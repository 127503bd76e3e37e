// What a mail tells of others than the children it is to be filed with, looked for before their
// families can read it.
#pragma once

#include "pages/mail/warned.hpp"
#include "server/route.hpp"

#include <chrono>
#include <span>

namespace ribbon::server {

/// How long may be spent on reading what came with mails, for one page. A stranger may have sent
/// it; what the time does not suffice for is said to be unread.
struct ReadingTime {
    std::chrono::steady_clock::time_point until;
    explicit ReadingTime(std::chrono::seconds most) : until(std::chrono::steady_clock::now() + most)
    {
    }
};

/// Of the mail of this id: its own words and those of the files that came with it.
MailWarnings warnings_of(Ask& ask, const std::string& id, std::span<const std::string> cases,
                         const ReadingTime& time);

} // namespace ribbon::server
