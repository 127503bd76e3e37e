// How long somebody stays signed in, and how it ends.
#pragma once

#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/sessions.hpp"

namespace ribbon::server {

enum class Kind : std::uint8_t { family, staff };
/// An account with a post is of staff; any other is of a family.
Kind kind_of(const storage::Account& account);

struct Stay {
    std::int64_t idle_seconds, absolute_seconds;
};
/// Staff: 30 minutes idle, 12 hours in all. Families: 14 days, and 30.
Stay stay_of(Kind kind);

/// Begins a session, and ends the one the browser had: a token from before a sign-in is never good
/// after it. Gives the new token.
std::string begin_session(storage::Connection& connection, const std::string& area,
                          const storage::Account& account, std::string_view old_token,
                          const Chance& chance, Moment now);

struct SignedIn {
    storage::Account account;
    storage::Session session;
};
/// Who this is; nothing where the session has ended, or the account has. Notes that it is in use,
/// once a minute at most, so that reading a page costs no write.
std::optional<SignedIn> signed_in(storage::Connection& connection, const std::string& area,
                                  std::string_view token, Moment now);

/// Whether they signed in within the last ten minutes, which an export asks for.
bool signed_in_lately(const storage::Session& session, Moment now);

/// Ends all that the account has open but this one: its password or its app was changed.
std::int64_t end_others(storage::Connection& connection, const std::string& area,
                        std::string_view account, std::string_view token, Moment now);

/// An officer has left, at once: the account ends, and with it every session, link and code.
/// False where the officer has no account. In the caller's transaction, so that there is no moment
/// in which only half of the doors are shut.
bool ended_by(storage::Connection& connection, const std::string& area, std::string_view officer,
              Moment now);
/// The same, by the account.
bool end_account(storage::Connection& connection, const std::string& area, std::string_view account,
                 Moment now);

} // namespace ribbon::server
