// Tribunal Procedure (FtT) (HESC) Rules 2008 (SI 2008/2699), rule 20: lodging an appeal.
//
// In our words. The Tribunal must receive the appeal within 2 months of the day written notice of
// the decision was sent, or within 1 month of the day the mediation certificate was issued,
// whichever is later: 20(1)(c). Rule 12 then moves a last day that is closed.
//
// Where the text leaves room, we chose:
//   - both limits are worked out first, the later is taken, and only then does it roll
//   - a last day that is closed twice over rolls once          docs/decisions/0010-tribunal-days.md
//   - each decision opens a window of its own; the last decision of a matter is the one shown, and
//     only a certificate issued since then can lengthen it
//                                            docs/decisions/0031-each-decision-its-own-window.md
// Not modelled: time the Tribunal extends (5(3)(a)) is recorded as a day it directed; the window
// for detained persons has the same rule, and the same clock.
#include "law/hesc_rules_2008/instrument.hpp"

namespace ribbon::hesc_rules_2008 {
namespace {

constexpr Provision provisions[]{
    {.id = "appeal.lodge",
     .title = "family may appeal to the Tribunal",
     .process = "tribunal-appeal",
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the child's parent or the young person",
     .to = "the First-tier Tribunal (Special Educational Needs and Disability)",
     .action = "see that the Tribunal receives the appeal",
     .runs_from = "the day written notice of the decision was sent, and the day the mediation "
                  "certificate was issued",
     .says = "the later of 2 months after the notice was sent and 1 month from the day the "
             "certificate was issued; by 5pm; a last day that is not a working day runs to the "
             "next working day, and one from 25 December to 1 January or in August to the first "
             "working day after",
     .cite = "Tribunal Procedure (FtT)(HESC) Rules 2008 r.20(1)(c), r.12(1)-(3)(a)",
     .url = "https://www.legislation.gov.uk/uksi/2008/2699/article/20/data.html",
     .note = "Christmas and August move the last day only; they are not taken out of the count. "
             "The Tribunal can extend time (r.5(3)(a)), more readily where the letter said nothing "
             "of the right to appeal. If it did not, or went to a parent after the rights had "
             "passed to the young person, the window may not have begun. A certificate is not "
             "needed for an appeal only about the school.",
     .from = Day{std::chrono::year{2014} / 9 / 1},
     .in = decision_matters,
     .starts = {Kind::assessment_refused, Kind::plan_refused, Kind::final_plan_sent,
                Kind::amended_plan_sent, Kind::plan_kept, Kind::amendment_dropped,
                Kind::reassessment_refused, Kind::plan_to_cease},
     .latest_start = true,
     .limit = within(months{2}),
     .combine = Combine::later_of,
     .limb = {.from = {Kind::certificate_issued}, .limit = within(months{1})},
     .roll = Roll::lodging,
     .closes_at_five = true,
     .met_by = {Kind::appeal_lodged},
     .minds_defect = true},
};

} // namespace

std::span<const Provision> rule_20() { return provisions; }

} // namespace ribbon::hesc_rules_2008
