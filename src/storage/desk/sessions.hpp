// Who is signed in, and links that open a door once. A token is 32 bytes by chance that the caller
// made; what is kept is its SHA-256.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

struct Session {
    std::string account;
    Moment started, last_seen, expires;
    bool operator==(const Session&) const = default;
};

class Sessions {
public:
    Sessions(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// Throws DatabaseError (refused) where the token was used before.
    void begin(std::string_view token, std::string_view account, Moment now, Moment expires);
    /// Nothing where there is none, it has ended or expired.
    std::optional<Session> find(std::string_view token, Moment now) const;
    /// Writes down that it is in use, and from now until when. False where it has ended.
    bool seen(std::string_view token, Moment now, Moment expires);
    bool end(std::string_view token);
    /// Ends every session of an account, and tells how many they were.
    std::int64_t end_all_of(std::string_view account);

    /// A session as its owner sees it in a list, with a name to end it by that is no secret.
    struct Listed {
        std::string name; ///< the hash of its token, in hexadecimal
        Session session;
    };
    /// Those of an account that have not expired, the last in use first.
    std::vector<Listed> of_account(std::string_view account, Moment now) const;
    /// Ends one of an account's own. False where the account has none of that name.
    bool end_named(std::string_view account, std::string_view name);

private:
    Connection& connection_;
    std::string area_;
};

/// The name of the session with this token.
std::string session_name(std::string_view token);

struct Link {
    std::string purpose; ///< what it is for: "sign-in", "confirm-email"
    std::string about;   ///< whom or what
    Moment expires;
    bool operator==(const Link&) const = default;
};

class Links {
public:
    Links(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// Throws DatabaseError (refused) where the token was used before.
    void make(std::string_view token, const Link& link);
    /// What it was about, to the first who asks with the right purpose before it expires. Of two
    /// who ask at once, one. Nothing to anybody else, who can not tell why.
    std::optional<Link> use(std::string_view token, std::string_view purpose, Moment now);
    /// Takes back every link of a purpose about somebody, used or not.
    std::int64_t take_back(std::string_view purpose, std::string_view about);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
