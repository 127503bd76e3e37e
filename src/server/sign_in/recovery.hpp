// Codes on paper, for whoever has lost the app: ten, each of which opens once.
#pragma once

#include "server/sign_in/tokens.hpp"
#include "storage/sql/connection.hpp"

namespace ribbon::server {

inline constexpr int recovery_code_count = 10;

/// Makes new codes and takes back all that were before. Shown once; what is kept is a hash. 80 bits
/// each, so that the hash gives nothing away: "kx7m-2q9t-...", without letters that look alike.
std::vector<std::string> make_recovery_codes(storage::Connection& connection, std::string_view area,
                                             std::string_view account, const Chance& chance,
                                             Moment now);

/// Whether it is one of the account's codes that was not used; it is used up.
bool use_recovery_code(storage::Connection& connection, std::string_view area,
                       std::string_view account, std::string_view typed, Moment now);

} // namespace ribbon::server
