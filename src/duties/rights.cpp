#include "duties/rights.hpp"

#include "calendar/counting.hpp"

namespace ribbon {

Rights rights_holder(const CaseFacts& facts, Day today)
{
    const Fact* birth = nullptr;
    for (const Fact* fact : standing(facts))
        if (fact->kind == Kind::born) birth = fact;
    if (!birth) return {};
    const Day first = compulsory_school_age_ends(birth->when.first) + days{1};
    const Day last = compulsory_school_age_ends(birth->when.last) + days{1};
    Rights rights;
    if (first == last) rights.pass_on = first;
    if (today >= last)
        rights.holder = RightsHolder::young_person;
    else if (today < first)
        rights.holder = RightsHolder::parent;
    return rights;
}

} // namespace ribbon
