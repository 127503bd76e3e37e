// Children and Families Act 2014, section 36: assessment of needs.
//
// In our words. A council must assess when no plan is maintained, the child or young person "has
// not been assessed" in the previous six months, and it thinks that provision under a plan may be
// necessary: 36(6). So an assessment carried out in the six months before a request takes away
// the duty to assess, though never the duty to answer the request.
//
// Where the text leaves room, we chose:
//   - only an assessment that was carried out counts: after a refusal to assess the family may ask
//     again the next day, and that is a new request with clocks of its own
//   - the window opens on the corresponding date six months back, that day included
//                                                      docs/decisions/0025-looking-back.md
// Not modelled: the judgment whether a plan may be necessary (36(8)), which has no time.
#include "law/cfa_2014/instrument.hpp"

namespace ribbon::cfa_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.recent-assessment-bar",
     .title = "bar after a recent assessment",
     .process = "ehc-needs-assessment",
     .nature = Nature::bar,
     .kind = "statutory-power",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "it need not assess again so soon, though it may",
     .runs_from = "the day the request is received, counted back",
     .says = "where an assessment was carried out in the six months before the request",
     .cite = "CFA 2014 s.36(6)(b)",
     .url = "https://www.legislation.gov.uk/ukpga/2014/6/section/36",
     .note = "It attaches to an assessment carried out and not to one refused: a family refused "
             "may ask again the next day. The request must still be answered in 6 weeks.",
     .verified = false,
     .from = in_force,
     .in = in(MatterKind::request),
     .starts = {Kind::request_received},
     .limit = looking_back(months{6}),
     .needs = {Kind::assessment_completed}},
};

} // namespace

std::span<const Provision> section_36() { return provisions; }

} // namespace ribbon::cfa_2014
