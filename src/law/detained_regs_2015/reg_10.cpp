// SEND (Detained Persons) Regulations 2015 (SI 2015/62), regulation 10: no plan.
//
// In our words. A home authority that has assessed and decides that no plan is necessary must
// say so "as soon as practicable", and within 16 weeks of the request, or of being told of the
// person. The reasons of 10(4)(a) to (c) lift the number.
//
// Where the text leaves room, we chose:
//   - 16 weeks is the limit for a no, and for nothing else: a draft or finished plan takes the
//     duty away and leaves no breach      docs/decisions/0049-detention-and-notices.md
//   - a reason counts only once an officer records it, with evidence; the engine infers none
// The number is from memory: it agrees with SI 2014/1530 reg 10 and with the 20 weeks of reg 13.
#include "law/detained_regs_2015/instrument.hpp"

namespace ribbon::detained_regs_2015 {
namespace {

constexpr Provision provisions[]{
    {.id = "det.decide-not-to-issue",
     .title = "refusal of a plan for the detained person",
     .process = "detained-persons",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the home authority",
     .to = "the appropriate person",
     .action = "say that no plan is necessary, if that is the decision",
     .runs_from = "the day the request is received, or the detained person comes to the "
                  "authority's attention",
     .says = "as soon as practicable, and in any event within 16 weeks",
     .cite = "SEND (Detained Persons) Regs 2015 (SI 2015/62) reg 10",
     .url = "https://www.legislation.gov.uk/uksi/2015/62/regulation/10",
     .note = "The date for a refusal only; a plan has 20 weeks.",
     .verified = false,
     .from = std::chrono::year{2015} / 4 / 1,
     .in = in(MatterKind::detention),
     .starts = {Kind::detained_request_received},
     .limit = within(weeks{16}),
     .met_by = {Kind::plan_refused},
     .ended_by = {Kind::assessment_refused, Kind::request_withdrawn},
     .spent_by = {Kind::draft_plan_served, Kind::final_plan_sent},
     .lifted_by = {Ground::closure, Ground::personal_circumstances, Ground::absence_from_area},
     .lift_cite = "SI 2015/62 reg 10(4)(a) to (c)"},
};

} // namespace

std::span<const Provision> reg_10() { return provisions; }

} // namespace ribbon::detained_regs_2015
