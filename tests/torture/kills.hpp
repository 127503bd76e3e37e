// kill -9 at a random moment, of the process that appends, of its signer, of both, or of the
// database server.
#pragma once

#include "storage/sql/connection.hpp"
#include "tests/torture/figures.hpp"

namespace ribbon::torture {

struct Kills {
    storage::Engine engine = storage::Engine::sqlite;
    std::uint32_t seed = 1; ///< run n has seed + n: one that went wrong is played again by itself
    int kills = 20;
    int inspect_every = 1; ///< and after the last; between, the next process opens the record
};
Figures kill_appends(const Kills& kills, const Told& told = {});

} // namespace ribbon::torture
