// Practice Direction No. 1 of 2025 of the Senior President of Tribunals: bundles in SEND appeals
// and disability discrimination claims. Issued 22 April 2025, for hearings from 15 July 2025.
//
// In our words. A bundle for a final hearing keeps within a number of pages for each part, and is
// a searchable, numbered PDF. One that does not may be rejected, and the hearing with it.
//
// Where the text leaves room, we chose:
//   - it applies by the day of the hearing, not the day on which it was listed
//                                         docs/decisions/0037-hearings-under-the-2025-direction.md
//   - sending the bundle ends the reminder; it does not show that the bundle complied, so it is
//     never shown as met
// Not modelled: the limits for claims of discrimination (schedule 2).
#include "law/tribunal_practice/instrument.hpp"

namespace ribbon::tribunal_practice {
namespace {

constexpr Provision provisions[]{
    {.id = "appeal.bundle-format",
     .title = "page limits of the bundle",
     .process = "tribunal-appeal",
     .nature = Nature::duty,
     .kind = "practice-direction",
     .who = "the council for the bundle; each party for its evidence",
     .to = "the Tribunal",
     .action = "keep within the page limits: core bundle 100; plan with the appendices of section "
               "K 150; working document 25; evidence of each party 75 (refusal to assess or "
               "reassess, section I, ceasing, health or social care recommendations) or 100 "
               "(refusal to issue, sections B and F); expert report 15 with its summary of 2; "
               "witness statement 10; in 12 point, with numbered paragraphs, as a searchable PDF",
     .runs_from = "a final hearing being listed for a day",
     .says = "for every final hearing that is to take place on or after 15 July 2025",
     .cite = "Senior President's Practice Direction on SEND and DD bundles, issued 22 April 2025 "
             "(No. 1 of 2025)",
     .url = "https://birkettlong.co.uk/insights/education/legal-update-new-practice-direction-send-"
            "tribunal-hearings",
     .note = "A bundle that does not comply may be rejected and the hearing lost. An expert's "
             "report is normally not more than 3 years old.",
     .why_none = "The practice direction limits pages, not time.",
     .from = Day{std::chrono::year{2025} / 7 / 15},
     .before = nothing_before,
     .governs = Governs::by_named_day,
     .in = in(MatterKind::appeal),
     .starts = {Kind::hearing_set},
     .latest_start = true,
     .limit = no_number(),
     .ended_by = {Kind::bundle_sent, Kind::appeal_ended}},
};

} // namespace

std::span<const Provision> bundles_2025() { return provisions; }

} // namespace ribbon::tribunal_practice
