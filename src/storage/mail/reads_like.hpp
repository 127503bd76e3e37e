// What a mail that is in no case yet reads like: what it may ask for, with the clock that is held
// from its receipt until a person decides, and whether somebody may be in danger.
#pragma once

#include "inbound/mail/found.hpp"
#include "storage/archive.hpp"
#include "storage/mail/mails.hpp"
#include "views/asks/view.hpp"

namespace ribbon::storage {

struct ReadsLike {
    std::vector<OpenAsk> asks; ///< the strictest clock first
    std::string danger; ///< the words that may mean it; empty where there are none
};
ReadsLike reads_like(Archive& archive, const MailRow& row, const MailFound& found, Day today);

/// By which the list of mails that wait for a person is ordered.
class MailsByUrgency {
public:
    MailsByUrgency(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    void note(std::string_view id, const ReadsLike& like);
    /// The keys of those that wait: danger first, then the strictest clock, then the oldest. At
    /// most so many, after the first `skipped`.
    std::vector<std::string> to_file(int most, int skipped) const;
    /// How many of those that wait may mean danger.
    std::int64_t dangers() const;
    /// How many of those that wait may ask for something with a day in law, and the key of the one
    /// that has the least time; empty where none does.
    std::pair<std::int64_t, std::string> with_a_clock() const;
    /// Of those that wait and were read, the keys of which nothing is noted, at most so many.
    std::vector<std::string> not_noted(int most) const;

private:
    Connection& connection_;
    std::string area_;
};

/// Notes it of every mail that waits and of which nothing is noted: from before an upgrade.
void note_what_waits(Archive& archive, Day today);

} // namespace ribbon::storage
