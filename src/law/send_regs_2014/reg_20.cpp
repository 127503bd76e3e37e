// SEND Regulations 2014 (SI 2014/1530), regulation 20: the review meeting and what follows it.
//
// In our words. Whoever arranges the review meeting must give everybody invited "at least two
// weeks' notice" of it: 20(3); and must obtain their advice and send it round at least two weeks
// before it: 20(4). Within two weeks of the meeting a written report with recommendations goes to
// everybody invited: 20(7) to (9). Within four weeks of the meeting the council decides to keep,
// amend or cease the plan, and says so: 20(10), (11). Regulation 21 is the same for a child who
// is not at a school or college.
//
// Where the text leaves room, we chose:
//   - two weeks' notice may mean 14 clear days: the lawful day is 14 days before the meeting and
//     the safe day is one earlier                       docs/decisions/0023-clear-days.md
//   - a meeting arranged anew for another day starts the notice anew
//   - a record that a meeting was held does not show that notice of it was wanting, so notice and
//     papers are looked at only where the arranging is on record
//   - a bare letter "we will amend" is the decision of 20(10) and not the notice of 22(2)
//                                                       docs/decisions/0024-bare-letter.md
//   - the amended plan, sent with no decision on record, ends the duty to decide; lateness stays
// Not modelled: whom to invite (20(2)), which is no time; the review that was never held, which
// the 12 months of section 44 catch.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "annual-review";
constexpr auto url = "http://www.legislation.gov.uk/uksi/2014/1530/regulation/20/"
                     "data.xht?view=snippet&wrap=true";

constexpr Provision provisions[]{
    {.id = "ar.meeting-notice",
     .title = "notice of the review meeting",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "whoever arranges the meeting: the school or the council",
     .to = "everybody to be invited under regulation 20(2)",
     .action = "give notice of the review meeting",
     .runs_from = "the day of the meeting, counted back",
     .says = "at least two weeks' notice; 14 clear days is the safe reading, so one day earlier",
     .cite = "SEND Regs 2014 reg 20(3) (reg 21 where not attending an institution)",
     .url = url,
     .from = in_force,
     .in = in(MatterKind::review),
     .starts = {Kind::review_meeting_set},
     .limit = at_least_before(weeks{2}),
     .clear_days = true,
     .met_by = {Kind::meeting_notice_given},
     .ended_by = {Kind::review_meeting_held},
     .restarted_by = Kind::review_meeting_set},

    {.id = "ar.circulate-advice",
     .title = "review papers",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "whoever arranges the meeting: the school or the council",
     .to = "everybody invited",
     .action = "obtain advice and information from those invited and send it to all of them",
     .runs_from = "the day of the meeting, counted back",
     .says = "at least two weeks before the meeting; 14 clear days is the safe reading, so one "
             "day earlier",
     .cite = "SEND Regs 2014 reg 20(4)",
     .url = url,
     .note = "To be sent round by then, the advice has to be asked for weeks earlier.",
     .from = in_force,
     .in = in(MatterKind::review),
     .starts = {Kind::review_meeting_set},
     .limit = at_least_before(weeks{2}),
     .clear_days = true,
     .met_by = {Kind::review_papers_circulated},
     .ended_by = {Kind::review_meeting_held},
     .restarted_by = Kind::review_meeting_set},

    {.id = "ar.meeting-report",
     .title = "report of the review meeting",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the head teacher or principal who held the meeting, otherwise the council",
     .to = "everybody invited, and the council",
     .action = "send the written report, with the changes recommended and where views differ",
     .runs_from = "the day of the review meeting",
     .says = "within two weeks of the meeting, the day of the meeting not counted",
     .cite = "SEND Regs 2014 reg 20(7)-(9)",
     .url = "https://www.livewellsouthend.com/education-health-care-plans/"
            "annual-reviews-education-health-care-plans/3",
     .note = "Ten working days, as one council says, is longer than the law when a bank holiday "
             "falls inside. The paragraph numbers are from memory.",
     .from = in_force,
     .in = in(MatterKind::review),
     .starts = {Kind::review_meeting_held},
     .limit = within(weeks{2}),
     .met_by = {Kind::review_report_sent}},

    {.id = "ar.decision",
     .title = "decision after the review",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person; the school or college",
     .action = "decide to keep, amend or cease the plan and tell the family, with appeal rights",
     .runs_from = "the day of the review meeting",
     .says = "within four weeks of the meeting, never of the report; the day of the meeting is "
             "not counted",
     .cite = "SEND Regs 2014 reg 20(10), 20(11); reg 21 equivalent",
     .url = "https://www.ipsea.org.uk/complaining-when-the-la-has-not-completed-an-annual-review",
     .note = "A late report does not move it. A letter that the council means to amend is the "
             "decision, but the proposed amendments are due the same day.",
     .from = in_force,
     .in = in(MatterKind::review),
     .starts = {Kind::review_meeting_held},
     .limit = within(weeks{4}),
     .met_by = {Kind::plan_kept, Kind::amendment_intended, Kind::amendment_notice_sent,
                Kind::plan_to_cease},
     .ended_by = {Kind::amended_plan_sent},
     .lifted_by = {Ground::coronavirus},
     .lift_cite = "SI 2020/471"},
};

} // namespace

std::span<const Provision> reg_20() { return provisions; }

} // namespace ribbon::send_regs_2014
