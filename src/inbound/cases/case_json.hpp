// Reads one case from JSON: docs/case-format.schema.json.
#pragma once

#include "base/result.hpp"
#include "inbound/cases/known_words.hpp"
#include "inbound/cases/limits.hpp"
#include "record/case_facts.hpp"

#include <string_view>

namespace ribbon {

/// The case, or everything wrong with it. Follows the rules of the case text: a matter may be
/// left out where that would find it. Total, like `parse_case_text`.
Result<CaseFacts> parse_case_json(std::string_view text, const KnownWords& known);

} // namespace ribbon
