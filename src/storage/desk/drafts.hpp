// Forms that somebody has begun and not sent. A draft is no fact: it can always be thrown away, and
// then nothing of it is left.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

struct Draft {
    std::string id; ///< the caller's, not to be guessed
    std::string owner; ///< the account that alone sees it
    std::string form; ///< which form it is of
    std::string body; ///< what was filled in, as the form writes it
    Moment saved, expires;
    bool operator==(const Draft&) const = default;
};

class Drafts {
public:
    Drafts(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// Keeps it, in place of what had its id. False, and nothing changed, where that is another
    /// owner's.
    bool save(const Draft& draft);
    /// Nothing where there is none, it has expired, or it is another owner's.
    std::optional<Draft> find(std::string_view owner, std::string_view id, Moment now) const;
    /// All of an owner that have not expired, the last saved first.
    std::vector<Draft> of(std::string_view owner, Moment now) const;
    /// Whether there was one of this owner to throw away, expired or not.
    bool throw_away(std::string_view owner, std::string_view id);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
