// The rules of a SEN2 return that would be errors, as an independent reader asks them: the numbers
// are those of the description of the return. They look at the plain value and at nothing of ours.
#pragma once

#include "record/returns/sen2.hpp"

#include <map>
#include <string>

namespace ribbon {

/// How often each rule is broken; empty for a sound return. Whatever may be missing because a
/// record does not know it (who asked, why a plan ended) is not asked.
std::map<std::string, int> broken_rules(const Sen2Return& whole, Day census);

} // namespace ribbon
