// School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 (SI 2012/1033),
// regulation 5 (14 for pupil referral units, 23 for academies): telling people.
//
// In our words. The head teacher who suspends or excludes must tell the parents "without delay",
// with the reasons and their rights; and the governing board, the council and, since 2022, a social
// worker and the virtual head where the child has them.
//
// Where the text leaves room, we chose:
//   - the duty is met when everybody has been told, which is what the kind of fact says
// Not modelled: the notice to parents on the first day about public places (Education and
// Inspections Act 2006 s.104), which is another notice and not in our list of clocks.
#include "law/school_exclusions_2012/instrument.hpp"

namespace ribbon::school_exclusions_2012 {
namespace {

constexpr Provision provisions[]{
    {.id = "excl.notify",
     .title = "notice of the exclusion",
     .process = "suspension-exclusion",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the head teacher",
     .to = "parents; the governing board; the council; the social worker and the virtual head",
     .action = "tell them of the exclusion, with reasons and rights",
     .runs_from = "the first day of the suspension or permanent exclusion",
     .says = "without delay; no number",
     .cite = "SI 2012/1033 reg 5 (and 14, 23), as amended 2022",
     .url = "https://suffolksendiass.co.uk/training/training-for-practitioners/governor-resources/"
            "suspensions-and-exclusions/permanent-exclusions-responsibilities",
     .why_none = "The regulations say without delay and give no number of days.",
     .from = std::chrono::year{2012} / 9 / 1,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::suspended, Kind::permanently_excluded},
     .limit = no_number(),
     .met_by = {Kind::exclusion_notified}},
};

} // namespace

std::span<const Provision> reg_5() { return provisions; }

} // namespace ribbon::school_exclusions_2012
