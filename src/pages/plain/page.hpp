// Pages of a sentence or two: what was not found, what may not be opened, what went wrong.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct WayOn {
    std::string says;
    Url to;
};

/// A page that says one thing and what to do next.
struct PlainPage {
    std::string heading;
    std::vector<std::string> says;
    std::vector<WayOn> ways_on;
};
Html render(const PlainPage& page);

/// Asks an officer why they open what is not theirs.
struct WhyOpen {
    std::string a_case, to;
    bool sealed = false; ///< for a harm: the family is not told why
    Problems problems = {};
    std::string typed = {};
};
Html render(const WhyOpen& page, const FormKeys& keys);

} // namespace ribbon
