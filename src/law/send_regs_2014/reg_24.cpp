// SEND Regulations 2014 (SI 2014/1530), regulation 24: when a council need not reassess.
//
// In our words. A council need not comply with a request to reassess if it has carried out an
// assessment or reassessment in the six months up to the request, or if it thinks a further one
// not necessary. Either refusal can be appealed.
//
// Where the text leaves room, we chose:
//   - the window opens on the corresponding date six months back, that day included
//                                                      docs/decisions/0025-looking-back.md
//   - only an assessment that was carried out counts, never one refused
// Not modelled: the judgment that a further assessment is not necessary, which has no time.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "re.recent-bar",
     .title = "bar on an early reassessment",
     .process = "reassessment",
     .nature = Nature::bar,
     .kind = "statutory-power",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "it may decline to reassess so soon after the last assessment",
     .runs_from = "the day the request is received, counted back",
     .says = "where an assessment or reassessment was carried out in the six months before the "
             "request",
     .cite = "SEND Regs 2014 reg 24; CFA 2014 s.44(2)",
     .url = "https://www.dorsetsendiass.co.uk/re-assessment/",
     .note = "The council may still choose to reassess, and must answer within 15 days either "
             "way. A refusal can be appealed.",
     .from = in_force,
     .in = in(MatterKind::reassessment),
     .starts = {Kind::reassessment_requested},
     .limit = looking_back(months{6}),
     .needs = {Kind::assessment_completed}},
};

} // namespace

std::span<const Provision> reg_24() { return provisions; }

} // namespace ribbon::send_regs_2014
