// What came of a torture.
#pragma once

#include "tests/torture/acts.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace ribbon::torture {

struct Figures {
    std::string part;
    std::uint64_t runs = 0, acknowledged = 0, unsigned_yet = 0;
    std::uint64_t lost = 0, twice = 0, forks = 0, other = 0;
    /// Where mail flows: kills of the listener, the reader, the fetcher, the sender, the server.
    std::array<std::uint64_t, 5> killed{};
    std::uint64_t sent = 0, perhaps = 0, bundles = 0;
    double seconds = 0;
    std::vector<std::string> wrong; ///< each with the seed that shows it

    /// Takes the lines of a worker or an inspection: acts to `acts`, what is wrong to `wrong`.
    void take(const std::vector<std::string>& lines, const std::string& when,
              std::vector<Acknowledged>& acts);
    bool all_well() const { return wrong.empty(); }
};

/// Is told how many runs of how many are done.
using Told = std::function<void(const Figures& so_far, std::uint64_t all)>;

} // namespace ribbon::torture
