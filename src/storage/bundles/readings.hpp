// When the messages of a case were opened, as far as the pages wrote it down (storage/desk/reads).
#pragma once

#include "record/history.hpp"
#include "storage/archive.hpp"
#include "views/parts/words.hpp"

#include <functional>
#include <string>

namespace ribbon::storage {

/// Of a message by its entry, in words: when the messages of the case were first opened after it
/// was recorded, by an officer where it came in, by whoever it was to where it went out. Empty
/// where nobody had written that down by the end of `today`. The pages write who opened messages,
/// not which of them.
std::function<std::string(std::int64_t entry)> readings_of(Archive& archive,
                                                           const CaseHistory& history,
                                                           const Names& names, Day today);

} // namespace ribbon::storage
