// SEND Regulations 2014 (SI 2014/1530), regulation 15: a plan moves to another council.
//
// In our words. When a child moves, the council that is left passes the plan on. If it knew at
// least 15 working days before the move, it does so on the day of the move; otherwise within 15
// working days "beginning with" the day it became aware: 15(2). From the transfer the new council
// maintains the plan as if it had made it: 15(3)(a). Within 6 weeks of the transfer it tells the
// family that it has the plan, whether it will assess, and when it will review: 15(4). It reviews
// before the later of two times runs out: 12 months beginning with the day the plan was made or
// last reviewed, and 3 months beginning with the transfer: 15(5).
//
// Where the text leaves room, we chose:
//   - the knowledge that counts is the OLD council's, as the words say; a well-known page says
//     the new council's                              docs/decisions/0030-moves-between-councils.md
//   - "last reviewed" is the day the decision on the review was told, as for every later review
//   - working days are those of England                        docs/decisions/0009-working-days.md
// Not modelled: advice that need not be asked for again (15(3)(b)), which has no time of its own;
// a move that is called off, which is put right by striking the fact; a school that can not be
// attended from the new home (15(6)), because no number follows.
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "plan-transfer-between-las";
constexpr auto url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/15/made";
constexpr auto family = "the child's parent or the young person";
constexpr auto to_new_council = "the new council, for the family";
constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "move.transfer-plan.known",
     .title = "plan transfer on moving day",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the old council",
     .to = to_new_council,
     .action = "transfer the plan on the day of the move",
     .runs_from = "the day of the move, where the old council knew of it at least 15 working days "
                  "before",
     .says = "on the day of the move itself",
     .cite = "SEND Regs 2014 reg 15(2)",
     .url = url,
     .from = in_force,
     .in = in(MatterKind::move),
     .starts = {Kind::move_known},
     .limit = at_once(),
     .only_if = OnlyIf::known_in_time,
     .met_by = {Kind::plan_transferred}},

    {.id = "move.transfer-plan.late-knowledge",
     .title = "plan transfer after late news",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the old council",
     .to = to_new_council,
     .action = "transfer the plan",
     .runs_from = "the day the old council became aware of the move, where that was less than 15 "
                  "working days before it",
     .says = "within 15 working days beginning with the day it became aware, so that day is the "
             "first of the 15 when it is a working day",
     .cite = "SEND Regs 2014 reg 15(2)",
     .url = url,
     .note = "What counts is what the old council knew. A page in wide use says the new council: "
             "the regulation does not.",
     .from = in_force,
     .in = in(MatterKind::move),
     .starts = {Kind::move_known},
     .limit = beginning_with(working_days{15}, Over::england),
     .only_if = OnlyIf::known_late,
     .met_by = {Kind::plan_transferred}},

    {.id = "move.inform-family",
     .title = "letter about the move",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the new council",
     .to = family,
     .action = "tell the family that the plan has been transferred, whether it will assess, and "
               "when it will review",
     .runs_from = "the day the plan was transferred",
     .says = "within 6 weeks of the date of the transfer",
     .cite = "SEND Regs 2014 reg 15(4)",
     .url = url,
     .from = in_force,
     .in = in(MatterKind::move),
     .starts = {Kind::plan_transferred},
     .limit = within(weeks{6}),
     .met_by = {Kind::family_told_of_move}},

    {.id = "move.review",
     .title = "review after the move",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the new council",
     .to = family,
     .action = "review the plan under section 44",
     .runs_from = "the day the plan was made or last reviewed, and the day it was transferred",
     .says = "before the later of two times runs out: 12 months beginning with the day the plan "
             "was made or last reviewed, and 3 months beginning with the transfer; the first day "
             "of each is counted",
     .cite = "SEND Regs 2014 reg 15(5)",
     .url = url,
     .note = "The 3 months are from memory: the copy of the text that we could read breaks off "
             "before them. A review is done when its decision is told.",
     .verified = false,
     .from = in_force,
     .in = in(MatterKind::move),
     .starts = {Kind::plan_transferred},
     .limit = beginning_with(months{3}),
     .combine = Combine::later_of,
     .limb = {.from = {Kind::plan_made_elsewhere, Kind::plan_reviewed_elsewhere,
                       Kind::final_plan_sent, Kind::plan_kept, Kind::amendment_notice_sent},
              .limit = beginning_with(months{12}),
              .anywhere = true,
              .needed = true},
     .met_by = {Kind::plan_kept, Kind::amendment_notice_sent, Kind::plan_to_cease},
     .met_anywhere = true,
     .met_in = in(MatterKind::review),
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true},

    {.id = "move.provision-continues",
     .title = "provision in the moved plan",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the new council",
     .to = "the child or young person",
     .action = "maintain the plan as if it had made it",
     .runs_from = "the day the plan was transferred",
     .says = "from the date of the transfer",
     .cite = "SEND Regs 2014 reg 15(3)(a)",
     .url = url,
     .note = "For later times that run from the day the plan was made, it is the day the old "
             "council made it.",
     .from = in_force,
     .in = in(MatterKind::move),
     .starts = {Kind::plan_transferred},
     .limit = at_once(),
     .met_by = {Kind::provision_in_place},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true},
};

} // namespace

std::span<const Provision> reg_15() { return provisions; }

} // namespace ribbon::send_regs_2014
