// SEND Regulations 2014, regulations 5(4), 10(4), 13(3) and 27(3): what a reason for delay does.
//
// In our words. A reason takes the number away only if it made it impractical to keep it. It adds
// no days; the duty to act as soon as practicable remains, and later steps keep their own limits.
//
// Where the text leaves room, we chose:
//   - a reason counts only when an officer has recorded it, for one clock, with evidence; the
//     engine infers none from a calendar
// The effect is in each clock's own `lifted_by`; this entry is what a page cites.
#include "law/computation/instrument.hpp"

namespace ribbon::computation {
namespace {

constexpr Provision provisions[]{
    {.id = "calc.exceptions",
     .title = "what a reason for delay does",
     .process = "computation",
     .nature = Nature::rule,
     .kind = "computation-rule",
     .who = "-",
     .to = "-",
     .action = "lift the number and leave the duty",
     .runs_from = "a reason that the law allows, recorded with evidence",
     .says = "the number does not bind where the reason made it impractical; no days are added, "
             "and the duty to act as soon as practicable remains",
     .cite = "SEND Regs 2014 regs 5(4), 10(4), 13(3), 27(3)",
     .url = "https://senexpertsolicitors.co.uk/site/news/the-20-week-ehc-needs-assessment-deadline",
     .note = "Record the limb, the evidence, the dates, who decided and when the family was told. "
             "Later steps keep their own limits.",
     .why_none = "A reason sets no day: it takes a number away and adds none.",
     .from = Day{std::chrono::year{2014} / 9 / 1}},
};

} // namespace

std::span<const Provision> exceptions() { return provisions; }

} // namespace ribbon::computation
