// SI 2006/1738, regulations 19 and 20: the review panel.
//
// In our words. A complainant who is not satisfied with the adjudication may ask for a review
// panel. It meets within 30 working days of that request (19(4)), sends its report within 5
// working days of meeting, and the council sends its response and what it proposes to do within
// 15 working days of receiving the recommendations (20).
//
// Where the text leaves room, we chose:
//   - the panel's report and the council's receipt of it are one event: a report sent to the
//     council by its own panel arrives that day
// Not modelled: "or as soon as reasonably practicable" beside the 5 days, which has no number;
// the 20 working days in which a complainant must ask for a panel (no source was found).
#include "law/childrens_act_2006/instrument.hpp"

namespace ribbon::childrens_act_2006 {
namespace {

constexpr Day in_force{std::chrono::year{2006} / 9 / 1};
constexpr auto reg_20_url = "https://standards.esd.org.uk/?uri=duty%2f3565";

constexpr Provision provisions[]{
    {.id = "ca.stage3.panel",
     .title = "representations panel meeting",
     .process = "complaint",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the complainant",
     .action = "hold the meeting of the review panel",
     .runs_from = "the day the request for a review panel is received",
     .says = "within 30 working days of receiving the request",
     .cite = "SI 2006/1738 reg 19(4)",
     .url = "https://legislation.gov.uk/uksi/2006/1738/regulation/19/made",
     .from = in_force,
     .in = in(MatterKind::representation),
     .starts = {Kind::panel_asked},
     .limit = within(working_days{30}, Over::england),
     .met_by = {Kind::panel_met},
     .ended_by = {Kind::complaint_withdrawn}},

    {.id = "ca.stage3.report",
     .title = "representations panel report",
     .process = "complaint",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the review panel",
     .to = "the council, the complainant, the advocate and the independent person",
     .action = "send the panel's report",
     .runs_from = "the day the panel meets",
     .says = "within 5 working days of the meeting, or as soon as reasonably practicable",
     .cite = "SI 2006/1738 reg 20",
     .url = reg_20_url,
     .from = in_force,
     .in = in(MatterKind::representation),
     .starts = {Kind::panel_met},
     .limit = within(working_days{5}, Over::england),
     .met_by = {Kind::panel_reported},
     .ended_by = {Kind::complaint_withdrawn}},

    {.id = "ca.stage3.response",
     .title = "answer to the representations panel",
     .process = "complaint",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the complainant",
     .action = "send its response to the recommendations and what it proposes to do",
     .runs_from = "the day the council receives the panel's recommendations",
     .says = "within 15 working days of receiving the recommendations",
     .cite = "SI 2006/1738 reg 20",
     .url = reg_20_url,
     .from = in_force,
     .in = in(MatterKind::representation),
     .starts = {Kind::panel_reported},
     .limit = within(working_days{15}, Over::england),
     .met_by = {Kind::panel_answered},
     .ended_by = {Kind::complaint_withdrawn}},
};

} // namespace

std::span<const Provision> regs_19_and_20() { return provisions; }

} // namespace ribbon::childrens_act_2006
