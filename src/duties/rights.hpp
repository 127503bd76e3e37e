// Who holds the rights of the Children and Families Act 2014: the child's parent, or the young
// person, to whom they pass at the end of compulsory school age.
//
// Education Act 1996 s.8(3) and the School Leaving Date Order 1997: compulsory school age ends on
// the last Friday in June of the school year (1 September to 31 August) in which somebody turns 16.
// Children and Families Act 2014 s.83(2): a young person is over that age, so from the next day.
// Not modelled: a young person who lacks capacity, for whom a representative acts (s.80).
#pragma once

#include "record/case_facts.hpp"

#include <optional>

namespace ribbon {

enum class RightsHolder : std::uint8_t { parent, young_person, not_known };

struct Rights {
    RightsHolder holder = RightsHolder::not_known;
    std::optional<Day> pass_on; ///< the first day on which they are the young person's, where known
    bool operator==(const Rights&) const = default;
};

/// Whose they are on a day. Not known without a birth, or where it is known so roughly that both
/// could be.
Rights rights_holder(const CaseFacts& facts, Day today);

} // namespace ribbon
