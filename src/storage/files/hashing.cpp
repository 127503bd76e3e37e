#include "storage/files/hashing.hpp"

#include "base/bytes.hpp"

#include <sodium.h>

namespace ribbon::storage {

struct Hashing::State {
    crypto_hash_sha256_state sodium{};
};

Hashing::Hashing() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->sodium); }
Hashing::~Hashing() = default;
Hashing::Hashing(Hashing&&) noexcept = default;
Hashing& Hashing::operator=(Hashing&&) noexcept = default;

void Hashing::add(std::string_view bytes)
{
    crypto_hash_sha256_update(&state_->sodium, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

std::string Hashing::hex()
{
    std::string bytes(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state_->sodium, reinterpret_cast<unsigned char*>(bytes.data()));
    return ribbon::hex(bytes);
}

} // namespace ribbon::storage
