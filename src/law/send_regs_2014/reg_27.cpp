// SEND Regulations 2014 (SI 2014/1530), regulation 27: the plan after a reassessment.
//
// In our words. After a reassessment the finished plan is due as soon as practicable, and within
// 14 weeks of the notification that the council will reassess, or of its own decision to do so
// under section 44(3): 27(2). The four reasons known from regulations 5 and 10 lift the number if
// they make it impractical: 27(3)(a) to (d).
//
// Where the text leaves room, we chose:
//   - time runs from the notification and not from the request; one fact says both cases
//   - a plan that has ceased is no longer owed
// Not modelled: a reassessment after which the council changes nothing: the Regulations set no
// time for saying so.
#include "law/send_regs_2014/instrument.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "re.final-plan",
     .title = "final plan after reassessment",
     .process = "reassessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person; the school or college named; the "
           "responsible commissioning body",
     .action = "send the finalised plan, amended or replaced, with appeal rights",
     .runs_from = "the day the family is told that the council will reassess",
     .says = "as soon as practicable, and in any event within 14 weeks of the notification, that "
             "day not counted",
     .cite = "SEND Regs 2014 reg 27(2), 27(3)",
     .url = "http://www.legislation.gov.uk/uksi/2014/1530/regulation/27/made?view=plain",
     .note = "From the request this is 15 days and 14 weeks at most.",
     .from = in_force,
     .in = in(MatterKind::reassessment),
     .starts = {Kind::reassessment_agreed},
     .limit = within(weeks{14}),
     .met_by = {Kind::final_plan_sent, Kind::amended_plan_sent},
     .ended_by = {Kind::request_withdrawn, Kind::plan_ceased},
     .ended_anywhere = true,
     .lifted_by = {Ground::closure, Ground::early_years_closure, Ground::personal_circumstances,
                   Ground::absence_from_area, Ground::coronavirus},
     .lift_cite = "reg 27(3)(a) to (d); SI 2020/471"},
};

} // namespace

std::span<const Provision> reg_27() { return provisions; }

} // namespace ribbon::send_regs_2014
