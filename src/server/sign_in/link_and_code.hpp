// Signing in by email: a link that opens once, on whichever device it is opened, and a code of six
// figures to type into the browser that asked. Whether we know the address is never told: what is
// kept, what is written and what is sent take the same steps either way.
#pragma once

#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"

namespace ribbon::server {

inline constexpr int letter_minutes = 30;
inline constexpr int code_tries = 5;

struct AskForLetter {
    std::string email;   ///< as `as_email` gives it; `is_email` holds
    std::string browser; ///< the token of the `before` cookie, new with each page that asks
    std::string council; ///< its name, for the letter
    std::string address; ///< of this server: "https://ribbon.example"
};

/// Keeps a link and a code for 30 minutes, and puts the letter into the outbox, kind "mail", as
/// {"to", "subject", "text"}. To an address we do not know it writes that we do not know it, so
/// that its owner is not left waiting. In the caller's transaction.
void ask_for_letter(storage::Connection& connection, const std::string& area,
                    const AskForLetter& asked, const Chance& chance, Moment now);

/// The account of a link, to the first who opens it in time. Its page must ask for a press of a
/// button (POST): mail scanners open links by GET.
std::optional<storage::Account> open_link(storage::Connection& connection, const std::string& area,
                                          std::string_view token, Moment now);

/// The account of a code, typed into the browser that asked. A code has five tries.
std::optional<storage::Account> try_code(storage::Connection& connection, const std::string& area,
                                         std::string_view browser, std::string_view typed,
                                         Moment now);

/// What is put into the outbox for a letter.
std::string letter_json(std::string_view to, std::string_view subject, std::string_view text);

} // namespace ribbon::server
