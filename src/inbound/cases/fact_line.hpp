// One fact of the case text: DATE PHRASE clauses.
#pragma once

#include "base/result.hpp"
#include "inbound/cases/fact_draft.hpp"

#include <string_view>

namespace ribbon {

/// What comes after "given" or "and". Whatever can not be read is told in `problems`, and the
/// rest of the line is still read, so that all its problems come at once.
FactDraft read_fact_line(std::string_view text, int line, Problems& problems);

} // namespace ribbon
