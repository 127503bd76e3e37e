// Whether a case has an address that one of its parties may not learn.
#pragma once

#include "storage/archive.hpp"
#include "storage/derived/rows.hpp"

namespace ribbon::storage {

/// Whether this person has an address that is sealed, or had one.
bool hides_address(const DetailHistory& person);

/// Whether another of the case than this reader has an address that is sealed, or had one. Where it
/// is so, what would lead there (the name of a new school) is hidden from the reader as well.
bool somebody_hides(Archive& archive, const CaseRows& rows, const std::string& reader);

} // namespace ribbon::storage
