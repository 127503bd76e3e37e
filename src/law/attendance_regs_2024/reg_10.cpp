// School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), regulation 10
// and its tables: the codes of the attendance register.
//
// In our words. For every session a school records each pupil with the code that fits what
// happened. The list is in `says`. Four codes count towards a penalty notice: G, N, O and U.
//
// Where the text leaves room, we chose:
//   - nothing: which code was right is a question of fact for a person
// Not modelled: the codes for being present (/, \, L, V, P, W), which no clock of ours needs. The
// words of Y3 to Y7 are from memory.
#include "law/attendance_regs_2024/instrument.hpp"

namespace ribbon::attendance_regs_2024 {
namespace {

constexpr Provision provisions[]{
    {.id = "att.codes",
     .title = "right register code",
     .process = "attendance",
     .nature = Nature::rule,
     .kind = "classification",
     .who = "the school",
     .to = "",
     .action = "use the right register code",
     .runs_from = "each session",
     .says = "K: a place the council arranged under s.19 of the Education Act 1996 or s.42 or s.61 "
             "of the Children and Families Act 2014 (a tutor, education otherwise than at "
             "school). B: another approved educational activity, supervised. D: at another school "
             "where the pupil is registered too. C: leave in exceptional circumstances. C1: "
             "regulated performance. C2: part-time timetable of a pupil of compulsory age. E: "
             "suspended or excluded, nothing provided. I: illness. M: medical appointment. Q: can "
             "not attend because travel was not arranged. X: not of compulsory age. Y1: the usual "
             "transport is not running. Y2: widespread disruption to travel. Y3: part of the "
             "premises closed. Y4: the whole site closed unexpectedly. Y5: detention by the "
             "criminal justice system. Y6: public health. Y7: another unavoidable cause. G, N, O "
             "and U: unauthorised, and counted towards a penalty notice. Z and #: administrative.",
     .cite = "SI 2024/208 reg 10 and tables; statutory guidance",
     .url = "https://crimeline.co.uk/legislationdisplay/"
            "?leg=%2Fuksi%2F2024%2F208%2Fregulation%2F10%2Fmade",
     .note = "Remote lessons at home are absence, not B. H, J and plain Y are no longer codes. "
             "The words of Y3 to Y7 are from memory.",
     .why_none = "A list of codes has no time limit.",
     .from = std::chrono::year{2024} / 8 / 19,
     .before = "the codes under the Education (Pupil Registration) (England) Regs 2006",
     .in = in(MatterKind::attendance),
     .starts = {Kind::sessions_missed},
     .limit = no_number()},
};

} // namespace

std::span<const Provision> reg_10() { return provisions; }

} // namespace ribbon::attendance_regs_2024
