// A family's home, and the list of the children they have a part in.
#pragma once

#include "base/html.hpp"
#include "views/family_home/view.hpp"

namespace ribbon {

Html render(const FamilyHome& home, Day today);
Html render(const SentHome& home);

/// The cases somebody has a part in, each with its sentence.
struct ChildrenPage {
    struct Child {
        std::string a_case, name, first;
        int late_answers = 0;
    };
    std::vector<Child> children;
};
Html render(const ChildrenPage& page);

} // namespace ribbon
