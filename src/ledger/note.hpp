// A note: a text, and under it the signatures of those who vouch for it (C2SP signed-note). A
// checkpoint of a log is one.
#pragma once

#include "base/result.hpp"
#include "ledger/key.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::ledger {

/// A line "— name base64(key id, signature)".
struct Signature {
    std::string name;
    std::uint32_t id = 0;
    std::string bytes; ///< after the key id; what they are depends on the type of the key
    bool operator==(const Signature&) const = default;
};

struct Note {
    std::string text; ///< with its last newline
    std::vector<Signature> signatures;
    bool operator==(const Note&) const = default;
};

/// A note of at most 1 MiB and 100 signatures. Refuses what is not UTF-8, any control character but
/// the newline (so lines that end as Windows ends them), no signature, and any line among the
/// signatures that is not one.
Result<Note> parse_note(std::string_view text);
std::string render(const Note& note);
/// The line of one signature, with its newline: what is added to a note when a witness has signed.
std::string render(const Signature& signature);

/// A key whose signature stands under the note, and is right.
struct SignedBy {
    std::size_t key = 0; ///< which of the keys that were given
    std::optional<std::uint64_t> at_second; ///< of a cosignature: seconds since 1970, UTC
    bool operator==(const SignedBy&) const = default;
};

/// Which of these keys signed the note, each at most once, in the order of the signatures. Those of
/// other keys are left aside, and so are those whose type this program can not check. A problem for
/// each signature of a known key that is wrong: then no word of the note is to be believed.
Result<std::vector<SignedBy>> verify(const Note& note, std::span<const VerifierKey> keys);

/// The signature of a note's text, by a key of type 1; deterministic.
Signature sign(std::string_view text, const SigningKey& key);

/// The cosignature of a checkpoint's text, by a key of type 4, at a second since 1970.
Signature cosign(std::string_view text, const SigningKey& key, std::uint64_t second);

} // namespace ribbon::ledger
