// Chance for a test: different each time it is asked, and the same in every run.
#pragma once

#include "ledger/hash.hpp"

#include <functional>
#include <string>

namespace ribbon {

inline std::function<std::string(std::size_t)> chance_for_tests(const std::string& seed = "")
{
    return [seed, asked = 0](std::size_t bytes) mutable {
        std::string text;
        while (text.size() < bytes)
            text += ledger::as_bytes(ledger::sha256(seed + std::to_string(asked++)));
        return text.substr(0, bytes);
    };
}

} // namespace ribbon
