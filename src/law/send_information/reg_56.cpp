// SEND Regulations 2014 (SI 2014/1530), regulation 56, with section 30(6) of the Children and
// Families Act 2014: what people say about the local offer.
//
// In our words. A council must publish, at least once a year, the comments it has had on its
// local offer and its answer to them, with what it means to do. The year could give way to "as
// soon as reasonably practicable" for a reason to do with coronavirus, from 1 May to 25 September
// 2020 (SI 2020/471).
//
// Where the text leaves room, we chose:
//   - the year runs from the day comments were received, left out; the regulation fixes no
//     anniversary, and this is the latest day on which those comments are still published yearly
//   - a reason counts only once an officer records it, with evidence; the engine infers none
// Not modelled: vexatious comments, which need not be published (from memory): an officer simply
// does not record them.
#include "law/send_information/instrument.hpp"

namespace ribbon::send_information {
namespace {

constexpr Provision provisions[]{
    {.id = "lo.comments",
     .title = "local offer comments published",
     .process = "local-offer",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "children, young people and parents",
     .action = "publish the comments and its response, with the action it will take",
     .runs_from = "the day the comments were received",
     .says = "at least once a year",
     .cite = "SEND Regs 2014 reg 56; CFA 2014 s.30(6)",
     .url = "https://gov.uk/government/publications/changes-to-the-law-on-education-health-and-"
            "care-needs-assessments-and-plans-due-to-coronavirus/annex-a-details-of-the-"
            "amendments-to-the-existing-regulations",
     .note = "Vexatious comments need not be published (from memory).",
     .from = std::chrono::year{2014} / 9 / 1,
     .in = in(MatterKind::area),
     .starts = {Kind::offer_commented},
     .limit = within(months{12}),
     .met_by = {Kind::offer_comments_published},
     .lifted_by = {Ground::coronavirus},
     .lift_cite = "SI 2020/471"},
};

} // namespace

std::span<const Provision> reg_56() { return provisions; }

} // namespace ribbon::send_information
