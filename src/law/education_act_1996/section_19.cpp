// Education Act 1996, section 19(1): education for children out of school.
//
// In our words. A council must arrange suitable education for every child of compulsory school
// age who, through illness, exclusion or anything else, may not receive it without that. The Act
// has no waiting time: the duty is there from the day the council knows or ought to know.
//
// Where the text leaves room, we chose:
//   - the first day is the day the record says the council knew, or ought to have known
//   - a return to suitable schooling meets the duty as well as tuition does
// Not modelled: section 19(1A), which lets the duty go in the last six weeks of compulsory
// school age once no examination is left, since the record of an absence does not hold the
// examinations; how many hours are suitable (sections 19(3AA) and (6)), which is a judgement.
#include "law/education_act_1996/instrument.hpp"

namespace ribbon::education_act_1996 {
namespace {

constexpr Provision provisions[]{
    {.id = "ap.s19-duty",
     .title = "suitable education out of school",
     .process = "alternative-provision",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the child of compulsory school age",
     .action = "arrange suitable education",
     .runs_from = "the day the council knows, or ought to know, that the child has none",
     .says = "no waiting time: from the day itself until it is done",
     .cite = "Education Act 1996 s.19(1)",
     .url = "https://www.ipsea.org.uk/news/"
            "children-out-of-school-your-top-questions-answered",
     .note = "The fifteen days so often named are guidance for absence through ill health, and "
             "no part of this duty.",
     .in = in(MatterKind::absence),
     .starts = {Kind::out_of_education},
     .limit = at_once(),
     .met_by = {Kind::education_arranged, Kind::back_in_school}},
};

} // namespace

std::span<const Provision> section_19() { return provisions; }

} // namespace ribbon::education_act_1996
