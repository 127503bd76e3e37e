// SEND Regulations 2014 (SI 2014/1530), regulation 6: advice for an assessment.
//
// In our words. A council that assesses must ask for advice and information from the family, the
// school, a health professional, a psychologist, social care, anybody else it thinks right,
// somebody on preparing for adulthood in or beyond year 9, and anybody the family reasonably asks
// for: 6(1). It must not ask again for advice that was already given if the adviser, the council
// and the family are all satisfied that it is enough: 6(4).
//
// Where the text leaves room, we chose:
//   - there is no number, but advice takes up to 6 weeks and a refusal of a plan is due at week
//     16, so the asking can not wait
//   - the same duty runs for a reassessment (reg 26 applies reg 6) and after an order or a
//     concession, from the day the family is told that the council will assess
//   - a plan or a refusal ends the duty: nothing is left to ask for
// Not modelled: which of the advisers is missing. Each request for advice is a matter of its own.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.advice.seek-set",
     .title = "asking every adviser",
     .process = "ehc-needs-assessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "ask for all the advice and information that regulation 6 lists",
     .runs_from = "the day the council decides to assess",
     .says = "no number of days is set; advice takes up to 6 weeks and week 16 follows, so it "
             "must be asked for at once in practice",
     .cite = "SEND Regs 2014 reg 6(1), 6(4)",
     .url = "http://edyourself.org/articles/EHCPlayout.php",
     .note = "Advice already given need not be asked for again only if the adviser, the council "
             "and the family all think it enough. One missing consent, and it must be.",
     .why_none = "The regulation gives no number of days for asking for advice.",
     .from = in_force,
     .in = in(MatterKind::request, MatterKind::reassessment, MatterKind::order,
              MatterKind::concession),
     .starts = {Kind::assessment_agreed, Kind::agreed_after_refusal, Kind::reassessment_agreed},
     .limit = no_number(),
     .met_by = {Kind::advice_sought},
     .ended_by = {Kind::request_withdrawn, Kind::plan_refused, Kind::final_plan_sent,
                  Kind::amended_plan_sent}},
};

} // namespace

std::span<const Provision> reg_6() { return provisions; }

} // namespace ribbon::send_regs_2014
