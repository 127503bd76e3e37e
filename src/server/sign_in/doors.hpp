// Links that open once and are no ordinary sign-in: to set a password, to make a device known, and
// the way in when every other is shut.
#pragma once

#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"

namespace ribbon::server {

enum class Door : std::uint8_t {
    new_password, ///< 24 hours: `ribbon account add` and `reset` print it
    break_glass, ///< 15 minutes: signs in with nothing else; `ribbon account break-glass` prints it
    device, ///< 30 minutes: makes the device known (limits.hpp), and opens nothing
};

/// Makes a link and gives its path on the server: "/sign-in/new-password/TOKEN". One to a new
/// password or through the glass takes those before it back; one for a device does not, so that
/// nobody can take back the owner's by asking for more.
std::string make_door(storage::Connection& connection, const std::string& area, Door door,
                      std::string_view account, const Chance& chance, Moment now);

/// The account, to the first who presses the button in time. The page it is on opens nothing by
/// itself, because mail scanners look at links.
std::optional<storage::Account> open_door(storage::Connection& connection, const std::string& area,
                                          Door door, std::string_view token, Moment now);

/// Sends the owner of an account the link for a device, where the address is known, and where it is
/// not as much is done for nothing. In the caller's transaction.
void send_device_letter(storage::Connection& connection, const std::string& area,
                        std::string_view email, std::string_view council, std::string_view address,
                        const Chance& chance, Moment now);

} // namespace ribbon::server
