// SEND Regulations 2014 (SI 2014/1530), regulation 16: another health body becomes responsible.
//
// In our words, and from memory: the health commissioner that is left tells the one that follows
// it, within 15 working days counted as regulation 15 counts them, the day it knew included.
//
// Where the text leaves room, we chose:
//   - the count of regulation 15(2), by analogy, until the text has been read against this
// Not modelled: notice on the day of the change where it was known long before, and the request
// the new commissioner may make for an assessment or review, because we have not read either.
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "move.commissioning-body-change",
     .title = "notice to the new health commissioner",
     .process = "plan-transfer-between-las",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the old health commissioner",
     .to = "the new health commissioner; the child's parent",
     .action = "tell the new commissioner that it is now responsible",
     .runs_from = "the day the old commissioner knew of the change",
     .says = "within 15 working days, the day it knew counted as the first",
     .cite = "SEND Regs 2014 reg 16",
     .url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/16",
     .note = "From memory: read the regulation before relying on it.",
     .verified = false,
     .from = Day{std::chrono::year{2014} / 9 / 1},
     .in = in(MatterKind::move),
     .starts = {Kind::commissioner_changed},
     .limit = beginning_with(working_days{15}, Over::england),
     .met_by = {Kind::commissioner_told}},
};

} // namespace

std::span<const Provision> reg_16() { return provisions; }

} // namespace ribbon::send_regs_2014
