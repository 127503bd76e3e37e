// SEND Regulations 2014 (SI 2014/1530), regulation 10: the decision not to secure a plan.
//
// In our words. A council that has assessed and decides that no plan is necessary must say so,
// with reasons, appeal rights and mediation information, "as soon as practicable, and in any event
// within 16 weeks" of the request, or of becoming responsible: 10(1) to (3). Four reasons lift the
// number if they make it impractical: 10(4)(a) to (d).
//
// Where the text leaves room, we chose:
//   - 16 weeks is fixed for a "no" only. A plan sent, or a draft served, shows that the decision
//     is not a no, and ends week 16 without breach, however late: the 20 weeks of regulation 13
//     are then what counts                              docs/decisions/0020-week-sixteen.md
//   - a refusal after a draft is still a refusal, and late if it comes after week 16
//   - after a refusal to assess that the council takes back, the first clock runs on beside the
//     Ombudsman's                                       docs/decisions/0021-refusal-taken-back.md
// Not modelled: telling the commissioning body and the school (10(2)), which has the same time.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.decide-not-to-issue",
     .title = "decision not to issue a plan",
     .process = "ehc-needs-assessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person; the responsible commissioning body; the head "
           "or principal who was told of the request",
     .action = "tell the family if no plan is necessary, with appeal rights",
     .runs_from = "the day the request is received, or the council becomes responsible",
     .says = "as soon as practicable, and in any event within 16 weeks of the first request, not "
             "of the decision to assess",
     .cite = "SEND Regs 2014 reg 10(1)-(4); CFA 2014 s.36(9)",
     .url = "http://www.legislation.gov.uk/uksi/2014/1530/regulation/10/made/"
            "data.xht?view=snippet&wrap=true",
     .note = "Fixed for a refusal only: no text sets a day for telling a family that a plan will "
             "be issued. With nothing recorded at week 16, a refusal can no longer be in time, "
             "and the Ombudsman counts the silence as fault. A plan sent later ends this without "
             "breach, and has its own 20 weeks.",
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::request_received, Kind::responsibility_began},
     .limit = within(weeks{16}),
     .met_by = {Kind::plan_refused},
     .ended_by = {Kind::assessment_refused, Kind::request_withdrawn},
     .revived_by = Kind::agreed_after_refusal,
     .spent_by = {Kind::draft_plan_served, Kind::final_plan_sent},
     .lifted_by = {Ground::closure, Ground::early_years_closure, Ground::personal_circumstances,
                   Ground::absence_from_area, Ground::coronavirus},
     .lift_cite = "reg 10(4)(a) to (d); SI 2020/471"},
};

} // namespace

std::span<const Provision> reg_10() { return provisions; }

} // namespace ribbon::send_regs_2014
