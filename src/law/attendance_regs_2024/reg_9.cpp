// School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), regulation 9:
// leaving a school's roll to be educated at home.
//
// In our words. Once the day has passed after which a parent has written that the child will be
// educated at home, the school must delete the name, unless an attendance order is in force, and
// tell the council: 9(1)(f). An EHC plan does not change that at a mainstream school. A pupil whom
// a council placed at a special school may be deleted only with that council's consent, or by
// direction of the Secretary of State: 9(2), from memory.
//
// Where the text leaves room, we chose:
//   - the regulation names no last day, only the day before which it is too early, so no day is
//     counted; the day the parent gave stands in the record
// Not modelled: a parent who changes their mind, which strikes the notice from the record; the
// direction of the Secretary of State.
#include "law/attendance_regs_2024/instrument.hpp"

namespace ribbon::attendance_regs_2024 {
namespace {

constexpr auto process = "elective-home-education";
constexpr Day in_force{std::chrono::year{2024} / 8 / 19};

constexpr Provision provisions[]{
    {.id = "ehe.mainstream-deregister",
     .title = "name off the school roll",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the school's proprietor",
     .to = "the parent; the council",
     .action = "delete the name once the day the parent gave has passed, and tell the council",
     .runs_from = "the day the parent's letter is received",
     .says = "once the day after which the child will be educated at home has passed; no consent "
             "is needed, unless a school attendance order is in force",
     .cite = "SI 2024/208 reg 9(1)(f)",
     .url = "https://edyourself.org/technical-changes-cme-guidance-2024/",
     .note = "An EHC plan does not change this for a mainstream school. The council keeps the "
             "plan and must review it; it need arrange the provision only if the parent's own "
             "arrangements are not suitable (CFA 2014 s.42).",
     .why_none = "The name goes after the day the parent gave; the regulations give no number of "
                 "days after it.",
     .from = in_force,
     .before = "Education (Pupil Registration) (England) Regs 2006 reg 8(1)(d)",
     .in = in(MatterKind::home_education),
     .starts = {Kind::home_education_notified},
     .limit = no_number(),
     .met_by = {Kind::name_deleted},
     .ended_by = {Kind::attendance_order_served}},

    {.id = "ehe.special-school-consent",
     .title = "consent to leave a special school",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the parent",
     .action = "decide whether to consent; until it does, the name may not be deleted",
     .runs_from = "the day the parent asks to withdraw the child",
     .says = "no deletion without the consent of the council that placed the child, or a direction "
             "of the Secretary of State; no number",
     .cite = "SI 2024/208 reg 9(2) (paragraph from memory)",
     .url = "https://edyourself.org/2024",
     .note = "A council should set a standard of its own. Section 434A of the Education Act 1996 "
             "will take this over when it is brought into force.",
     .why_none = "The regulations give no time for the decision on consent.",
     .verified = false,
     .from = in_force,
     .before = "Education (Pupil Registration) (England) Regs 2006 reg 8(2)",
     .in = in(MatterKind::home_education),
     .starts = {Kind::special_school_withdrawal},
     .limit = no_number(),
     .met_by = {Kind::withdrawal_decided}},
};

} // namespace

std::span<const Provision> reg_9() { return provisions; }

} // namespace ribbon::attendance_regs_2024
