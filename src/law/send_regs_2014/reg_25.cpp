// SEND Regulations 2014 (SI 2014/1530), regulation 25: the answer to a request to reassess.
//
// In our words. The council must tell the parent or young person whether it is necessary to
// reassess within 15 days of receiving the request: 25(1).
//
// Where the text leaves room, we chose:
//   - days are calendar days, the day of receipt left out
//   - a plan sent with no answer on record ends the duty, and any lateness is kept
// Not modelled: telling the body that asked, which has the same time. The coronavirus rules of
// 2020 for this regulation, which our sources do not show.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "re.decide",
     .title = "decision whether to reassess",
     .process = "reassessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person, and the governing or commissioning body "
           "that asked",
     .action = "tell the family whether it will reassess",
     .runs_from = "the day the request for a reassessment is received",
     .says = "within 15 days of receiving the request, that day not counted",
     .cite = "SEND Regs 2014 reg 25(1); CFA 2014 s.44(2)",
     .url = "https://www.dorsetsendiass.co.uk/re-assessment/",
     .note = "Much shorter than the 6 weeks for a first assessment.",
     .from = in_force,
     .in = in(MatterKind::reassessment),
     .starts = {Kind::reassessment_requested},
     .limit = within(days{15}),
     .met_by = {Kind::reassessment_agreed, Kind::reassessment_refused},
     .ended_by = {Kind::request_withdrawn, Kind::final_plan_sent, Kind::amended_plan_sent}},
};

} // namespace

std::span<const Provision> reg_25() { return provisions; }

} // namespace ribbon::send_regs_2014
