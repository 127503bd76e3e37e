// How often somebody may try. Nobody can lock somebody else out: the devices on which the owner
// signed in before have counts of their own, and every other device has a way to become known, by a
// link to the owner's mailbox.
//
//   a device known to the account   10 tries in 15 minutes, counted by itself
//   any other                       10 tries in 15 minutes for the account, all such together, and
//                                   then one a minute from each source; after 60, only by the link
//   one source                      60 tries in 15 minutes, whatever the accounts
//   letters                         5 an hour to one address, 20 from one source
#pragma once

#include "server/sign_in/tokens.hpp"
#include "storage/desk/accounts.hpp"

namespace ribbon::server {

enum class Tried : std::uint8_t { password, code, letter };

enum class Leave : std::uint8_t {
    go_on,
    wait, ///< try again in so many seconds
    prove_device, ///< only after a link to the mailbox has made this device known
};

struct Try {
    Tried what = Tried::password;
    std::string account; ///< its key; where there is none, the address that was typed
    std::string source; ///< from `source_of`
    std::string device; ///< from `known_device`; empty where it is not known to this account
};

struct Allowed {
    Leave leave = Leave::go_on;
    int wait_seconds = 0;
};

/// Counts the try, before anything is checked, and says whether it may go on.
Allowed count_try(storage::Attempts& attempts, const Try& tried, Moment now);
/// After a success: what was counted for this device, or from this source for the account, is
/// forgotten. What others did to the account is not.
void forget_tries(storage::Attempts& attempts, const Try& tried);

/// What the page says in place of the answer; empty where it may go on.
std::string in_words(const Allowed& allowed);

/// The network a request came from: an IPv4 address, or the first 64 bits of an IPv6 one, since
/// whoever has one address of those has them all.
std::string source_of(std::string_view peer);

/// The note of a device for the cookie it keeps for a year (`device_cookie`), made at a full
/// sign-in or by the link; a new device gets a new number from chance.
std::string device_note(const Seal& seal, std::string_view account, const Chance& chance,
                        Moment now);
/// The number of the device, where the note is ours and of this account; else empty.
std::string known_device(const Seal& seal, std::string_view note, std::string_view account,
                         Moment now);
inline constexpr int device_seconds = 365 * 24 * 3600;

} // namespace ribbon::server
