// SEND Regulations 2014 (SI 2014/1530), regulation 8: the duty to answer a request for advice.
//
// In our words. A body asked to help with an assessment must answer within 6 weeks of the day it
// received the request: 8(1). It need not keep that number if exceptional personal circumstances
// affect the child, parent or young person, if one of them is away from the area for 4 weeks or
// more on end, or if the child misses an appointment the body made: 8(2). Regulation 26 applies
// the same to a reassessment.
//
// Where the text leaves room, we chose:
//   - one clock for each adviser, each from its own receipt
//   - a missed appointment excuses the adviser only, never the council
//   - advice that the council no longer wants is no longer owed: the fact that says so ends it
// Not modelled: the coronavirus rules of 2020 for advisers, which our sources do not show for
// this regulation.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto who = "the school, college, health body, social care team or other adviser asked";
constexpr auto says = "within 6 weeks of the day the adviser received the request, that day not "
                      "counted";
constexpr auto note = "One clock for each adviser. The council's own 16 and 20 weeks do not stop "
                      "when advice is late: too few psychologists is not a reason in law.";
constexpr auto url = "https://edyourself.org/send-regulations/";

constexpr Provision provisions[]{
    {.id = "ehc.advice.respond",
     .title = "advice for an assessment",
     .process = "ehc-needs-assessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = who,
     .to = "the council",
     .action = "give the advice or information asked for",
     .runs_from = "the day the adviser receives the request",
     .says = says,
     .cite = "SEND Regs 2014 reg 8(1), 8(2)",
     .url = url,
     .note = note,
     .from = in_force,
     .in = in(MatterKind::advice),
     .starts = {Kind::advice_requested},
     .limit = within(weeks{6}),
     .met_by = {Kind::advice_given},
     .ended_by = {Kind::advice_not_wanted},
     .lifted_by = {Ground::personal_circumstances, Ground::absence_from_area,
                   Ground::missed_appointment},
     .lift_cite = "reg 8(2)"},

    {.id = "re.advice.respond",
     .title = "advice for a reassessment",
     .process = "reassessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = who,
     .to = "the council",
     .action = "give the advice or information asked for",
     .runs_from = "the day the adviser receives the request",
     .says = says,
     .cite = "SEND Regs 2014 reg 8 as applied by reg 26",
     .url = url,
     .note = "One clock for each adviser. The council's own 14 weeks do not stop when it is late.",
     .from = in_force,
     .in = in(MatterKind::advice),
     .starts = {Kind::reassessment_advice_requested},
     .limit = within(weeks{6}),
     .met_by = {Kind::advice_given},
     .ended_by = {Kind::advice_not_wanted},
     .lifted_by = {Ground::personal_circumstances, Ground::absence_from_area,
                   Ground::missed_appointment},
     .lift_cite = "reg 8(2) as applied by reg 26"},
};

} // namespace

std::span<const Provision> reg_8() { return provisions; }

} // namespace ribbon::send_regs_2014
