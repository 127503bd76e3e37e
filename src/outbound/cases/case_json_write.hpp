// Writes a case as JSON: docs/case-format.schema.json.
#pragma once

#include "record/case_facts.hpp"

#include <string>

namespace ribbon {

/// The case with every matter and every fact, a fact a line. Read again by `parse_case_json`, a
/// sound case whose words keep to limits.hpp gives the same facts.
std::string render_case_json(const CaseFacts& facts);

} // namespace ribbon
