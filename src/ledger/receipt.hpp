// A family's receipt: a proof that also carries the record itself, so that it can be read and
// checked for ever with nothing else but a policy.
#pragma once

#include "ledger/entry.hpp"
#include "ledger/proof.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::ledger {

/// A receipt, made: `extra` is the salt of 32 bytes and then the body. The hashes are those of
/// `prove_inclusion` for the checkpoint's size; `signed_checkpoint` is a note with its signatures.
Proof make_receipt(const Hash& salt, std::string_view body, std::uint64_t index,
                   std::vector<Hash> hashes, std::string signed_checkpoint);

/// A receipt, taken apart; nothing in it is proved yet.
struct Opened {
    Proof proof;
    Hash salt{};
    std::string body; ///< canonical JSON (RFC 8785)
    EntryHead head;
    Hash leaf{}; ///< of the entry written again from head, salt and body
};

/// Every problem of its lines and of the record in it.
Result<Opened> open_receipt(std::string_view text);

/// What a receipt shows once it holds.
struct Verified {
    EntryHead head;
    std::string body;
    std::uint64_t index = 0; ///< from 0
    std::uint64_t size = 0; ///< of the log when the checkpoint was made
    std::string origin; ///< the log's name
    bool signatures_checked = false;
    std::vector<Standing::Cosigned> witnesses; ///< who signed, of those the policy names
};

/// What the receipt shows, or every reason not to believe it. Without a policy no signature is
/// checked, and `signatures_checked` says so.
Result<Verified> verify_receipt(std::string_view text, const Policy* policy);

} // namespace ribbon::ledger
