// Civil Procedure Rules, rule 54.5: time for a claim for judicial review.
//
// In our words. The claim is filed promptly, and in any event not later than three months after
// the grounds first arose. "Promptly" is a limit of its own: a claim within three months can be
// refused as too late.
//
// Where the text leaves room, we chose:
//   - the day the grounds arose is left out of the count  docs/decisions/0007-counting-days.md
//   - for help that is late or missing each day is a continuing breach; we count from the day
//     recorded and say that advice should be taken early
// Not modelled: the 14 days a letter before claim usually gives (from memory); the six weeks for
// planning and the 30 days for procurement, which are not SEND; an extension by the court.
#include "law/civil_procedure/instrument.hpp"

namespace ribbon::civil_procedure {
namespace {

constexpr Provision provisions[]{
    {.id = "jr.claim",
     .title = "family may claim judicial review",
     .process = "judicial-review",
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the child, parent or young person",
     .to = "the High Court",
     .action = "file a claim for judicial review",
     .runs_from = "the decision or continuing failure complained of",
     .says = "promptly, and in any event within three months of the grounds arising",
     .cite = "CPR 54.5",
     .url = "https://www.specialneedsjungle.com/faq/"
            "can-la-make-amendments-ehcp-differ-tribunal-order/",
     .note = "Never green: promptly is the rule, and three months are no safe harbour. Take "
             "advice early. For late or missing provision each day is a continuing breach.",
     .in = in(MatterKind::claim),
     .starts = {Kind::decision_challenged},
     .limit = within(months{3}),
     .met_by = {Kind::claim_lodged}},
};

} // namespace

std::span<const Provision> part_54() { return provisions; }

} // namespace ribbon::civil_procedure
