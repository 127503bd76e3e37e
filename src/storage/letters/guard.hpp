// The guard of outgoing letters at the record: it keeps an index of every child by name and number,
// and reads what was recorded since whenever a letter is to be looked at. Whatever sends something
// to a family asks it first: the officers' answers, mail, letters on paper.
#pragma once

#include "commands/letters/letter_guard.hpp"
#include "storage/archive.hpp"

#include <memory>
#include <mutex>

namespace ribbon::storage {

/// A letter about to go out.
struct GoingOut {
    std::string subject, words;
    std::set<std::string> recipients = {}; ///< keys of people; none: the family as a whole
    std::set<std::string> attached = {}; ///< hashes of files
};

class LetterGuard {
public:
    explicit LetterGuard(Archive& archive) : archive_(archive) {}

    /// Everything in the letter that should make somebody look, as of now.
    std::vector<FoundLeak> check(const CaseHistory& history, const GoingOut& letter);
    /// How many children the index holds, as of now.
    std::size_t children();

private:
    void refresh(Connection& from);
    void load(Connection& from, std::string_view where, const Value& key);
    LetterAbout about(Connection& from, const CaseHistory& history, const GoingOut& letter);

    Archive& archive_;
    std::mutex mutex_;
    ChildIndex children_;
    std::uint64_t read_ = 0; ///< the position in the log up to which the index knows
    bool loaded_ = false;
    std::int64_t officers_at_ = -1; ///< of the area's last entry the officers were read from
    std::vector<FullName> officers_;
};

} // namespace ribbon::storage
