// One expectation of the case text: TITLE due DATE, STATE under CITATION.
#pragma once

#include "base/result.hpp"
#include "inbound/cases/case_file.hpp"
#include "inbound/cases/known_words.hpp"

#include <string_view>

namespace ribbon {

/// What comes after "then" or "and". With an empty list of titles any title passes: it ends
/// before the first word that says something of the duty, a comma, or two blanks.
Expectation read_expectation(std::string_view text, int line, const WordList& titles,
                             Problems& problems);

} // namespace ribbon
