// SEND Regulations 2014 (SI 2014/1530), regulation 28: amending a plan at another time.
//
// In our words. A council that proposes to amend a plan outside a review or a reassessment must
// follow regulation 22 as if it were amending after a review: the notice with the proposed
// amendments, the family's 15 days, and the plan or the decision not to amend within 8 weeks.
//
// Where the text leaves room, we chose:
//   - the family's 15 days and the decision not to amend are regulation 22's own clocks, which
//     run in an amendment as well: see reg_22.cpp
// Not modelled: nothing else is timed here.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ar.amend-without-review",
     .title = "amended plan without a review",
     .process = "annual-review",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "send the final amended plan, 15 days having been given for comments",
     .runs_from = "the day the notice with the proposed amendments is sent",
     .says = "as after a review: within 8 weeks of sending the notice",
     .cite = "SEND Regs 2014 reg 28",
     .url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/28",
     .note = "For example when the school that the plan names closes.",
     .verified = false,
     .from = in_force,
     .in = in(MatterKind::amendment),
     .starts = {Kind::amendment_proposed},
     .limit = within(weeks{8}),
     .met_by = {Kind::amended_plan_sent},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .spent_by = {Kind::amendment_dropped}},
};

} // namespace

std::span<const Provision> reg_28() { return provisions; }

} // namespace ribbon::send_regs_2014
