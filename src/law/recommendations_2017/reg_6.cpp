// SI 2017/1306, regulations 6 and 7: answering what the Tribunal recommends.
//
// In our words. The Tribunal may recommend health or social care. What it recommends binds nobody,
// but the body must answer in writing within 5 weeks of the date of the recommendation: what it
// will do, or why it will not. For health the commissioner answers (6), for social care the
// council (7).
//
// Where the text leaves room, we chose:
//   - each body answers for itself: an answer on health does not answer for social care
//   - in 2020 the coronavirus reason lifted the number as it did elsewhere (SI 2020/471)
// Not modelled: the pilot of 2015 in some areas (SI 2015/358), and Ribbon says so of its time;
// sending the health answer on to the family within a week, which is from memory; the transitional
// rule (3) that the decision or plan appealed against is of 3 April 2018 or later, because a
// recommendation under this instrument can only be made in such an appeal.
#include "law/recommendations_2017/instrument.hpp"

namespace ribbon::recommendations_2017 {
namespace {

constexpr auto process = "tribunal-recommendation";
constexpr auto url = "https://councilfordisabledchildren.org.uk/help-resources/resources/send-"
                     "national-trial-single-route-redress-latest";
constexpr auto runs_from = "the date of the Tribunal's recommendation";
constexpr auto says = "within 5 weeks of the date of the recommendation";
constexpr auto note = "The recommendation does not bind; the duty to answer it does.";
constexpr auto pilot = "the pilot of 2015 in some areas (SI 2015/358), which Ribbon does not hold";
constexpr auto lift_cite = "SI 2020/471 (reg 2A and linked amendments)";
constexpr Day in_force{std::chrono::year{2018} / 4 / 3};

constexpr Provision provisions[]{
    {.id = "recommendation.icb-response",
     .title = "answer to the health recommendation",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the responsible commissioning body",
     .to = "the child's parent or the young person; the council",
     .action = "answer in writing with the steps it will take, or why it will not follow it",
     .runs_from = runs_from,
     .says = says,
     .cite = "SEND (First-tier Tribunal Recommendations Power) Regs 2017 (SI 2017/1306) reg 6",
     .url = url,
     .note = note,
     .from = in_force,
     .before = pilot,
     .in = in(MatterKind::recommendation),
     .starts = {Kind::health_recommended},
     .limit = within(weeks{5}),
     .met_by = {Kind::health_recommendation_answered},
     .lifted_by = {Ground::coronavirus},
     .lift_cite = lift_cite},

    {.id = "recommendation.la-social-care-response",
     .title = "answer to the social care recommendation",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council, for social care",
     .to = "the child's parent or the young person",
     .action = "answer in writing",
     .runs_from = runs_from,
     .says = says,
     .cite = "SI 2017/1306 reg 7",
     .url = url,
     .note = note,
     .from = in_force,
     .before = pilot,
     .in = in(MatterKind::recommendation),
     .starts = {Kind::social_care_recommended},
     .limit = within(weeks{5}),
     .met_by = {Kind::care_recommendation_answered},
     .lifted_by = {Ground::coronavirus},
     .lift_cite = lift_cite},
};

} // namespace

std::span<const Provision> reg_6() { return provisions; }

} // namespace ribbon::recommendations_2017
