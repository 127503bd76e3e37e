// What somebody who is no staff is to a case, from the facts of the case alone: what the pages ask
// before they show it, and whoever makes a bundle for one party. Pure.
#pragma once

#include "access/access.hpp"
#include "record/history.hpp"

#include <string>

namespace ribbon {

struct PersonIn {
    access::Standing standing;
    access::Role role = access::Role::asker; ///< a parent, the young person, somebody let act
};
PersonIn person_in(const CaseHistory& history, const std::string& person, Day today);

} // namespace ribbon
