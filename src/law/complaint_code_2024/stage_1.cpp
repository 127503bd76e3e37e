// LGSCO Complaint Handling Code (February 2024), stage 1.
//
// In our words. The council logs and acknowledges a complaint within 5 working days of receiving
// it, and answers it in full within 10 working days of acknowledging it. Where the complaint is
// complex it may take up to 10 working days more, if it tells the complainant why.
//
// Where the text leaves room, we chose:
//   - a late acknowledgement buys no time: the answer is due 15 working days after receipt at the
//     latest, which is what the two steps come to       docs/decisions/0050-complaint-times.md
//   - the Code is for complaints received from 1 April 2026, when the Ombudsman began to use it in
//     its casework; what came before ran on the council's own times, a promise   (the same)
//   - an answer given before any acknowledgement takes the need to acknowledge away
//   - asking for stage 2 does not excuse an answer at stage 1 that is still owed; the final answer
//     does
// Not modelled: "comply or explain", which is the council's account of itself and has no clock;
// a second extension "for good reason", which the Code neither counts nor caps.
#include "law/complaint_code_2024/instrument.hpp"

namespace ribbon::complaint_code_2024 {
namespace {

constexpr auto url = "https://llg.org.uk/news/the-lgsco-release-the-complaint-handling-code";
constexpr Day in_use{std::chrono::year{2026} / 4 / 1};
constexpr auto before = "the council's own complaint times, a promise";

constexpr Provision provisions[]{
    {.id = "comp.stage1.ack",
     .title = "complaint acknowledgement",
     .process = "complaint",
     .nature = Nature::guidance,
     .kind = "ombudsman-code",
     .who = "the council",
     .to = "the complainant",
     .action = "log the complaint and acknowledge it",
     .runs_from = "the day the complaint is received",
     .says = "within 5 working days of receiving the complaint",
     .cite = "LGSCO Complaint Handling Code (issued Feb 2024 under Local Government Act 1974 "
             "s.23(12A))",
     .url = url,
     .note = "The Ombudsman's Code, not a statute: a council follows it or explains why not. The "
             "Ombudsman judges complaints by it from 1 April 2026.",
     .from = in_use,
     .before = before,
     .in = in(MatterKind::complaint),
     .starts = {Kind::complaint_received},
     .limit = within(working_days{5}, Over::england),
     .met_by = {Kind::complaint_acknowledged},
     .ended_by = {Kind::complaint_answered, Kind::complaint_withdrawn}},

    {.id = "comp.stage1.response",
     .title = "complaint answer at stage 1",
     .process = "complaint",
     .nature = Nature::guidance,
     .kind = "ombudsman-code",
     .who = "the council",
     .to = "the complainant",
     .action = "answer the complaint in full",
     .runs_from = "the day the complaint is acknowledged",
     .says = "within 10 working days of acknowledging the complaint, and so within 15 of "
             "receiving it; up to 10 more where it is complex and the complainant is told why",
     .cite = "LGSCO Code (Complaint Handling Code, issued Feb 2024 under Local Government Act "
             "1974 s.23(12A))",
     .url = url,
     .note = "Many councils count from receipt, which is shorter and allowed. A late "
             "acknowledgement buys no time.",
     .from = in_use,
     .before = before,
     .in = in(MatterKind::complaint),
     .starts = {Kind::complaint_acknowledged},
     .limit = within(working_days{10}, Over::england),
     .combine = Combine::earlier_of,
     .limb = {.from = {Kind::complaint_received},
              .limit = within(working_days{15}, Over::england),
              .alone = true,
              .extended = within(working_days{25}, Over::england)},
     .met_by = {Kind::complaint_answered},
     .ended_by = {Kind::final_answer_sent, Kind::complaint_withdrawn},
     .extended_by = Kind::complaint_extended,
     .extended = within(working_days{20}, Over::england)},
};

} // namespace

std::span<const Provision> stage_1() { return provisions; }

} // namespace ribbon::complaint_code_2024
