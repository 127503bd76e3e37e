// Reads the text of cases, as people write it: docs/case-format.md.
#pragma once

#include "base/result.hpp"
#include "inbound/cases/case_file.hpp"
#include "inbound/cases/known_words.hpp"
#include "inbound/cases/limits.hpp"

#include <string_view>

namespace ribbon {

/// The cases of a file, or everything wrong with it, each problem with its line. Total: no bytes
/// make it throw or take more than time and memory in proportion to `max_case_bytes`. A fact that
/// does not say when it was recorded has `recorded` zero; who stores it knows the moment.
Result<CaseFile> parse_case_text(std::string_view text, const KnownWords& known);

/// "Line 3: "request recieved" is not a phrase we know": a problem as one sentence for a screen.
std::string with_line(const Problem& problem);

} // namespace ribbon
