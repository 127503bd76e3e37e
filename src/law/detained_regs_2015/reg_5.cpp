// SEND (Detained Persons) Regulations 2015 (SI 2015/62), regulations 4 and 5: whether to assess
// a child or young person in youth detention.
//
// In our words. The home authority must say "as soon as practicable", and within 6 weeks of being
// asked, or of being told of the person, whether it will assess: 4(1), 5(1). It need not keep to
// the 6 weeks if that is "impractical" for a reason in 5(4): advice asked of a head teacher or
// principal around a closure of 4 weeks; exceptional personal circumstances; and, of a detained
// child, an absence of the parent.
//
// Where the text leaves room, we chose:
//   - the third reason was not read to its end; we take it to be the parent's absence for 4 weeks
//     or more on end, as in SI 2014/1530     docs/decisions/0049-detention-and-notices.md
//   - a reason counts only once an officer records it, with evidence; the engine infers none
// Not modelled: whom else to tell (4(2), 5(2)); release before the assessment is complete (reg
// 15), after which SI 2014/1530 applies again and an officer opens a request; the changes of 2020
// (SI 2020/471), which our list of clocks does not give for these regulations.
#include "law/detained_regs_2015/instrument.hpp"

namespace ribbon::detained_regs_2015 {
namespace {

constexpr Provision provisions[]{
    {.id = "det.decide-whether-to-assess",
     .title = "decision on assessing the detained person",
     .process = "detained-persons",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the home authority",
     .to = "the appropriate person; the person in charge of the accommodation",
     .action = "say whether it will assess",
     .runs_from = "the day the request is received, or the detained person comes to the "
                  "authority's attention",
     .says = "as soon as practicable, and in any event within 6 weeks",
     .cite = "SEND (Detained Persons) Regs 2015 (SI 2015/62) regs 4(1), 5(1)",
     .url = "http://legislation.gov.uk/uksi/2015/62/regulation/5/data.html",
     .note = "The reasons for delay are fewer than for an ordinary request: none for early years, "
             "and absence only of the parent of a detained child.",
     .from = std::chrono::year{2015} / 4 / 1,
     .in = in(MatterKind::detention),
     .starts = {Kind::detained_request_received},
     .limit = within(weeks{6}),
     .met_by = {Kind::assessment_agreed, Kind::assessment_refused},
     .ended_by = {Kind::request_withdrawn},
     .lifted_by = {Ground::closure, Ground::personal_circumstances, Ground::absence_from_area},
     .lift_cite = "SI 2015/62 reg 5(4)(a) to (c)"},
};

} // namespace

std::span<const Provision> reg_5() { return provisions; }

} // namespace ribbon::detained_regs_2015
