// Whole cases made by chance, for properties that must hold of every case. To be called inside a
// rapidcheck property: what is drawn here is drawn from it, and shrinks with it.
#pragma once

#include "record/case_facts.hpp"

namespace ribbon {

/// Which days the facts and the looks of a made-up case lie on.
inline constexpr Days any_case_days{Day{std::chrono::year{2014} / 1 / 1},
                                    Day{std::chrono::year{2027} / 12 / 31}};

/// A number from `least` to `most`, both included.
int any_number(int least, int most);
bool one_in(int n);

/// A case with sound facts of any kinds in a few matters, close enough in time to touch each
/// other: days and months, corrections and strikes, defects, reasons for delay, posts and times.
/// At most `most` facts.
CaseFacts any_case(int most = 25);

/// One more fact of this case, sound, with the next id, in a matter it already has; nothing where
/// no kind that was drawn has a matter to go to. Corrects nothing.
std::optional<Fact> any_further_fact(const CaseFacts& facts);

/// A case that no reader would let through as well: matters that are not there, kinds outside
/// their matters, days in the wrong order, ids twice, clauses missing or without sense.
CaseFacts any_unsound_case();

/// A day to look at a case from: around its facts, the ages that the law speaks of, or anywhere.
Day any_look(const CaseFacts& facts);

} // namespace ribbon
