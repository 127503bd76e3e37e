// Equality Act 2010, schedule 17, paragraph 4: time for a claim of disability discrimination.
//
// In our words. A claim against a school is brought to the Tribunal within 6 months "beginning
// with" the day of the act complained of.
//
// Where the text leaves room, we chose:
//   - the day of the act is the first day, so the six months end the day before the corresponding
//     date, or with the month where there is none             docs/decisions/0007-counting-days.md
//   - the last day closes at 5pm and does not roll
//                                                docs/decisions/0033-claims-of-discrimination.md
// Not modelled: conduct that goes on for some time is done at its end (4(5)): record its last day;
// the Tribunal may take a late claim (4(3)), which is recorded as a day it directed; the Christmas
// and August rule for claims before 21 July 2020.
#include "law/equality_act_2010/instrument.hpp"

namespace ribbon::equality_act_2010 {
namespace {

constexpr Provision provisions[]{
    {.id = "claim.disability-discrimination",
     .title = "discrimination claim may be made",
     .process = "tribunal-appeal",
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the parent, or the young person",
     .to = "the First-tier Tribunal (Special Educational Needs and Disability)",
     .action = "lodge a claim against the responsible body of the school",
     .runs_from = "the act complained of, such as the day of an exclusion",
     .says = "within 6 months beginning with the act, so that the day of the act is counted",
     .cite = "Equality Act 2010 Sch 17 para 4",
     .url = "https://www.hants.gov.uk/educationandlearning/educationinclusionservice/exclusion/"
            "aftercommittee",
     .note = "Christmas and August have not moved the last day since 21 July 2020.",
     .from = Day{std::chrono::year{2010} / 10 / 1},
     .in = in(MatterKind::claim),
     .starts = {Kind::discrimination},
     .limit = beginning_with(months{6}),
     .closes_at_five = true,
     .met_by = {Kind::claim_lodged}},
};

} // namespace

std::span<const Provision> schedule_17() { return provisions; }

} // namespace ribbon::equality_act_2010
