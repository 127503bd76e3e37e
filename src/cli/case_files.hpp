// A file with cases, as people write them: text, or JSON.
#pragma once

#include "base/result.hpp"
#include "law/law.hpp"
#include "record/case_facts.hpp"

#include <string>
#include <vector>

namespace ribbon::cli {

/// One case and the days on which its author looks at it.
struct WrittenCase {
    CaseFacts facts;
    std::vector<Day> looks;
};

/// Every case of a file, or everything wrong with any of them. It is JSON where its name or its
/// first character says so.
Result<std::vector<WrittenCase>> read_cases(const std::string& file, const std::string& text,
                                            const Law& law);

} // namespace ribbon::cli
