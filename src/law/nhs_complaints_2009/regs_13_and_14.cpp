// SI 2009/309, regulations 13 and 14: a complaint to a health body.
//
// In our words. The body acknowledges a complaint within 3 working days of receiving it, and
// offers to talk about how it will be handled and when an answer will come. If no answer has gone
// within 6 months (or a longer time agreed before they end), it must say why, and then answer as
// soon as it can.
//
// Where the text leaves room, we chose:
//   - the day of receipt is left out of both counts       docs/decisions/0007-counting-days.md
//   - an answer given before any acknowledgement takes the need to acknowledge away
// Not modelled: the date that body and complainant agree on, which is the real one and which only
// they know; the six months are the backstop.
#include "law/nhs_complaints_2009/instrument.hpp"

namespace ribbon::nhs_complaints_2009 {
namespace {

constexpr auto url = "https://next.shropshire.gov.uk/the-send-local-offer/health/"
                     "what-to-do-if-youre-unhappy-with-a-health-service/what-to-expect";
constexpr auto who = "the integrated care board or NHS provider";
constexpr Day in_force{std::chrono::year{2009} / 4 / 1};

constexpr Provision provisions[]{
    {.id = "nhs.complaint.ack",
     .title = "health complaint acknowledgement",
     .process = "complaint",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = who,
     .to = "the complainant",
     .action = "acknowledge the complaint and offer to discuss its handling and the date of an "
               "answer",
     .runs_from = "the day the complaint is received",
     .says = "within 3 working days of receiving the complaint",
     .cite = "LA Social Services and NHS Complaints (England) Regs 2009 (SI 2009/309) reg 13",
     .url = url,
     .from = in_force,
     .in = in(MatterKind::nhs_complaint),
     .starts = {Kind::nhs_complaint_received},
     .limit = within(working_days{3}, Over::england),
     .met_by = {Kind::nhs_complaint_acknowledged},
     .ended_by = {Kind::nhs_complaint_answered, Kind::complaint_withdrawn}},

    {.id = "nhs.complaint.response",
     .title = "health complaint answer",
     .process = "complaint",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = who,
     .to = "the complainant",
     .action = "answer the complaint, or explain why there is no answer yet",
     .runs_from = "the day the complaint is received",
     .says = "within 6 months of receiving the complaint; a backstop",
     .cite = "SI 2009/309 reg 14",
     .url = url,
     .note = "The date agreed with the complainant is the real one. The number of the regulation "
             "is from memory.",
     .from = in_force,
     .in = in(MatterKind::nhs_complaint),
     .starts = {Kind::nhs_complaint_received},
     .limit = within(months{6}),
     .met_by = {Kind::nhs_complaint_answered},
     .ended_by = {Kind::complaint_withdrawn}},
};

} // namespace

std::span<const Provision> regs_13_and_14() { return provisions; }

} // namespace ribbon::nhs_complaints_2009
