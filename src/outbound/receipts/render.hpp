// What a receipt shows, or why it is not to be believed, for the family that holds it.
#pragma once

#include "base/result.hpp"
#include "ledger/receipt.hpp"

#include <string>
#include <string_view>

namespace ribbon {

/// In plain words for a terminal: what, when, where, who vouches for it, and what that means.
std::string render_receipt(const ledger::Verified& receipt);

/// Every reason not to believe it, in plain words.
std::string render_refused_receipt(const Problems& problems);

/// One JSON object: docs/operators/json.md has its keys.
std::string render_receipt_json(const ledger::Verified& receipt);
std::string render_refused_receipt_json(const Problems& problems);

/// The text without characters that could make a terminal show something else: a file from
/// elsewhere names the log and its witnesses. Each is shown as "?".
std::string plain(std::string_view text);

} // namespace ribbon
