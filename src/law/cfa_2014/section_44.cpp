// Children and Families Act 2014, section 44: reviews of the plan.
//
// In our words. A council must review a plan it maintains in the period of 12 months "starting
// with" the date on which the plan was first made: 44(1)(a); and in each later period of 12 months
// "starting with" the date on which it was last reviewed: 44(1)(b).
//
// Where the text leaves room, we chose:
//   - "starting with" counts its first day, so the last lawful day is the day before the
//     anniversary; where no such date exists, the month's last day
//                                                     docs/decisions/0026-twelve-months.md
//   - a review ends with the council's decision and not with the meeting, and the next year counts
//     from the day the family is told of it; a bare letter "we will amend" is that decision
//                                                       docs/decisions/0024-bare-letter.md
//   - a plan sent after a reassessment is not "first made", and no review either
//   - a plan made after an earlier one ceased is a new plan, first made
//   - a decision to cease outside a review is no review
// Not modelled: a plan kept for a person in custody, to which section 44 does not apply.
#include "law/cfa_2014/instrument.hpp"

namespace ribbon::cfa_2014 {
namespace {

constexpr auto process = "annual-review";

constexpr Provision provisions[]{
    {.id = "ar.first-review",
     .title = "first review of the plan",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "complete the first review, with its decision, and not merely hold the meeting",
     .runs_from = "the day the plan was first made",
     .says = "in the period of 12 months starting with the day the plan was first made, that day "
             "counted: by the day before the anniversary",
     .cite = "CFA 2014 s.44(1)(a)",
     .url = "https://www.ipsea.org.uk/FAQs/my-local-authority-says-my-childs-annual-review-will-"
            "be-delayed-as-they-are-short-staffed-and-there-is-a-long-backlog-is-this-allowed",
     .note = "The meeting must be four weeks or more earlier. Many speak of the anniversary "
             "itself; the day before is the strict reading.",
     .from = in_force,
     .displaced_by = "reform.review-at-key-stage",
     .in = in(MatterKind::request, MatterKind::order, MatterKind::concession),
     .starts = {Kind::final_plan_sent},
     .limit = beginning_with(months{12}),
     .only_if = OnlyIf::first_plan,
     .met_by = {Kind::plan_kept, Kind::amendment_intended, Kind::amendment_notice_sent,
                Kind::plan_to_cease},
     .met_anywhere = true,
     .met_in = in(MatterKind::review),
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .lifted_by = {Ground::coronavirus},
     .lift_cite = "SI 2020/471"},

    {.id = "ar.subsequent-review",
     .title = "next review of the plan",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "complete the next review, with its decision, and not merely hold the meeting",
     .runs_from = "the day the family was told the decision after the last review",
     .says = "in the period of 12 months starting with the day of the last review's decision, "
             "that day counted: by the day before the anniversary",
     .cite = "CFA 2014 s.44(1)(b)",
     .url = "https://www.ipsea.org.uk/FAQs/my-child-is-in-year-5-the-deadline-for-the-next-"
            "annual-review-of-my-childs-ehc-plan-is-15-april",
     .note = "An early decision brings the whole cycle forward. Neither the meeting nor an "
             "amended plan sets it anew.",
     .from = in_force,
     .displaced_by = "reform.review-at-key-stage",
     .in = in(MatterKind::review),
     .starts = {Kind::plan_kept, Kind::amendment_intended, Kind::amendment_notice_sent,
                Kind::plan_to_cease},
     .limit = beginning_with(months{12}),
     .met_by = {Kind::plan_kept, Kind::amendment_intended, Kind::amendment_notice_sent,
                Kind::plan_to_cease},
     .met_anywhere = true,
     .met_in = in(MatterKind::review),
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .lifted_by = {Ground::coronavirus},
     .lift_cite = "SI 2020/471"},
};

} // namespace

std::span<const Provision> section_44() { return provisions; }

} // namespace ribbon::cfa_2014
