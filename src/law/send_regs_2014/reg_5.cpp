// SEND Regulations 2014 (SI 2014/1530), regulation 5: the decision whether to assess.
//
// In our words. The council must tell the parent or young person whether it will assess "as soon
// as practicable and in any event within 6 weeks" of receiving the request, or of becoming
// responsible for the child under section 24: 5(1). A refusal must tell of the right to appeal,
// its time limits, mediation, disagreement resolution and advice: 5(3). The number does not bind
// if it is impractical to keep it for one of four reasons: 5(4)(a) to (d).
//
// Where the text leaves room, we chose:
//   - received means received by any officer or inbox     docs/decisions/0007-counting-days.md
//   - a reason counts only once an officer records it, with evidence; the engine infers none
//   - when the plan is refused or sent with no decision to assess on record, that decision can no
//     longer be given: the duty ends, and any lateness up to then is kept
// Not modelled: telling the persons of regulation 4(2) as well (5(2)), which has no other time.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.decide-whether-to-assess",
     .title = "decision whether to assess",
     .process = "ehc-needs-assessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person, and those who were told of the request",
     .action = "tell the family whether it will carry out an EHC needs assessment",
     .runs_from = "the day the request is received, or the council becomes responsible",
     .says = "as soon as practicable, and in any event within 6 weeks; the day of receipt is not "
             "counted, and every other day is",
     .cite = "SEND Regs 2014 reg 5(1), 5(3), 5(4)",
     .url = "https://legislation.gov.uk/uksi/2014/1530/regulation/5/data.htm",
     .note = "Six weeks is the ceiling and not the target. Time runs from receipt by anybody at "
             "the council, not from the day a form was complete or a panel met.",
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::request_received, Kind::responsibility_began},
     .limit = within(weeks{6}),
     .met_by = {Kind::assessment_agreed, Kind::assessment_refused},
     .ended_by = {Kind::request_withdrawn, Kind::plan_refused, Kind::final_plan_sent},
     .lifted_by = {Ground::closure, Ground::early_years_closure, Ground::personal_circumstances,
                   Ground::absence_from_area, Ground::coronavirus},
     .lift_cite = "reg 5(4)(a) to (d); SI 2020/471"},
};

} // namespace

std::span<const Provision> reg_5() { return provisions; }

} // namespace ribbon::send_regs_2014
