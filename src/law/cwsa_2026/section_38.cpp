// Children's Wellbeing and Schools Act 2026 (c. 21), section 38, which inserts sections 436B to
// 436G into the Education Act 1996: the register of children not in school. NOT IN FORCE.
//
// In our words. Councils will keep a register of children of compulsory school age in their area
// who are not registered pupils, or are educated otherwise with the school's agreement: part-time
// timetables, section 19 and education otherwise than at school included. Within 15 days of
// registration a council is to ask for a home visit.
//
// Where the text leaves room, we chose:
//   - the 15 days leave out the day of registration, as the secondary source reads
//   - Royal Assent starts nothing: see section_37.cpp
// Not modelled: parents' and providers' times to give information, which were not verified;
// attendance orders under section 39.
#include "law/cwsa_2026/instrument.hpp"

namespace ribbon::cwsa_2026 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehe.cnis.register",
     .title = "home visit request",
     .process = "elective-home-education",
     .nature = Nature::proposed,
     .kind = "statutory-duty",
     .status = Status::enacted,
     .who = "the council; parents; providers",
     .to = "",
     .action = "register the child and ask for a home visit; parents to supply information",
     .runs_from = "the day the child is registered",
     .says = "15 days from registration for the request for a home visit",
     .cite = "Education Act 1996 ss.436B-436G inserted by Children's Wellbeing and Schools Act "
             "2026 (c.21) s.38; attendance orders s.39",
     .url = "https://edyourself.org/?p=8733",
     .note = "Not in force. Children educated under s.19 or otherwise than at school will be in "
             "the register too.",
     .from = latest_day,
     .before = nothing_before,
     .in = in(MatterKind::home_education),
     .starts = {Kind::not_in_school_registered},
     .limit = within(days{15}),
     .met_by = {Kind::home_visit_requested}},
};

} // namespace

std::span<const Provision> section_38() { return provisions; }

} // namespace ribbon::cwsa_2026
