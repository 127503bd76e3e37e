// Other children in a mail that would be filed without anybody looking at it.
#pragma once

#include "storage/mail/filing.hpp"

namespace ribbon::storage {

/// Asks the guard of letters of the words of a mail. It keeps an index of every child, so it is
/// made once and kept. What came with the mail is not looked at.
NamesOthers looks_for_others(Archive& archive);

} // namespace ribbon::storage
