// SEND Regulations 2014 (SI 2014/1530), regulations 35 to 37: mediation is arranged.
//
// In our words. A council told that the family's issues include health care tells each health
// commissioner concerned within 3 working days: 35. Mediation is arranged, and takes place, within
// 30 days of the day the family tells the council that it wants it; where the issues are about
// health alone the commissioner arranges it, within 30 days of being told by the council: 35, 36,
// CFA 2014 ss.53 and 54. The family is told the date and place at least 5 working days before the
// session, unless it accepts less: 37.
//
// Where the text leaves room, we chose:
//   - 30 days are days of the calendar, though a page or two print working days
//   - mediation that has not taken place in 30 days is late, also where the council told the
//     adviser that it can not arrange it: that earns the family a certificate, and excuses nothing
//   - the duty ends when the family tells the adviser that it no longer wants mediation, when the
//     council reverses its refusal, and with the appeal; what was late by then stays late
//   - a session moved to another day needs its own notice
// Not modelled: who may attend (38), which has no time.
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto process = "mediation-appeal";
constexpr auto url = "https://www.ipsea.org.uk/the-mediation-process";
constexpr auto family = "the child's parent or the young person";
constexpr Day in_force{std::chrono::year{2014} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "med.tell-icb",
     .title = "notice of the health issues",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the responsible commissioning body",
     .action = "tell each health commissioner concerned the issues and the provision wanted",
     .runs_from = "the day the family tells the council that its issues include health care",
     .says = "within 3 working days of being told",
     .cite = "SEND Regs 2014 reg 35",
     .url = url,
     .from = in_force,
     .in = decision_matters,
     .starts = {Kind::health_issues_told},
     .limit = within(working_days{3}, Over::england),
     .met_by = {Kind::health_body_told}},

    {.id = "med.arrange.la",
     .title = "mediation arranged by the council",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = family,
     .action = "arrange for the mediation to take place and take part",
     .runs_from = "the day the family tells the council that it wants mediation",
     .says = "within 30 days of being told: days of the calendar, not working days",
     .cite = "SEND Regs 2014 reg 36; CFA 2014 s.53",
     .url = url,
     .note = "The council may not refuse, nor ask for another meeting first. The time runs from "
             "the day the council is told, not the adviser.",
     .from = in_force,
     .in = decision_matters,
     .starts = {Kind::mediation_wanted},
     .limit = within(days{30}),
     .met_by = {Kind::mediation_held},
     .ended_by = {Kind::mediation_declined, Kind::agreed_after_refusal, Kind::appeal_ended}},

    {.id = "med.arrange.icb",
     .title = "mediation arranged by the health commissioner",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the responsible commissioning body",
     .to = family,
     .action = "arrange for the mediation to take place and take part",
     .runs_from = "the day the council tells the commissioner of issues about health alone",
     .says = "within 30 days of being told: days of the calendar, not working days",
     .cite = "CFA 2014 s.54; SEND Regs 2014 regs 35-36",
     .url = url,
     .from = in_force,
     .in = decision_matters,
     .starts = {Kind::health_mediation_wanted},
     .limit = within(days{30}),
     .met_by = {Kind::mediation_held},
     .ended_by = {Kind::mediation_declined, Kind::agreed_after_refusal, Kind::appeal_ended}},

    {.id = "med.notice-of-session",
     .title = "notice of the mediation session",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council or the health commissioner that arranges it",
     .to = family,
     .action = "tell the family the date and place",
     .runs_from = "the day of the session, counted backward",
     .says = "at least 5 working days before the session, unless the family accepts less",
     .cite = "SEND Regs 2014 reg 37",
     .url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/37",
     .note = "The number of the regulation is from memory. The Code of Practice says the same, as "
             "quoted in [2020] EWHC 3326 (Admin).",
     .verified = false,
     .from = in_force,
     .in = decision_matters,
     .starts = {Kind::session_fixed},
     .latest_start = true,
     .limit = at_least_before(working_days{5}, Over::england),
     .met_by = {Kind::session_notified},
     .ended_by = {Kind::mediation_declined},
     .spent_by = {Kind::shorter_notice_accepted}},
};

} // namespace

std::span<const Provision> reg_35() { return provisions; }

} // namespace ribbon::send_regs_2014
