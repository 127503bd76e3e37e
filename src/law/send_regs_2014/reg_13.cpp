// SEND Regulations 2014 (SI 2014/1530), regulation 13: timescales for EHC plans.
//
// In our words. A family has at least 15 days, "beginning with" the day the draft plan was
// served, to give its views, ask for a school and ask for a meeting: 13(1)(a). The finished plan
// must reach the family, the place it names and the health commissioner "as soon as practicable",
// and within 20 weeks of the request (or of the council becoming responsible for the child):
// 13(2). The reasons of regulation 10(4)(a) to (d) lift that limit if they make it "impractical":
// 13(3).
//
// Where the text leaves room, we chose:
//   - the day the request arrives is day zero                 docs/decisions/0007-counting-days.md
//   - a reason counts only once an officer records it, with evidence; the engine infers none
//   - a plan finished inside the 15 days breaks the family's time, unless the family had already
//     given its views; a request withdrawn or a plan refused inside them takes nothing from it
//   - after a refusal to assess that the council takes back, the first clock runs on beside the
//     Ombudsman's                                       docs/decisions/0021-refusal-taken-back.md
// Not modelled: the meeting a family may ask for (13(1)(a)(ii)), which has no time of its own;
// the advice and information about plans (13(1)(b)), which has no number.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "ehc-needs-assessment";
constexpr auto url = "http://www.legislation.gov.uk/uksi/2014/1530/regulation/13/made/"
                     "data.xht?view=snippet&wrap=true";

constexpr Provision provisions[]{
    {.id = "ehc.draft-plan.family-window",
     .title = "family may comment on the draft plan",
     .process = process,
     .nature = Nature::floor,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "give the family this long to comment, ask for a school and ask for a meeting",
     .runs_from = "the day the draft plan is served",
     .says = "at least 15 days, beginning with the day on which the draft plan was served; so "
             "the plan may not be finalised over the family's head before the 16th day",
     .cite = "SEND Regs 2014 reg 13(1)(a); CFA 2014 s.38",
     .url = url,
     .note = "A minimum the council owes, never a deadline for the family. A draft sent by post "
             "is served when it would arrive (Interpretation Act 1978 s.7).",
     .from = in_force,
     .in = in(MatterKind::request, MatterKind::reassessment, MatterKind::order,
              MatterKind::concession),
     .starts = {Kind::draft_plan_served},
     .limit = beginning_with(days{15}),
     .from_service = true,
     .met_by = {Kind::family_commented},
     .ended_by = {Kind::final_plan_sent, Kind::amended_plan_sent},
     .spent_by = {Kind::request_withdrawn, Kind::plan_refused}},

    {.id = "ehc.finalise-plan",
     .title = "final plan",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person; the school or college named; the "
           "responsible commissioning body",
     .action = "send the finalised EHC plan with appeal rights",
     .runs_from = "the day the request is received, or the council becomes responsible",
     .says = "as soon as practicable, and in any event within 20 weeks; one clock from the first "
             "request, whatever came between",
     .cite = "SEND Regs 2014 reg 13(2), 13(3), 14",
     .url = url,
     .note = "Not 20 weeks from agreeing to assess. The yearly statistic \"within 20 weeks\" "
             "leaves out cases with exceptions; the law does not.",
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::request_received, Kind::responsibility_began},
     .limit = within(weeks{20}),
     .met_by = {Kind::final_plan_sent},
     .ended_by = {Kind::assessment_refused, Kind::plan_refused, Kind::request_withdrawn},
     .revived_by = Kind::agreed_after_refusal,
     .lifted_by = {Ground::closure, Ground::early_years_closure, Ground::personal_circumstances,
                   Ground::absence_from_area, Ground::coronavirus},
     .lift_cite = "reg 13(3), importing reg 10(4)(a) to (d); SI 2020/471"},
};

} // namespace

std::span<const Provision> reg_13() { return provisions; }

} // namespace ribbon::send_regs_2014
