// SEND Regulations 2014 (SI 2014/1530), regulation 22: amending a plan after a review.
//
// In our words. A council that considers amending must send the plan with a notice of the proposed
// amendments and the evidence for them: 22(2)(a); and give the family at least 15 days, "beginning
// with" the day it was served, to comment, ask for a school and ask for a meeting: 22(2)(c). If it
// then amends, the finished plan is due as soon as practicable and within 8 weeks of sending the
// notice: 22(3). If it decides not to amend, it must say so with reasons within the same time:
// 22(4), with appeal rights: 22(5). Regulation 28 applies all this to amending at another time.
//
// Where the text leaves room, we chose:
//   - the 8 weeks run from sending and the 15 days from service, as the words are
//   - sending the plan, or deciding not to amend, spends the other duty: only one of them can be
//     owed. With nothing recorded at 8 weeks both read overdue, for neither can be in time
//   - an amended plan inside the 15 days breaks the family's time, unless it had commented; a
//     decision not to amend takes nothing from it
//   - a plan that has ceased can not be amended
// Not modelled: the notice of the right to ask for a school (22(2)(b), (d)): part of the notice.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "annual-review";
constexpr auto url = "https://legislation.gov.uk/cy/uksi/2014/1530/regulation/22/"
                     "2020-05-01?view=plain+extent";

constexpr Provision provisions[]{
    {.id = "ar.amendment-family-window",
     .title = "family may comment on the amendments",
     .process = process,
     .nature = Nature::floor,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "give the family this long to comment, ask for a school and ask for a meeting",
     .runs_from = "the day the proposed amendments are served",
     .says = "at least 15 days, beginning with the day of service; so the amended plan may not "
             "be sent over the family's head before the 16th day",
     .cite = "SEND Regs 2014 reg 22(2)(c)",
     .url = url,
     .note = "A minimum the council owes, never a deadline for the family. A notice sent by post "
             "is served when it would arrive (Interpretation Act 1978 s.7).",
     .from = in_force,
     .in = in(MatterKind::review, MatterKind::amendment),
     .starts = {Kind::amendment_notice_sent, Kind::amendment_proposed},
     .limit = beginning_with(days{15}),
     .from_service = true,
     .met_by = {Kind::family_commented},
     .ended_by = {Kind::amended_plan_sent},
     .spent_by = {Kind::amendment_dropped}},

    {.id = "ar.final-amended-plan",
     .title = "amended plan after the notice",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person; the school or college named; the "
           "responsible commissioning body",
     .action = "send the final amended plan with appeal rights",
     .runs_from = "the day the notice with the proposed amendments is sent",
     .says = "as soon as practicable, and in any event within 8 weeks of sending the notice, not "
             "of its receipt",
     .cite = "SEND Regs 2014 reg 22(3)",
     .url = url,
     .note = "When the notice was late this is a new target and cures nothing: 12 weeks from the "
             "meeting stay the limit. Regulation 22 knows no exception for school holidays.",
     .from = in_force,
     .in = in(MatterKind::review),
     .starts = {Kind::amendment_notice_sent},
     .limit = within(weeks{8}),
     .met_by = {Kind::amended_plan_sent},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .spent_by = {Kind::amendment_dropped}},

    {.id = "ar.decide-not-to-amend-after-notice",
     .title = "decision not to amend",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "tell the family, if it will not amend after all, with reasons and appeal rights",
     .runs_from = "the day the notice with the proposed amendments is sent",
     .says = "as soon as practicable, and in any event within 8 weeks of sending the notice",
     .cite = "SEND Regs 2014 reg 22(4)-(5)",
     .url = url,
     .note = "Fixed for a decision not to amend only; the amended plan, sent later, ends this "
             "without breach and has its own limits.",
     .from = in_force,
     .in = in(MatterKind::review, MatterKind::amendment),
     .starts = {Kind::amendment_notice_sent, Kind::amendment_proposed},
     .limit = within(weeks{8}),
     .met_by = {Kind::amendment_dropped},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .spent_by = {Kind::amended_plan_sent}},
};

} // namespace

std::span<const Provision> reg_22() { return provisions; }

} // namespace ribbon::send_regs_2014
