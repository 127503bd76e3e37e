// SI 2006/1738, regulations 14 and 17: local resolution and investigation.
//
// In our words. Representations about Children Act functions (such as short breaks under section
// 17) are first resolved locally, in 10 working days, or 20 where they are complex. The
// complainant may then ask for an investigation, which is answered in 25 working days, or 65 at
// the very most with an extension.
//
// Regulation 2 leaves Saturdays, Sundays, Christmas Day, Boxing Day, Good Friday and bank holidays
// out of working days. Boxing Day is named, but changes nothing: from Monday to Friday it is a
// bank holiday anyway.
//
// Where the text leaves room, we chose:
//   - asking for an investigation ends the local resolution, late or not
//   - an extension counts only if it was told by the last day   docs/decisions/0051-longer-times.md
// Not modelled: the agreement to skip stage 1 (record an investigation asked for at once);
// advocates; the withdrawal and return of representations.
#include "law/childrens_act_2006/instrument.hpp"

namespace ribbon::childrens_act_2006 {
namespace {

constexpr auto url = "https://www.legislation.gov.uk/uksi/2006/1738/made";
constexpr Day in_force{std::chrono::year{2006} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "ca.stage1",
     .title = "local resolution of representations",
     .process = "complaint",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child or parent who made representations under the Children Act",
     .action = "resolve the representations locally and answer them",
     .runs_from = "the day the representations are received",
     .says = "within 10 working days; up to 10 more where they are complex",
     .cite = "Children Act 1989 Representations Procedure (England) Regs 2006 (SI 2006/1738) "
             "reg 14",
     .url = url,
     .note = "For Children Act functions such as short breaks; not the way to complain of delay "
             "with an EHC plan. Working days also leave out Boxing Day, by name (reg 2).",
     .verified = false,
     .from = in_force,
     .in = in(MatterKind::representation),
     .starts = {Kind::representations_received},
     .limit = within(working_days{10}, Over::england),
     .met_by = {Kind::representations_resolved},
     .ended_by = {Kind::investigation_asked, Kind::complaint_withdrawn},
     .extended_by = Kind::representations_extended,
     .extended = within(working_days{20}, Over::england)},

    {.id = "ca.stage2",
     .title = "investigation of representations",
     .process = "complaint",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the complainant",
     .action = "have the representations investigated and send the adjudication",
     .runs_from = "the day the complainant asks for stage 2",
     .says = "within 25 working days; where that is not possible, at most 65",
     .cite = "SI 2006/1738 reg 17",
     .url = url,
     .note = "For Children Act functions such as short breaks (s.17); not for delay with an EHC "
             "plan.",
     .verified = false,
     .from = in_force,
     .in = in(MatterKind::representation),
     .starts = {Kind::investigation_asked},
     .limit = within(working_days{25}, Over::england),
     .met_by = {Kind::investigation_answered},
     .ended_by = {Kind::complaint_withdrawn},
     .extended_by = Kind::investigation_extended,
     .extended = within(working_days{65}, Over::england)},
};

} // namespace

std::span<const Provision> regs_14_and_17() { return provisions; }

} // namespace ribbon::childrens_act_2006
