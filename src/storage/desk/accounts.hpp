// Who can sign in, and how: secrets and ways to reach somebody. What an account may do is not kept
// here; it follows from the record.
#pragma once

#include "base/moment.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::storage {

struct Account {
    std::string account; ///< its key
    std::string person;  ///< the person of the record, of a family's account; else empty
    std::string officer; ///< the post, of staff; else empty
    std::string name;
    std::string email;    ///< in small letters
    std::string password; ///< argon2id as libsodium writes it; empty where there is none
    std::string totp;     ///< the secret of RFC 6238 in base32; empty where there is none
    std::int64_t totp_used = 0; ///< the last time step that was used, so that none is used twice
    std::string issuer, subject; ///< of OpenID Connect; for Entra, tenant and object id
    Moment made;
    std::optional<Moment> ended;
    bool operator==(const Account&) const = default;
};

class Accounts {
public:
    Accounts(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }

    /// Throws DatabaseError (refused) where the key or a living account's email is taken.
    void make(const Account& account);
    /// Those that have not ended.
    std::optional<Account> find(std::string_view account) const;
    std::optional<Account> with_email(std::string_view email) const;
    std::optional<Account> with_subject(std::string_view issuer, std::string_view subject) const;
    std::optional<Account> of_officer(std::string_view officer) const;
    std::optional<Account> of_person(std::string_view person) const;
    /// Every account that has not ended, by name.
    std::vector<Account> all() const;
    void set_password(std::string_view account, std::string_view hash);
    void set_totp(std::string_view account, std::string_view secret);
    void set_subject(std::string_view account, std::string_view issuer, std::string_view subject);
    /// False where this time step, or a later one, was used before: a code opens once.
    bool use_totp(std::string_view account, std::int64_t step);
    bool end(std::string_view account, Moment now);

private:
    std::optional<Account> one(std::string_view where, std::initializer_list<Value> values) const;
    Connection& connection_;
    std::string area_;
};

/// Counts of what may be tried only so often, in windows of time.
class Attempts {
public:
    Attempts(Connection& connection, std::string area)
        : connection_(connection), area_(std::move(area))
    {
    }
    /// Counts one more, and tells how many there were in this window, this one included.
    std::int64_t count(std::string_view what, std::string_view about, Moment now, int window);
    void forget(std::string_view what, std::string_view about);

private:
    Connection& connection_;
    std::string area_;
};

} // namespace ribbon::storage
