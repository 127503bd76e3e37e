// SEND Regulations 2014 (SI 2014/1530), regulation 31: how a council decides to cease a plan.
//
// In our words. A council that considers ceasing to maintain a plan must tell the family that it
// does, consult the family and the head or principal of the place the plan names, and then tell
// them what it has decided, with the right of appeal and mediation information.
//
// Where the text leaves room, we chose:
//   - consulting is what meets the duty; the decision, to cease or to go on, ends it, for then it
//     is too late to consult
// Not modelled: informing before consulting, which has no number either. After an annual review
// the four weeks of regulation 20(10) run as well, in the matter of the review.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "cease.consult",
     .title = "consultation about ceasing",
     .process = "cease-to-maintain",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person; the head or principal of the place named",
     .action = "tell the family that it considers ceasing, consult, and then tell its decision",
     .runs_from = "the day the council begins to consider ceasing",
     .says = "before it decides; no number of days is set",
     .cite = "SEND Regs 2014 reg 31",
     .url = "http://www.legislation.gov.uk/uksi/2014/1530/regulation/31/made/"
            "data.xht?view=snippet&wrap=true",
     .note = "After an annual review, the four weeks for the decision apply as well.",
     .why_none = "The regulation says what must come before the decision and gives no number of "
                 "days.",
     .from = in_force,
     .in = in(MatterKind::cessation),
     .starts = {Kind::ceasing_considered},
     .limit = no_number(),
     .met_by = {Kind::family_consulted},
     .ended_by = {Kind::plan_to_cease, Kind::plan_continued}},
};

} // namespace

std::span<const Provision> reg_31() { return provisions; }

} // namespace ribbon::send_regs_2014
