// kill -9 while files are attached.
#pragma once

#include "storage/sql/connection.hpp"
#include "tests/torture/figures.hpp"

namespace ribbon::torture {

/// Two threads attach files of up to half a megabyte, some of them the same, and are killed at a
/// random moment. Every file that was acknowledged must then be there whole, every file the record
/// knows must be, and after the sweep of a start there is no other, and nothing half received.
Figures kill_attaching(storage::Engine engine, std::uint32_t seed, int kills,
                       const Told& told = {});

} // namespace ribbon::torture
