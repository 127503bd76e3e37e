// What nothing that we send can bring to somebody, an officer tells them, and says how.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"

#include <string>

namespace ribbon {

/// That nothing reaches them, and why.
Html nothing_reaches(const std::string& name, const std::string& why_not);
/// How they were told: the field "given".
Html how_they_were_told(const std::string& legend, const std::string& value,
                        const Problems& problems);

} // namespace ribbon
