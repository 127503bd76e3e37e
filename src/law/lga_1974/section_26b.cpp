// Local Government Act 1974, sections 26B and 34D: when a complaint may be brought.
//
// In our words. A complaint must reach the Ombudsman within 12 months of the day the person
// affected first had notice of the matter. The Ombudsman may let a later one in for good reason.
//
// Where the text leaves room, we chose:
//   - the day of notice is left out of the count          docs/decisions/0007-counting-days.md
//   - the day is known only when somebody records it; the engine does not infer it from a letter
// Not modelled: the discretion to hear an old complaint, which has no number; section 26(6), which
// keeps out what could be appealed to a tribunal (the note says so).
#include "law/lga_1974/instrument.hpp"

namespace ribbon::lga_1974 {
namespace {

constexpr Provision provisions[]{
    {.id = "comp.lgsco.time-limit",
     .title = "family may go to the ombudsman",
     .process = "complaint",
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the complainant",
     .to = "the Local Government and Social Care Ombudsman",
     .action = "complain to the Ombudsman",
     .runs_from = "the day the complainant became aware of the matter",
     .says = "within 12 months of becoming aware of the matter; the Ombudsman may allow more for "
             "good reasons",
     .cite = "Local Government Act 1974 ss.26B, 34D",
     .url = "https://www.lgo.org.uk/decisions/education/special-educational-needs/24-021-786",
     .note = "The Ombudsman can not look at what was or could have been appealed to the Tribunal: "
             "complain about the delay before the appeal, and appeal the substance. A later "
             "complaint may still be heard for good reasons.",
     .from = Day{std::chrono::year{1974} / 4 / 1},
     .in = in(MatterKind::complaint),
     .starts = {Kind::complainant_aware},
     .limit = within(months{12}),
     .met_by = {Kind::ombudsman_asked}},
};

} // namespace

std::span<const Provision> section_26b() { return provisions; }

} // namespace ribbon::lga_1974
