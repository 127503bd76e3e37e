// Finishing what was listed to be erased when the power went.
#pragma once

#include "storage/archive.hpp"
#include "storage/erasures/erasure_list.hpp"

namespace ribbon::storage {

/// Erases the entries of the list that still have their words in the area, and records that it did.
/// They were to go, so they go. Nothing where there are none. For the start of a program.
void finish_erasures(Archive& archive, const std::vector<ErasedEntry>& list);

} // namespace ribbon::storage
