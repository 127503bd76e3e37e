// Writes a case as the text that people write and `parse_case_text` reads.
#pragma once

#include "record/case_facts.hpp"

#include <string>

namespace ribbon {

/// One `case` block with every fact, struck and corrected ones too, and no look. Read again, a
/// sound case (`problems_of` empty) whose words keep to limits.hpp gives the same facts. A matter
/// is named only where leaving it out would lead elsewhere.
std::string render_case_text(const CaseFacts& facts);

} // namespace ribbon
