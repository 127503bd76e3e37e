// SEND Regulations 2014 (SI 2014/1530), regulation 18: reviews before a transfer.
//
// In our words. When a child or young person is within 12 months of a transfer between phases of
// education, the council must review the plan and amend it where necessary, so that it names the
// place, "before" 31 March of the calendar year of a transfer from secondary school to a post-16
// institution, and "before" 15 February of that year for any other transfer: 18(1). A move from
// one post-16 institution to another at any other time needs the same at least five months
// earlier: 18(2).
//
// Where the text leaves room, we chose:
//   - before a day means by the day before it: 14 February, 30 March
//                                                    docs/decisions/0022-before-a-fixed-date.md
//   - a school's own sixth form is a school and not a post-16 institution; an officer says which
//     transfer it is, and the engine does not guess
//   - a plan that has ceased needs no transfer
// Not modelled: 18(3), which was for transfers on 1 September 2015 only, and is spent.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "phase-transfer";
constexpr auto url = "https://legislation.gov.uk/uksi/2014/1530/part/2/crossheading/"
                     "reviews-and-reassessments";

constexpr Provision provisions[]{
    {.id = "pt.secondary-to-post16",
     .title = "post-16 transfer plan",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "review the plan and amend it so that it names the post-16 institution or type",
     .runs_from = "the calendar year of the transfer",
     .says = "before 31 March of the calendar year of the transfer: the last lawful day is 30 "
             "March",
     .cite = "SEND Regs 2014 reg 18(1)(a)",
     .url = url,
     .note = "Staying in the same school's sixth form is not a transfer to a post-16 institution. "
             "To be ready, the review meeting must be 12 weeks earlier.",
     .from = in_force,
     .in = in(MatterKind::transfer),
     .starts = {Kind::post_16_transfer_due},
     .limit = before_date(std::chrono::March / 31),
     .met_by = {Kind::transfer_plan_sent},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .lifted_by = {Ground::coronavirus},
     .lift_cite = "SI 2020/471"},

    {.id = "pt.other-transfers",
     .title = "phase transfer plan",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent",
     .action = "review the plan and amend it so that it names the next school or type of school",
     .runs_from = "the calendar year of the transfer",
     .says = "before 15 February of the calendar year of the transfer: the last lawful day is 14 "
             "February",
     .cite = "SEND Regs 2014 reg 18(1)(b)",
     .url = url,
     .note = "From early years to school, infant to junior, primary to middle or secondary, "
             "middle to secondary, even within one all-through school. To be ready, the review "
             "meeting must be 12 weeks earlier.",
     .from = in_force,
     .in = in(MatterKind::transfer),
     .starts = {Kind::phase_transfer_due},
     .limit = before_date(std::chrono::February / 15),
     .met_by = {Kind::transfer_plan_sent},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .lifted_by = {Ground::coronavirus},
     .lift_cite = "SI 2020/471"},

    {.id = "pt.post16-to-post16",
     .title = "college transfer plan",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the young person",
     .action = "review the plan and amend it so that it names the new institution",
     .runs_from = "the day of the proposed transfer, counted back",
     .says = "at least five months before the transfer; where a month has no such day, its last",
     .cite = "SEND Regs 2014 reg 18(2)",
     .url = url,
     .note = "For a start on 1 September this is 1 April.",
     .from = in_force,
     .in = in(MatterKind::transfer),
     .starts = {Kind::college_transfer_due},
     .limit = at_least_before(months{5}),
     .met_by = {Kind::transfer_plan_sent},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true},
};

} // namespace

std::span<const Provision> reg_18() { return provisions; }

} // namespace ribbon::send_regs_2014
