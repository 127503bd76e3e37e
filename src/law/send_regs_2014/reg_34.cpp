// SEND Regulations 2014 (SI 2014/1530), regulations 34 and 39: the mediation certificate.
//
// In our words. The adviser issues a certificate within 3 working days: of being told that the
// family does not want mediation (34), of the end of the mediation, or of being told by the
// council that it can not arrange one within 30 days (39; CFA 2014 s.55(4) and (5)).
//
// Where the text leaves room, we chose:
//   - working days are those of England                        docs/decisions/0009-working-days.md
//   - the day of being told, or of the mediation, is day zero  docs/decisions/0007-counting-days.md
// Not modelled: a certificate refused because the family came to the adviser after two months
// (34(2)), which is a bar on the adviser and not a time; that a certificate already given makes a
// second one needless, because the text asks for one at each of these events.
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "mediation-appeal";
constexpr auto adviser = "the mediation adviser";
constexpr auto family = "the child's parent or the young person";
constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "med.certificate-no-mediation",
     .title = "certificate without mediation",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = adviser,
     .to = family,
     .action = "issue the mediation certificate",
     .runs_from = "the day the adviser is told that mediation is not wanted",
     .says = "within 3 working days of being told",
     .cite = "SEND Regs 2014 reg 34; CFA 2014 s.55(4)",
     .url = "https://sensationalfamilies.org.uk/resources/27-mediation",
     .note = "The month for an appeal runs from the day the certificate is issued. Two months and "
             "one month are not 60 and 30 days, as a page of one provider has it.",
     .from = in_force,
     .in = decision_matters,
     .starts = {Kind::mediation_declined},
     .limit = within(working_days{3}, Over::england),
     .met_by = {Kind::certificate_issued}},

    {.id = "med.deemed-certificate",
     .title = "certificate for want of mediation",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = adviser,
     .to = family,
     .action = "issue the mediation certificate",
     .runs_from = "the day the council tells the adviser that it can not arrange mediation within "
                  "30 days",
     .says = "within 3 working days of being told",
     .cite = "SEND Regs 2014 reg 39 (paragraph from memory); CFA 2014 s.55(5)",
     .url = "https://www.ipsea.org.uk/the-mediation-process",
     .note = "The council must tell the adviser as soon as it sees that it can not do it.",
     .from = in_force,
     .in = decision_matters,
     .starts = {Kind::mediation_impossible},
     .limit = within(working_days{3}, Over::england),
     .met_by = {Kind::certificate_issued}},

    {.id = "med.certificate-after-mediation",
     .title = "certificate after mediation",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = adviser,
     .to = family,
     .action = "issue the mediation certificate",
     .runs_from = "the day the mediation ended",
     .says = "within 3 working days of the end of the mediation",
     .cite = "SEND Regs 2014 reg 39; CFA 2014 s.55(5)",
     .url = "https://sendadvicesurrey.org.uk/information-advice-and-support/mediation-advice/",
     .note = "The month for an appeal runs from the day the certificate is issued, not from the "
             "mediation.",
     .from = in_force,
     .in = decision_matters,
     .starts = {Kind::mediation_held},
     .limit = within(working_days{3}, Over::england),
     .met_by = {Kind::certificate_issued}},
};

} // namespace

std::span<const Provision> reg_34() { return provisions; }

} // namespace ribbon::send_regs_2014
