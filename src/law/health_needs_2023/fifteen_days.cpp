// "Arranging education for children who cannot attend school because of health needs" (statutory
// guidance, Department for Education, December 2023): fifteen days.
//
// In our words. As soon as it is clear that a child will be away from school for 15 days or more
// because of health, on end or in total over the school year, the council should arrange
// education.
//
// Where the text leaves room, we chose:
//   - a day on which it was clear is the day; where nobody recorded one, the fifteenth school day
//     of absence is the last that can be meant      docs/decisions/0047-days-of-absence.md
//   - the total is over one school year, and the absences of one year are one matter
// Not modelled: how much education is suitable; a return to school between two absences, which
// does not wipe out the days already missed.
#include "law/health_needs_2023/instrument.hpp"

namespace ribbon::health_needs_2023 {
namespace {

constexpr Provision provisions[]{
    {.id = "ap.health-15-days",
     .title = "education for a sick child",
     .process = "alternative-provision",
     .nature = Nature::guidance,
     .kind = "guidance-expectation",
     .who = "the council",
     .to = "the child with health needs",
     .action = "arrange education as soon as a long absence is clear",
     .runs_from = "the day a long absence is clear, or the first day of absence",
     .says = "as soon as it is clear that the child will be away for 15 school days or more, on "
             "end or in total over the school year",
     .cite = "DfE statutory guidance on children who cannot attend because of health needs "
             "(Dec 2023)",
     .url = "https://localgovernmentlawyer.co.uk/education-law/343-education-features/"
            "60273-understanding-section-19-of-the-education-act-1996"
            "?layout=default&print=1&tmpl=component",
     .note = "A trigger and not a time of grace: if it is clear on the first day, act on the first "
             "day. The duty in s.19 of the Education Act 1996 has no number. An earlier edition of "
             "the guidance said the same.",
     .in = in(MatterKind::absence),
     .starts = {Kind::long_absence_expected, Kind::absent_through_illness},
     .limit = day_of_absence(school_days{15}),
     .met_by = {Kind::education_arranged}},
};

} // namespace

std::span<const Provision> fifteen_days() { return provisions; }

} // namespace ribbon::health_needs_2023
