#include "ledger/hash.hpp"

#include "base/bytes.hpp"

#include <sodium.h>

#include <algorithm>

namespace ribbon::ledger {
namespace {

static_assert(std::tuple_size_v<Hash> == crypto_hash_sha256_BYTES);

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

Hash sha256(std::string_view bytes)
{
    Hash hash;
    crypto_hash_sha256(hash.data(), raw(bytes), bytes.size());
    return hash;
}

std::string sha256_hex(std::string_view bytes) { return hex(as_bytes(sha256(bytes))); }

Hash hmac_sha256(std::string_view key, std::string_view bytes)
{
    Hash hash;
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(key), key.size());
    crypto_auth_hmacsha256_update(&state, raw(bytes), bytes.size());
    crypto_auth_hmacsha256_final(&state, hash.data());
    return hash;
}

bool same(const Hash& a, const Hash& b) { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

std::optional<Hash> as_hash(std::string_view bytes)
{
    Hash hash;
    if (bytes.size() != hash.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

std::string_view as_bytes(const Hash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

Hash leaf_hash(std::string_view entry)
{
    constexpr unsigned char prefix = 0;
    Hash hash;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, &prefix, 1);
    crypto_hash_sha256_update(&state, raw(entry), entry.size());
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

Hash node_hash(const Hash& left, const Hash& right)
{
    std::array<unsigned char, 65> both;
    both[0] = 1;
    std::copy(left.begin(), left.end(), both.begin() + 1);
    std::copy(right.begin(), right.end(), both.begin() + 33);
    Hash hash;
    crypto_hash_sha256(hash.data(), both.data(), both.size());
    return hash;
}

Hash empty_root() { return sha256(""); }

} // namespace ribbon::ledger
