// LGSCO Complaint Handling Code (February 2024), stage 2.
//
// In our words. A complainant who is not satisfied may ask for stage 2 and need give no reason.
// The council acknowledges that within 5 working days, and sends its final answer within 20
// working days of acknowledging it; up to 20 more where the complaint is complex and it says why.
//
// Where the text leaves room, we chose, as at stage 1:
//   - a late acknowledgement buys no time: 25 working days after the request for stage 2 at the
//     latest                                            docs/decisions/0050-complaint-times.md
//   - which times hold goes by the day the complaint was received, not the day it was escalated:
//     a complaint of March 2026 keeps the council's own times to its end        (the same)
// Not modelled: a refusal to escalate, which the Code allows on stated grounds and does not time.
#include "law/complaint_code_2024/instrument.hpp"

namespace ribbon::complaint_code_2024 {
namespace {

constexpr auto url = "https://llg.org.uk/news/the-lgsco-release-the-complaint-handling-code";
constexpr auto cite = "LGSCO Code (Complaint Handling Code, issued Feb 2024 under Local Government "
                      "Act 1974 s.23(12A))";
constexpr Day in_use{std::chrono::year{2026} / 4 / 1};
constexpr auto before = "the council's own complaint times, a promise";

constexpr Provision provisions[]{
    {.id = "comp.stage2.ack",
     .title = "escalation acknowledgement",
     .process = "complaint",
     .nature = Nature::guidance,
     .kind = "ombudsman-code",
     .who = "the council",
     .to = "the complainant",
     .action = "log the request for stage 2 and acknowledge it",
     .runs_from = "the day the complainant asks for stage 2",
     .says = "within 5 working days of the request",
     .cite = cite,
     .url = url,
     .note = "The Ombudsman's Code, not a statute. Nobody need give a reason for asking for "
             "stage 2.",
     .from = in_use,
     .before = before,
     .governed_from = {Kind::complaint_received},
     .in = in(MatterKind::complaint),
     .starts = {Kind::complaint_escalated},
     .limit = within(working_days{5}, Over::england),
     .met_by = {Kind::escalation_acknowledged},
     .ended_by = {Kind::final_answer_sent, Kind::complaint_withdrawn}},

    {.id = "comp.stage2.response",
     .title = "complaint answer at stage 2",
     .process = "complaint",
     .nature = Nature::guidance,
     .kind = "ombudsman-code",
     .who = "the council",
     .to = "the complainant",
     .action = "send the final answer",
     .runs_from = "the day the request for stage 2 is acknowledged",
     .says = "within 20 working days of acknowledging the request, and so within 25 of the "
             "request; up to 20 more where it is complex and the complainant is told why",
     .cite = cite,
     .url = url,
     .note = "After this answer the complainant may go to the Ombudsman. A late acknowledgement "
             "buys no time.",
     .from = in_use,
     .before = before,
     .governed_from = {Kind::complaint_received},
     .in = in(MatterKind::complaint),
     .starts = {Kind::escalation_acknowledged},
     .limit = within(working_days{20}, Over::england),
     .combine = Combine::earlier_of,
     .limb = {.from = {Kind::complaint_escalated},
              .limit = within(working_days{25}, Over::england),
              .alone = true,
              .extended = within(working_days{45}, Over::england)},
     .met_by = {Kind::final_answer_sent},
     .ended_by = {Kind::complaint_withdrawn},
     .extended_by = Kind::escalation_extended,
     .extended = within(working_days{40}, Over::england)},
};

} // namespace

std::span<const Provision> stage_2() { return provisions; }

} // namespace ribbon::complaint_code_2024
