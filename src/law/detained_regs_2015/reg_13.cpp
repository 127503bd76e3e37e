// SEND (Detained Persons) Regulations 2015 (SI 2015/62), regulation 13: timescales for plans.
//
// In our words. The appropriate person has at least 15 days, "beginning with" the day the draft
// plan was served, to comment, ask for a school and ask for a meeting: 13(1)(a). The finished
// plan must go out "as soon as practicable", and within 20 weeks of the request, or of the day
// the authority was told of the person: 13(2). The reasons of 10(4)(a) to (c) lift the 20 weeks
// if they make them "impractical": 13(3).
//
// Where the text leaves room, we chose:
//   - the day the request arrives is day zero                 docs/decisions/0007-counting-days.md
//   - a reason counts only once an officer records it, with evidence; the engine infers none
// Not modelled: the meeting (13(1)(a)(ii)) and the advice on schools (13(1)(b)), which have no
// time of their own.
#include "law/detained_regs_2015/instrument.hpp"

namespace ribbon::detained_regs_2015 {
namespace {

constexpr auto process = "detained-persons";
constexpr auto url = "https://www.legislation.gov.uk/uksi/2015/62/regulation/13/made?view=plain";
constexpr Day in_force{std::chrono::year{2015} / 4 / 1};

constexpr Provision provisions[]{
    {.id = "det.family-window",
     .title = "detained person may comment on the draft plan",
     .process = process,
     .nature = Nature::floor,
     .kind = "statutory-duty",
     .who = "the home authority",
     .to = "the appropriate person",
     .action = "give the appropriate person this long to comment, ask for a school and ask for a "
               "meeting",
     .runs_from = "the day the draft plan is served",
     .says = "at least 15 days, beginning with the day on which the draft plan was served",
     .cite = "SEND (Detained Persons) Regs 2015 (SI 2015/62) reg 13(1)",
     .url = url,
     .note = "A minimum the authority owes, never a deadline for the family. A draft sent by post "
             "is served when it would arrive (Interpretation Act 1978 s.7).",
     .from = in_force,
     .in = in(MatterKind::detention),
     .starts = {Kind::draft_plan_served},
     .limit = beginning_with(days{15}),
     .from_service = true,
     .met_by = {Kind::family_commented},
     .ended_by = {Kind::final_plan_sent},
     .spent_by = {Kind::request_withdrawn}},

    {.id = "det.finalise-plan",
     .title = "finished plan for the detained person",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the home authority",
     .to = "the appropriate person; the person in charge of the accommodation; the youth "
           "offending team; the institution named; the health commissioners",
     .action = "send the finalised plan",
     .runs_from = "the day the request is received, or the detained person comes to the "
                  "authority's attention",
     .says = "as soon as practicable, and in any event within 20 weeks",
     .cite = "SEND (Detained Persons) Regs 2015 (SI 2015/62) reg 13(2), 13(3)",
     .url = url,
     .note = "Only the reasons of reg 10(4)(a) to (c): a shorter list than for an ordinary "
             "request.",
     .from = in_force,
     .in = in(MatterKind::detention),
     .starts = {Kind::detained_request_received},
     .limit = within(weeks{20}),
     .met_by = {Kind::final_plan_sent},
     .ended_by = {Kind::assessment_refused, Kind::plan_refused, Kind::request_withdrawn},
     .lifted_by = {Ground::closure, Ground::personal_circumstances, Ground::absence_from_area},
     .lift_cite = "SI 2015/62 reg 13(3), importing reg 10(4)(a) to (c)"},
};

} // namespace

std::span<const Provision> reg_13() { return provisions; }

} // namespace ribbon::detained_regs_2015
