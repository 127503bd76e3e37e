// Education Act 1996, section 8, with section 83 of the Children and Families Act 2014: when a
// child stops being of compulsory school age, and becomes a young person.
//
// In our words. Compulsory school age ends on the last Friday in June of the school year (1
// September to 31 August) in which the child turns 16, which may be before or after the birthday.
// From the next day the rights under part 3 are the young person's own.
//
// Where the text leaves room, we chose:
//   - the Friday itself is still the parent's        docs/decisions/0041-rights-of-the-young.md
//   - the text in force on that Friday governs, not the one on the day of birth
// Not modelled: whether the young person lacks capacity, when the parent or a representative
// acts for them (CFA 2014 s.80), which nobody can read from a date.
#include "law/education_act_1996/instrument.hpp"

namespace ribbon::education_act_1996 {
namespace {

constexpr Provision provisions[]{
    {.id = "yp.end-compulsory-school-age",
     .title = "rights stay with the parent",
     .process = "young-person-rights",
     .nature = Nature::rule,
     .kind = "status-rule",
     .who = "the law",
     .to = "the young person",
     .action = "the rights under part 3 pass from the parent to the young person",
     .runs_from = "the day of birth",
     .says = "the last Friday in June of the school year, 1 September to 31 August, in which the "
             "child turns 16; not the 16th birthday",
     .cite = "Education Act 1996 s.8; CFA 2014 s.83; SEND Code glossary",
     .url = "https://www.hartlepoolfamilyhubs.co.uk/?p=5337",
     .note = "Letters after this day go to the young person, unless they lack capacity. A letter "
             "to the parent alone does not safely start the young person's time to appeal.",
     .from = std::chrono::year{2014} / 9 / 1,
     .governs = Governs::by_last_day,
     .in = in(MatterKind::child),
     .starts = {Kind::born},
     .limit = school_age_ends()},
};

} // namespace

std::span<const Provision> section_8() { return provisions; }

} // namespace ribbon::education_act_1996
