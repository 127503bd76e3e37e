// SEN (Personal Budgets) Regulations 2014 (SI 2014/1652), regulation 11: reviewing payments.
//
// In our words. The council keeps an eye on direct payments, and must review the making and use
// of them at least once within the first three months of their being made; after that, whenever
// the plan is reviewed or reassessed.
//
// Where the text leaves room, we chose:
//   - the day of the first payment is day zero    docs/decisions/0040-first-three-months.md
// Not modelled: the later reviews, which ride on the reviews of the plan and have their clocks;
// a review the family asks for, which the council need only consider.
#include "law/personal_budgets_2014/instrument.hpp"

namespace ribbon::personal_budgets_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "pb.first-review",
     .title = "first review of direct payments",
     .process = "personal-budget",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "whoever receives the payments",
     .action = "review the making and use of direct payments at least once in the first three "
               "months",
     .runs_from = "the day of the first payment",
     .says = "at least once within the first three months; the day of the first payment is left "
             "out",
     .cite = "SEN (Personal Budgets) Regs 2014 (SI 2014/1652) reg 11",
     .url = "https://www.senexpertsolicitors.co.uk/site/news/"
            "personal-budgets-direct-payments-and-sen-2",
     .note = "After that, at every review or reassessment of the plan.",
     .from = std::chrono::year{2014} / 9 / 1,
     .in = in(MatterKind::budget),
     .starts = {Kind::direct_payments_started},
     .limit = within(months{3}),
     .met_by = {Kind::direct_payments_reviewed},
     .ended_by = {Kind::direct_payments_stopped}},
};

} // namespace

std::span<const Provision> reg_11() { return provisions; }

} // namespace ribbon::personal_budgets_2014
