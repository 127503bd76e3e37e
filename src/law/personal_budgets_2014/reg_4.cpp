// SEN (Personal Budgets) Regulations 2014 (SI 2014/1652), regulation 4: asking for a budget.
//
// In our words. A parent or young person may ask for a personal budget, direct payments
// included, while a draft plan is prepared and whenever the plan is reviewed or reassessed. The
// council must consider what is asked in one of those times. Refusing direct payments needs
// reasons, and the family may have the refusal reviewed once: regulation 7.
//
// Not modelled: whether the request came in one of the lawful times, which the officer who
// records it says by recording it; the review of a refusal, which has no number.
#include "law/personal_budgets_2014/instrument.hpp"

namespace ribbon::personal_budgets_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "pb.request-window",
     .title = "answer about a personal budget",
     .process = "personal-budget",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child's parent or the young person",
     .action = "consider the request for a personal budget or direct payments, and answer it",
     .runs_from = "the day a request is made in a lawful time",
     .says = "a request may be made while a draft plan is prepared and while the plan is reviewed "
             "or reassessed; the council must consider a request made then; no number",
     .cite = "SEN (Personal Budgets) Regs 2014 (SI 2014/1652) reg 4; CFA 2014 s.49",
     .url = "https://educationlawbarristers.co.uk/"
            "special-educational-needs-ehc-plans-and-personal-budgets/",
     .note = "A refusal needs reasons and carries a right to one review (reg 7).",
     .why_none = "The regulations set times in which a family may ask, and no number of days for "
                 "the council's answer.",
     .from = std::chrono::year{2014} / 9 / 1,
     .in = in(MatterKind::budget),
     .starts = {Kind::budget_requested},
     .limit = no_number(),
     .met_by = {Kind::budget_decided}},
};

} // namespace

std::span<const Provision> reg_4() { return provisions; }

} // namespace ribbon::personal_budgets_2014
