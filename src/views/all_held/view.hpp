// All that the council holds for somebody to read: what it is, how much, and where it stands. So
// that nobody has to ask formally for what is theirs (UK GDPR Art. 15). Pure.
#pragma once

#include "record/history.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct HeldFact {
    std::string what, says; ///< "Email", "k.hartshorn@mail.example"
};

struct AllHeld {
    struct Part {
        std::string what; ///< "2 messages"
        std::string about, path;
    };
    std::string a_case, child;
    std::vector<Part> parts;
    std::vector<HeldFact> of_you;   ///< empty for staff
    std::vector<HeldFact> of_child;
};

/// What stands in a person's stream today, oldest first; what was ended or corrected is left out.
/// Of somebody else (`own` is false) no way to reach them and no place: two parents may live apart.
std::vector<HeldFact> held_of(const DetailHistory& person, bool own, Day today);

} // namespace ribbon
