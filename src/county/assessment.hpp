// From the decision to assess to the plan: advice, draft, comments, consultation, the final plan.
#pragma once

#include "county/world.hpp"

namespace ribbon::county {

/// An assessment in a matter (a request, an order, a concession), agreed and ending on these days.
struct Assessment {
    MatterId matter = 0;
    Day agreed, ends;
    bool plan = true; ///< else it ends with the news that no plan is necessary
};
void begin_assessment(World& world, Life& life, const Assessment& course);

/// After a plan or an amended one: the school admits, and what it provides is put in place, soon or
/// late or never.
void put_in_place(World& world, Life& life, MatterId matter, Day sent);

/// What follows from a plan: its place, its reviews and what may come of them.
void plan_begins(World& world, Life& life, MatterId matter, Day issued);

} // namespace ribbon::county
