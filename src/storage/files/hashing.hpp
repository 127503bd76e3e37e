// SHA-256 (FIPS 180-4) of bytes that come in pieces.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace ribbon::storage {

class Hashing {
public:
    Hashing();
    ~Hashing();
    Hashing(Hashing&&) noexcept;
    Hashing& operator=(Hashing&&) noexcept;
    void add(std::string_view bytes);
    /// 64 hexadecimal digits, of all that was added. Nothing may be added after.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ribbon::storage
