// The SEND Tribunal's case directions: the days its registration letter sets for each appeal.
//
// In our words. Each side sends its further evidence by the day the Tribunal names. The council
// sends the bundle 10 working days before the hearing, or on the day directed.
//
// Where the text leaves room, we chose:
//   - the 10 days are Tribunal working days, counted backward; August and Christmas do not count
//   - a hearing or an evidence date set anew takes the earlier one's place, and what was sent for
//     the earlier one does not meet it                    docs/decisions/0034-dates-set-anew.md
//   - a day the Tribunal names does not roll: r.12(4); it closes at 5pm: r.12(1)
// Not modelled: the attendance and case review forms, whose days are recorded as directed.
#include "law/tribunal_practice/instrument.hpp"

namespace ribbon::tribunal_practice {
namespace {

constexpr Provision provisions[]{
    {.id = "appeal.final-evidence",
     .title = "final evidence for the hearing",
     .process = "tribunal-appeal",
     .nature = Nature::duty,
     .kind = "tribunal-direction",
     .who = "both parties",
     .to = "the Tribunal and the other party",
     .action = "send all further evidence",
     .runs_from = "the directions of the Tribunal in the case",
     .says = "by the day the Tribunal names; the Rules set none",
     .cite = "Case directions",
     .url = "https://www.ipsea.org.uk/what-happens-after-i-submit-my-appeal",
     .note = "Entered from the registration letter. It closes at 5pm.",
     .from = Day{std::chrono::year{2008} / 11 / 3},
     .in = in(MatterKind::appeal),
     .starts = {Kind::evidence_date_set},
     .latest_start = true,
     .limit = directed(),
     .closes_at_five = true,
     .met_by = {Kind::evidence_sent},
     .ended_by = {Kind::appeal_ended}},

    {.id = "appeal.bundle",
     .title = "hearing bundle",
     .process = "tribunal-appeal",
     .nature = Nature::duty,
     .kind = "tribunal-direction",
     .who = "the council",
     .to = "the Tribunal and the appellant",
     .action = "send the bundle",
     .runs_from = "the day of the hearing, counted backward",
     .says = "10 working days before the hearing, not counting 25 December to 1 January or any day "
             "in August; or on the day directed",
     .cite = "Case directions; SEND Tribunal guidance",
     .url = "https://cbsendiass.org/timetable-for-appeal",
     .in = in(MatterKind::appeal),
     .starts = {Kind::hearing_set},
     .latest_start = true,
     .limit = at_least_before(working_days{10}, Over::tribunal),
     .closes_at_five = true,
     .met_by = {Kind::bundle_sent},
     .ended_by = {Kind::appeal_ended}},
};

} // namespace

std::span<const Provision> directions() { return provisions; }

} // namespace ribbon::tribunal_practice
