// SEN (Personal Budgets) Regulations 2014 (SI 2014/1652), regulations 12 and 14: paying less, or
// no longer.
//
// In our words. A council that decides to pay less, or to stop, must give reasonable notice in
// writing with its reasons, and reconsider once if asked.
//
// Where the text leaves room, we chose:
//   - what is reasonable is not ours to say, so there is no day; the notice meets the duty, and
//     whether it was long enough is for the family to argue
// Not modelled: the reconsideration, which has no number; the cases where payments must stop at
// once, because the person paid no longer consents or may no longer be paid (reg 14(1)).
#include "law/personal_budgets_2014/instrument.hpp"

namespace ribbon::personal_budgets_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "pb.reduce-or-stop",
     .title = "notice of a change in direct payments",
     .process = "personal-budget",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "whoever receives the payments",
     .action = "give reasonable notice with reasons, and reconsider once if asked",
     .runs_from = "the day the council decides to reduce or stop the payments",
     .says = "reasonable notice in writing, with reasons, before the change; no number",
     .cite = "SEN (Personal Budgets) Regs 2014 (SI 2014/1652) regs 12, 14",
     .url = "https://www.senexpertsolicitors.co.uk/site/news/"
            "personal-budgets-direct-payments-and-sen-2",
     .why_none = "The regulations ask for reasonable notice and give no number of days.",
     .from = std::chrono::year{2014} / 9 / 1,
     .in = in(MatterKind::budget),
     .starts = {Kind::direct_payments_to_change},
     .limit = no_number(),
     .met_by = {Kind::change_notice_given}},
};

} // namespace

std::span<const Provision> reg_12() { return provisions; }

} // namespace ribbon::personal_budgets_2014
