// SEND Regulations 2014 (SI 2014/1530), regulation 3: consideration of a request.
//
// In our words. When a council receives a request for an assessment, or otherwise becomes
// responsible for the child or young person, it must consult the child's parent or the young
// person "as soon as practicable".
//
// Where the text leaves room, we chose:
//   - there is no number; the outer limit in fact is the six weeks of regulation 5
//   - once the council has decided, it can no longer consult about that decision: the duty ends
//     unmet, and the page says that no consultation was recorded
// Not modelled: whom else the council tells of the request (regulation 4(2)), which has no number.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.consult-on-request",
     .title = "consultation about the request",
     .process = "ehc-needs-assessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "consult the family about the request",
     .runs_from = "the day the request is received, or the council becomes responsible",
     .says = "as soon as practicable after receiving the request; no number of days is set",
     .cite = "SEND Regs 2014 reg 3; CFA 2014 s.36",
     .url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/3",
     .note = "It has to come before the decision whether to assess, and so within 6 weeks.",
     .why_none = "The law says \"as soon as practicable\" and gives no number of days.",
     .verified = false,
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::request_received, Kind::responsibility_began},
     .limit = no_number(),
     .met_by = {Kind::family_consulted},
     .ended_by = {Kind::assessment_agreed, Kind::assessment_refused, Kind::request_withdrawn}},
};

} // namespace

std::span<const Provision> reg_3() { return provisions; }

} // namespace ribbon::send_regs_2014
