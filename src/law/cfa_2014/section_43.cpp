// Children and Families Act 2014, section 43: the named school must admit.
//
// In our words. A maintained school, maintained nursery, Academy, further education institution,
// non-maintained special school or approved (section 41) institution that a plan names must admit
// the child or young person.
//
// Where the text leaves room, we chose:
//   - at once: the section sets no time
//   - it runs only when the plan names a school, which the fact of sending says; a plan that names
//     a type of school obliges none
// Not modelled: wholly independent schools outside section 41, which the section does not bind:
// an officer who names one in the plan knows which it is, and the record does not.
#include "law/cfa_2014/instrument.hpp"

namespace ribbon::cfa_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.plan.named-school-admit",
     .title = "admission to the named school",
     .process = "ehc-needs-assessment",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the school or college that the plan names",
     .to = "the child or young person",
     .action = "admit the child or young person",
     .runs_from = "the day the plan that names the school is sent",
     .says = "at once; no number of days is set",
     .cite = "CFA 2014 s.43",
     .url = "https://www.legislation.gov.uk/ukpga/2014/6/section/43",
     .note = "Binds maintained schools, Academies, colleges, non-maintained special schools and "
             "those approved under section 41, and no other independent school.",
     .verified = false,
     .from = in_force,
     .in = in(MatterKind::request, MatterKind::reassessment, MatterKind::review,
              MatterKind::amendment, MatterKind::order, MatterKind::concession),
     .starts = {Kind::final_plan_sent, Kind::amended_plan_sent},
     .limit = at_once(),
     .only_if = OnlyIf::names_school,
     .met_by = {Kind::child_admitted},
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true},
};

} // namespace

std::span<const Provision> section_43() { return provisions; }

} // namespace ribbon::cfa_2014
