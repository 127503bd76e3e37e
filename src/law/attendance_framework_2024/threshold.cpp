// The national framework for penalty notices, in the statutory guidance "Working together to
// improve school attendance" (in force 19 August 2024): the threshold.
//
// In our words. When ten sessions of a pupil are recorded with code G, N, O or U, in any mix,
// within ten school weeks, the school must consider, case by case, whether a penalty notice or
// something else is right. The weeks roll; a school week is any week with a school session in it,
// so holidays are stepped over, and the ten may reach over terms and years.
//
// Where the text leaves room, we chose:
//   - the first time the threshold is reached in a matter is what is shown
//     docs/decisions/0048-ten-school-weeks.md
//   - codes count as they were recorded; a corrected code leaves or enters the count
// Not modelled: a fine, which is never the consequence by itself; notices in other cases, which
// the framework leaves open; a notice to improve, which has no number.
#include "law/attendance_framework_2024/instrument.hpp"

namespace ribbon::attendance_framework_2024 {
namespace {

constexpr Provision provisions[]{
    {.id = "pn.threshold",
     .title = "school considers a penalty notice",
     .process = "attendance",
     .nature = Nature::guidance,
     .kind = "statutory-guidance",
     .who = "the school",
     .to = "the parent",
     .action = "consider, case by case, whether a penalty notice or something else is right",
     .runs_from = "the first session missed without authority",
     .says = "10 sessions with code G, N, O or U, in any mix, within a rolling period of 10 "
             "school weeks",
     .cite = "National framework for penalty notices (Working together to improve school "
             "attendance)",
     .url = "https://manchester.gov.uk/info/500002/council_policies_and_strategies/8788/"
            "school_attendance_code_of_conduct/5",
     .note = "A reason to think, not a fine. Support comes first, and a council may act earlier. "
             "Authorised absences and codes Q and Y1 to Y7 never count.",
     .from = std::chrono::year{2024} / 8 / 19,
     .before = "each council's own code of conduct",
     .in = in(MatterKind::attendance),
     .starts = {Kind::sessions_missed},
     .limit = sessions(10, 10),
     .codes = "GNOU",
     .met_by = {Kind::penalty_considered}},
};

} // namespace

std::span<const Provision> threshold() { return provisions; }

} // namespace ribbon::attendance_framework_2024
