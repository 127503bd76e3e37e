// The hashes of the ledger, by libsodium.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::ledger {

/// A SHA-256 value: a leaf, a node or a root of the tree, or a commitment.
using Hash = std::array<unsigned char, 32>;

/// SHA-256 (FIPS 180-4).
Hash sha256(std::string_view bytes);

/// The same as 64 small hexadecimal digits: how files, mails and letters are named.
std::string sha256_hex(std::string_view bytes);

/// HMAC-SHA-256 (RFC 2104) with a key of any length.
Hash hmac_sha256(std::string_view key, std::string_view bytes);

/// Whether two hashes are the same, in a time that does not tell where they differ.
bool same(const Hash& a, const Hash& b);

/// The 32 bytes of a hash; nothing when there are more or fewer.
std::optional<Hash> as_hash(std::string_view bytes);
std::string_view as_bytes(const Hash& hash);

/// The leaf of an entry: SHA-256(0x00 || entry) (RFC 6962, section 2.1).
Hash leaf_hash(std::string_view entry);

/// The node above two others: SHA-256(0x01 || left || right) (RFC 6962, section 2.1).
Hash node_hash(const Hash& left, const Hash& right);

/// The root of a tree without leaves: SHA-256 of nothing (RFC 6962, section 2.1).
Hash empty_root();

} // namespace ribbon::ledger
