// Children's Wellbeing and Schools Act 2026 (c. 21), section 37, which inserts section 434A into
// the Education Act 1996: consent before a child is withdrawn from school. NOT IN FORCE.
//
// In our words. A parent of a child whom a council placed at a special school, or who is the
// subject of enquiries or action under section 47 of the Children Act 1989, will need the
// council's consent to withdraw the child for education otherwise than at school.
//
// Where the text leaves room, we chose:
//   - Royal Assent (29 April 2026) starts nothing; regulations must bring the section into force,
//     and until a table of commencement dates says when, no clock starts
// Not modelled: children under section 47 enquiries, for whom the record has no kind of fact yet;
// the time for the decision, which regulations are to set.
#include "law/cwsa_2026/instrument.hpp"

namespace ribbon::cwsa_2026 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehe.cnis.consent",
     .title = "consent to home education",
     .process = "elective-home-education",
     .nature = Nature::proposed,
     .kind = "statutory-duty",
     .status = Status::enacted,
     .who = "the council",
     .to = "the parent",
     .action = "decide on consent",
     .runs_from = "the day the parent asks to withdraw the child",
     .says = "regulations are awaited; the period was not verified",
     .cite = "Education Act 1996 s.434A inserted by Children's Wellbeing and Schools Act 2026 "
             "(c.21) s.37",
     .url = "https://www.legislation.gov.uk/ukpga/2026/21/section/37/enacted",
     .note = "Royal Assent on 29 April 2026; not brought into force in anything we have read, "
             "which reaches to June 2026.",
     .why_none = "The section is not in force, and the regulations that would set a time are "
                 "awaited.",
     .from = latest_day,
     .before = nothing_before,
     .in = in(MatterKind::home_education),
     .starts = {Kind::special_school_withdrawal},
     .limit = no_number(),
     .met_by = {Kind::withdrawal_decided}},
};

} // namespace

std::span<const Provision> section_37() { return provisions; }

} // namespace ribbon::cwsa_2026
