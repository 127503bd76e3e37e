// Find a child by a name, a number or a word.
#pragma once

#include "base/html.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct FindPage {
    struct Child {
        std::string a_case, name, born, officer, team;
    };
    std::string typed;
    bool asked = false;
    std::vector<Child> found;
    bool more = false;
    int page = 1;
};
Html render(const FindPage& page);

} // namespace ribbon
