// The Ombudsman on a refusal to assess that the council takes back before any appeal (25 007 473).
//
// In our words. No text says what time runs when a council refuses to assess, and then agrees to
// with no appeal lodged. The Ombudsman applies the times of regulations 42, 44 and 45 by analogy:
// 10 weeks from the agreement to say that there will be no plan, 14 weeks to send the plan.
//
// Where there is room, we chose:
//   - these stand beside the 16 and 20 weeks from the first request, which a strict reader says
//     never stopped; both are shown                     docs/decisions/0021-refusal-taken-back.md
//   - they are practice: they pass, and are never overdue as a duty is
//   - a draft or a plan spends the time for saying no, as it does at week 16
// Not modelled: an appeal lodged first. That is a concession, with clocks of regulation 45.
#include "law/ombudsman_practice/instrument.hpp"

namespace ribbon::ombudsman_practice {
namespace {

constexpr auto process = "ehc-needs-assessment";
constexpr auto url = "https://www.lgo.org.uk/decisions/education/special-educational-needs/"
                     "25-007-473";

constexpr Provision provisions[]{
    {.id = "ehc.reversal-before-appeal.no-plan",
     .title = "no-plan decision after a reversal",
     .process = process,
     .nature = Nature::guidance,
     .kind = "ombudsman-practice",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "complete the assessment and tell the family if there will be no plan",
     .runs_from = "the day the council takes back its refusal and agrees to assess",
     .says = "within 10 weeks of the agreement, that day not counted",
     .cite = "Ombudsman practice by analogy with regs 42, 44 and 45; not spelt out in the "
             "regulations",
     .url = url,
     .note = "Contestable: a strict reader may say that the 16 weeks from the request never "
             "stopped. Ribbon shows both.",
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::agreed_after_refusal},
     .limit = within(weeks{10}),
     .met_by = {Kind::plan_refused},
     .ended_by = {Kind::request_withdrawn},
     .spent_by = {Kind::draft_plan_served, Kind::final_plan_sent}},

    {.id = "ehc.reversal-before-appeal.plan",
     .title = "plan after a reversal",
     .process = process,
     .nature = Nature::guidance,
     .kind = "ombudsman-practice",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "send the final plan",
     .runs_from = "the day the council takes back its refusal and agrees to assess",
     .says = "within 14 weeks of the agreement, that day not counted",
     .cite = "Ombudsman practice by analogy with regs 42, 44 and 45; not spelt out in the "
             "regulations",
     .url = url,
     .note = "Contestable: a strict reader may say that the 20 weeks from the request never "
             "stopped. Ribbon shows both.",
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::agreed_after_refusal},
     .limit = within(weeks{14}),
     .met_by = {Kind::final_plan_sent},
     .ended_by = {Kind::plan_refused, Kind::request_withdrawn}},
};

} // namespace

std::span<const Provision> reversal() { return provisions; }

} // namespace ribbon::ombudsman_practice
