// What the SEND Tribunal aims at. Nobody is in breach when an aim is missed, and no page may show
// one as a deadline.
//
// In our words. It aims to register an appeal within 10 working days, to hear it 12 weeks after
// that, and to send its decision within 10 working days of the hearing.
//
// Where the text leaves room, we chose:
//   - the days and weeks are counted as the Tribunal counts, without August and Christmas
// Not modelled: longer aims quoted of late (20 working days to register, hearings up to a year
// off): they are forecasts, to be drawn from what is listed.
#include "law/tribunal_practice/instrument.hpp"

namespace ribbon::tribunal_practice {
namespace {

constexpr auto process = "tribunal-appeal";
constexpr auto tribunal = "the Tribunal";
constexpr auto parties = "the parties";
constexpr auto cite = "SEND Tribunal practice";

constexpr Provision provisions[]{
    {.id = "appeal.registration",
     .title = "registration of the appeal",
     .process = process,
     .nature = Nature::aim,
     .kind = "service-target",
     .who = tribunal,
     .to = parties,
     .action = "register the appeal and issue case directions",
     .runs_from = "the day the Tribunal received the appeal",
     .says = "an aim of 10 Tribunal working days",
     .cite = cite,
     .url = "https://cbsendiass.org/timetable-for-appeal",
     .note = "An aim only, which no one can enforce; 20 working days is quoted more recently.",
     .in = decision_matters,
     .starts = {Kind::appeal_lodged},
     .limit = within(working_days{10}, Over::tribunal),
     .met_by = {Kind::appeal_registered},
     .ended_by = {Kind::appeal_ended}},

    {.id = "appeal.hearing-target",
     .title = "hearing of the appeal",
     .process = process,
     .nature = Nature::aim,
     .kind = "service-target",
     .who = tribunal,
     .to = parties,
     .action = "hear the appeal",
     .runs_from = "the day the appeal was registered",
     .says = "an old aim of 12 weeks, in which August and Christmas do not count",
     .cite = cite,
     .url = "https://www.ipsea.org.uk/what-happens-after-i-submit-my-appeal",
     .note = "Never a deadline. Hearings are now listed far later, up to about a year.",
     .from = Day{std::chrono::year{2008} / 11 / 3},
     .in = decision_matters | in(MatterKind::appeal),
     .starts = {Kind::appeal_registered},
     .limit = within_tribunal(weeks{12}),
     .met_by = {Kind::hearing_held},
     .ended_by = {Kind::appeal_ended}},

    {.id = "appeal.decision",
     .title = "decision of the Tribunal",
     .process = process,
     .nature = Nature::aim,
     .kind = "service-target",
     .who = tribunal,
     .to = parties,
     .action = "send its written decision",
     .runs_from = "the day the hearing ended",
     .says = "an aim of 10 Tribunal working days",
     .cite = cite,
     .url = "https://educationlawyers.co.uk/2021/01/18/school-age-ehcp-phase-transfer-deadline-is-"
            "15th-february/",
     .from = Day{std::chrono::year{2008} / 11 / 3},
     .in = decision_matters | in(MatterKind::appeal),
     .starts = {Kind::hearing_held},
     .limit = within(working_days{10}, Over::tribunal),
     .met_by = {Kind::tribunal_decided},
     .ended_by = {Kind::appeal_ended}},
};

} // namespace

std::span<const Provision> aims() { return provisions; }

} // namespace ribbon::tribunal_practice
