// SEND Regulations 2014 (SI 2014/1530), regulation 33: the family must think about mediation.
//
// In our words. Who needs a mediation certificate must contact the mediation adviser within 2
// months after written notice of the decision was sent, and say that they wish to appeal and
// whether they want mediation. No certificate is needed for an appeal only about the school, the
// type of school, or that none is named: CFA 2014 s.55(2).
//
// Where the text leaves room, we chose:
//   - two months are calendar months from the day of sending   docs/decisions/0007-counting-days.md
//   - each decision opens a window of its own; the last decision of a matter is the one shown
//                                            docs/decisions/0031-each-decision-its-own-window.md
//   - declining mediation to the adviser, and a certificate, both show that contact was made
// Not modelled: leave of the Tribunal to appeal without a certificate (34), which has no number;
// the easing of the two months in 2020, which is not in our list of times (SI 2020/471).
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "med.contact-adviser",
     .title = "family may contact the mediation adviser",
     .process = "mediation-appeal",
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the child's parent or the young person",
     .to = "the mediation adviser",
     .action = "contact the mediation adviser, say that they wish to appeal and whether they want "
               "mediation",
     .runs_from = "the day written notice of the decision was sent",
     .says = "within 2 months after the notice was sent; calendar months, and from sending, not "
             "from receipt",
     .cite = "SEND Regs 2014 reg 33; CFA 2014 s.55",
     .url = "https://www.legislation.gov.uk/uksi/2014/1530/part/2/crossheading/mediation/made",
     .note = "Not needed where the appeal is only about the school or type of school, or that none "
             "is named; still open to the family. If the letter said nothing of the right to "
             "appeal, or went to a parent after the rights had passed to the young person, the "
             "window may not have begun.",
     .from = Day{std::chrono::year{2014} / 9 / 1},
     .in = decision_matters,
     .starts = {Kind::assessment_refused, Kind::plan_refused, Kind::final_plan_sent,
                Kind::amended_plan_sent, Kind::plan_kept, Kind::amendment_dropped,
                Kind::reassessment_refused, Kind::plan_to_cease},
     .latest_start = true,
     .limit = within(months{2}),
     .met_by = {Kind::adviser_contacted, Kind::mediation_declined, Kind::certificate_issued},
     .spent_by = {Kind::section_i_only},
     .minds_defect = true},
};

} // namespace

std::span<const Provision> reg_33() { return provisions; }

} // namespace ribbon::send_regs_2014
