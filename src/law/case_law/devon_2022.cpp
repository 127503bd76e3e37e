// R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin), judgment of 8 March 2022.
//
// In our words. Regulations 20(10) and 22(2)(a) of SI 2014/1530 read together: a council that
// proposes to amend after a review must send the notice with its proposed amendments and evidence
// together with the decision, within four weeks of the meeting. The eight weeks of regulation
// 22(3) follow, so the amended plan is due within 12 weeks of the meeting at the latest.
//
// Where the text leaves room, we chose:
//   - a judgment declares what the text always meant, so both run for reviews before 2022 too
//   - keeping or ceasing the plan, or deciding after the notice not to amend, spends both: there
//     is nothing to amend, however late the decision was. Its lateness is its own clock's
//   - with nothing recorded they read overdue: an amendment can no longer be in time
//   - a late notice moves the 12 weeks not at all; an early one makes the 8 weeks the earlier day
// Not modelled: nothing else in the judgment sets a time.
#include "law/case_law/instrument.hpp"

namespace ribbon::case_law {
namespace {

constexpr auto process = "annual-review";

constexpr Provision provisions[]{
    {.id = "ar.amendment-notice",
     .title = "notice of proposed amendments",
     .process = process,
     .nature = Nature::duty,
     .kind = "case-law",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "send the plan, the notice of the proposed amendments and the evidence for them "
               "together with the decision to amend",
     .runs_from = "the day of the review meeting",
     .says = "within four weeks of the meeting, with the decision; the day of the meeting is not "
             "counted",
     .cite = "SEND Regs 2014 regs 20(10) and 22(2)(a) read together: R (L, M and P) v Devon CC "
             "[2022] EWHC 493 (Admin)",
     .url = "https://insights.doughtystreet.co.uk/post/102hknk/high-court-confirms-fixed-time-"
            "limits-apply-after-annual-reviews-of-ehc-plans",
     .note = "Owed if the council means to amend. A bare letter \"we will amend\" is not the "
             "notice and does not start the 8 weeks. Records from before 2022 often lack one.",
     .from = in_force,
     .in = in(MatterKind::review),
     .starts = {Kind::review_meeting_held},
     .limit = within(weeks{4}),
     .met_by = {Kind::amendment_notice_sent},
     .ended_by = {Kind::amended_plan_sent},
     .spent_by = {Kind::plan_kept, Kind::plan_to_cease}},

    {.id = "ar.final-amended-plan.ceiling",
     .title = "amended plan after the meeting",
     .process = process,
     .nature = Nature::duty,
     .kind = "case-law",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "send the final amended plan at the latest",
     .runs_from = "the day of the review meeting",
     .says = "four weeks and eight weeks: within 12 weeks of the meeting, however late the notice "
             "was; earlier if the notice was early",
     .cite = "R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)",
     .url = "https://www.ipsea.org.uk/r-l-m-and-p-v-devon-county-council-2022-ewhc-493-admin",
     .note = "Owed if the council means to amend. Declared on 8 March 2022 as what the 2014 "
             "Regulations always meant.",
     .from = in_force,
     .in = in(MatterKind::review),
     .starts = {Kind::review_meeting_held},
     .limit = within(weeks{12}),
     .met_by = {Kind::amended_plan_sent},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .spent_by = {Kind::plan_kept, Kind::plan_to_cease, Kind::amendment_dropped}},
};

} // namespace

std::span<const Provision> devon_2022() { return provisions; }

} // namespace ribbon::case_law
