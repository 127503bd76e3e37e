// School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), regulation 13:
// returns a school makes to the council.
//
// In our words. A school must make a sickness return for a pupil recorded absent through illness
// whom it has reasonable grounds to expect to miss 15 school days or more, on end or in total. It
// must make an attendance return for a pupil absent without authority for ten school days on end.
//
// Where the text leaves room, we chose:
//   - the total is over one school year, and the absences of one year are one matter
//   - the return is due on the day such an absence can be expected, and at the latest on the
//     fifteenth day of it                             docs/decisions/0047-days-of-absence.md
//   - ten school days, which are twenty sessions, and not ten sessions
// Not modelled: the intervals at which a council and a school agree to make returns; returns on
// joining and leaving the roll (13(1) to (4)), which are not in our list of clocks.
#include "law/attendance_regs_2024/instrument.hpp"

namespace ribbon::attendance_regs_2024 {
namespace {

constexpr auto process = "alternative-provision";
constexpr auto who = "the school's proprietor";
constexpr Day in_force{std::chrono::year{2024} / 8 / 19};

constexpr Provision provisions[]{
    {.id = "ap.sickness-return",
     .title = "sickness return",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = who,
     .to = "the council",
     .action = "make the sickness return",
     .runs_from = "the first day of absence through illness",
     .says = "when 15 school days of absence through illness, on end or in total over the school "
             "year, are to be expected; at the latest on the fifteenth",
     .cite = "School Attendance (Pupil Registration) (England) Regs 2024 (SI 2024/208) reg 13 "
             "(sickness return)",
     .url = "https://edyourself.org/technical-changes-cme-guidance-2024/",
     .note = "It should also make the council think of its duty under s.19 of the Education Act "
             "1996. The number of the paragraph was not verified.",
     .from = in_force,
     .in = in(MatterKind::absence),
     .starts = {Kind::long_absence_expected, Kind::absent_through_illness},
     .limit = day_of_absence(school_days{15}),
     .met_by = {Kind::sickness_return_made}},

    {.id = "ap.attendance-return",
     .title = "attendance return",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = who,
     .to = "the council",
     .action = "make the attendance return",
     .runs_from = "the first day of absence without authority",
     .says = "on the tenth school day on end of absence without authority",
     .cite = "School Attendance (Pupil Registration) (England) Regs 2024 (SI 2024/208) reg 13 "
             "(attendance return); formerly reg 12 of the 2006 Regs",
     .url = "https://www.centralbedfordshire.gov.uk/mandatory-absence-alert",
     .note = "Ten school days are twenty sessions; at least one council's page says ten sessions.",
     .from = in_force,
     .before = "Education (Pupil Registration) (England) Regs 2006 reg 12",
     .in = in(MatterKind::absence),
     .starts = {Kind::absent_without_leave},
     .limit = days_on_end(school_days{10}),
     .met_by = {Kind::attendance_return_made}},
};

} // namespace

std::span<const Provision> reg_13() { return provisions; }

} // namespace ribbon::attendance_regs_2024
