// SEND Regulations 2014 (SI 2014/1530), regulation 42: what was agreed at mediation is done.
//
// In our words. A written agreement about something the family could have appealed is kept within
// the time regulation 44 gives for such an order, counted from the agreement: 42(2). Anything else
// agreed is done within two weeks of the date of the agreement: 42(3). Neither time applies where
// the parties agreed another in writing: 42(5).
//
// Where the text leaves room, we chose:
//   - an officer says which order the agreement is like; nothing is guessed
//   - the excuses of regulation 44(3) are not carried over: 42(2) speaks of the time limits only
//                                            docs/decisions/0032-excuses-of-regs-44-and-45.md
// Not modelled: where the council was not a party, the commissioner tells it of the agreement
// within a week (42(4)): no family is owed it, and it is not in our list of times.
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "mediation-agreement";
constexpr auto url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/42";
constexpr auto family = "the child's parent or the young person";
constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "medagr.appealable",
     .title = "agreed at mediation as if ordered",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = family,
     .action = "do what was agreed within the time that a Tribunal order to do it would set",
     .runs_from = "the date of the written agreement",
     .says = "the time of the matching order of the Tribunal, counted from the agreement; a day "
             "agreed in writing prevails",
     .cite = "SEND Regs 2014 reg 42(2), 42(5)",
     .url = url,
     .note = "Only a written agreement binds. Where it reverses a refusal, this governs and not "
             "the times for a refusal reversed before an appeal.",
     .from = in_force,
     .in = in(MatterKind::agreement),
     .starts = {Kind::agreement_appealable},
     .limit = like_an_order(),
     .named_day_prevails = true,
     .met_by = {Kind::agreement_kept}},

    {.id = "medagr.other",
     .title = "agreed at mediation on other matters",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council, or the health commissioner for health",
     .to = family,
     .action = "do what was agreed",
     .runs_from = "the date of the written agreement",
     .says = "within two weeks of the date of the agreement; a day agreed in writing prevails",
     .cite = "SEND Regs 2014 reg 42(3), 42(5)",
     .url = url,
     .from = in_force,
     .in = in(MatterKind::agreement),
     .starts = {Kind::agreement_other},
     .limit = within(weeks{2}),
     .named_day_prevails = true,
     .met_by = {Kind::agreement_kept}},
};

} // namespace

std::span<const Provision> reg_42() { return provisions; }

} // namespace ribbon::send_regs_2014
