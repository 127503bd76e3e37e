// A receipt of our own making, for whoever checks one: in C++, by the program, or in a browser.
#pragma once

#include "ledger/receipt.hpp"

#include <string>
#include <string_view>

namespace ribbon {

/// The record in the receipt: a request that came at 08:15:42 UTC on 1 October 2026, written down
/// by an officer the next morning.
std::string_view sample_body();
ledger::Hash sample_salt();

/// For the 300th of 301 entries of the log ribbon.example/north, signed by the log and cosigned by
/// forum.example on 1 October 2026.
std::string sample_receipt();

/// That log, and two witnesses, "forum" and "chair", of whom `needed` must have signed.
std::string sample_policy(int needed);

} // namespace ribbon
