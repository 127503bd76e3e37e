// Children and Families Act 2014, section 45: ceasing to maintain a plan.
//
// In our words. A council may not cease to maintain a plan until the time for appealing against
// its decision to cease has ended with no appeal brought, or, where one was brought in that time,
// until the appeal has been finally determined: 45(4).
//
// Where the text leaves room, we chose:
//   - the time ends when the window to appeal does: the later of two months from sending the
//     decision and one month from the mediation certificate, moved on over closed days and out of
//     Christmas and August as for lodging (SI 2008/2699 r.20(1)(c), r.12)
//   - ceasing on or before the last day breaks the duty; the day after it is the earliest lawful
//     day                                        docs/decisions/0027-keeping-while-appealable.md
//   - an appeal lodged inside the time leaves the end open until the appeal has ended
//   - a decision to cease that the council takes back spends the duty
// Not modelled: an appeal that the Tribunal admits out of time, which finds the plan ceased; a
// further appeal to the Upper Tribunal, which an officer says by recording the end only then; the
// day that the letter itself names for ceasing, which is unlawful when it is earlier than this.
#include "law/cfa_2014/instrument.hpp"

namespace ribbon::cfa_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "cease.keep-while-appealable",
     .title = "keeping the plan while appealable",
     .process = "cease-to-maintain",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "keep maintaining the plan until the time to appeal, or the appeal, has ended",
     .runs_from = "the day the decision to cease is sent; and the day of any mediation certificate",
     .says = "to the later of two months from sending the decision and one month from the "
             "certificate, moved on as the window to appeal is; with an appeal, until it ends",
     .cite = "CFA 2014 s.45(4)",
     .url = "https://legislation.gov.uk/ukpga/2014/6/notes/division/4/3/11/9",
     .note = "The day after is the earliest lawful day to cease; an earlier one in the letter is "
             "unlawful. An appeal lodged in time leaves the end open until it is decided.",
     .from = in_force,
     .in = in(MatterKind::review, MatterKind::cessation),
     .starts = {Kind::plan_to_cease},
     .limit = within(months{2}),
     .combine = Combine::later_of,
     .limb = {.from = {Kind::certificate_issued}, .limit = within(months{1})},
     .roll = Roll::lodging,
     .ended_by = {Kind::plan_ceased},
     .spent_by = {Kind::plan_continued},
     .keeps_until = true,
     .held_open_by = Kind::appeal_lodged,
     .held_open_until = Kind::appeal_ended,
     .minds_defect = true},
};

} // namespace

std::span<const Provision> section_45() { return provisions; }

} // namespace ribbon::cfa_2014
