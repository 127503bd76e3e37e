// A county of made-up cases, the same at every call: what the benchmark times and its test digests.
#pragma once

#include "record/case_facts.hpp"

#include <vector>

namespace ribbon {

/// A case and the day on which somebody looks at it.
struct CountyCase {
    CaseFacts facts;
    Day today;
};

/// So many cases of about 40 facts: a request with advice from five advisers, schools consulted,
/// a plan, two or three reviews, messages, and now and then an appeal with an order, a complaint,
/// a move, a penalty notice, a reason for delay, a day known only to the month, a correction.
/// Nobody in them lives; no clock and no chance is in it: case n is the same at every call.
std::vector<CountyCase> county_cases(std::size_t count);

/// Moves every day a case speaks of, and today, by so many days.
void move_by(CountyCase& one, days n);

} // namespace ribbon
