// What the government proposed in 2026: the white paper "Every Child Achieving and Thriving" of 23
// February, the consultation that closed on 18 May, the Education for All Bill announced on 13
// May. None of it is law, and the Bill was not seen introduced.
//
// In our words. Schools would make an Individual Support Plan for each child with SEND and review
// it every year. EHC plans would stay for complex needs and be reviewed at the end of each key
// stage in place of every year. Most change would be enacted from 2029; new rules on who has a
// plan would hold from September 2030; pupils in a special place in September 2029 would keep it.
//
// Where the text leaves room, we chose:
//   - each stands in the book from the last day Ribbon knows, so it gives nobody a date; the day
//     a proposal becomes law is written in data/law/commencement.csv, not here
//                                                       docs/decisions/0054-law-not-yet-begun.md
//   - old and new would run side by side, so the review goes by the day the plan was first made
// Not modelled: Specialist Provision Packages, the national template and the panel for complaints
// about support plans: what was published gives them no times.
#include "law/reform_2026/instrument.hpp"

namespace ribbon::reform_2026 {
namespace {

constexpr Provision provisions[]{
    {.id = "reform.isp",
     .title = "individual support plan review",
     .process = "reform",
     .nature = Nature::proposed,
     .kind = "statutory-duty",
     .status = Status::proposed,
     .who = "schools, nurseries and colleges",
     .to = "the child with SEND",
     .action = "make an Individual Support Plan and review it each year",
     .runs_from = "the day the child is identified as having SEND",
     .says = "proposed: made and reviewed every 12 months",
     .cite = "White paper Every Child Achieving and Thriving (23 Feb 2026); Education for All "
             "Bill announced 13 May 2026",
     .url = "https://www.healthwatchbrightonandhove.co.uk/news/2026-05-14/"
            "schools-white-paper-send-reforms",
     .note = "A proposal only. Redress would be a complaint to the school, then an independent "
             "panel.",
     .why_none = "This is a proposal: until Parliament makes it law it sets nobody a day.",
     .from = latest_day,
     .before = nothing_before,
     .in = in(MatterKind::support_plan),
     .starts = {Kind::needs_identified},
     .limit = within(months{12}),
     .met_by = {Kind::support_plan_reviewed}},

    {.id = "reform.review-at-key-stage",
     .title = "key-stage review",
     .process = "reform",
     .nature = Nature::proposed,
     .kind = "statutory-duty",
     .status = Status::proposed,
     .who = "the council",
     .to = "the child or young person",
     .action = "review the EHC plan at the end of the key stage, in place of the annual review",
     .runs_from = "the end of the key stage, or earlier where a parent asks",
     .says = "proposed: at the end of each key stage; no number of days was published",
     .cite = "King's Speech briefing 13 May 2026",
     .url = "https://www.policythreads.co.uk/issue/education-for-all-bill/",
     .note = "A proposal only: the annual review is still the law. It would take the annual "
             "review's place, and both would run side by side for years.",
     .why_none = "The proposal names the end of a key stage and no number of days after it.",
     .from = latest_day,
     .before = nothing_before,
     .governs = Governs::by_plan,
     .in = in(MatterKind::review),
     .starts = {Kind::key_stage_ended},
     .limit = no_number(),
     .met_by = {Kind::key_stage_reviewed}},

    {.id = "reform.new-system-start",
     .title = "start of the new system",
     .process = "reform",
     .nature = Nature::proposed,
     .kind = "statutory-duty",
     .status = Status::proposed,
     .who = "-",
     .to = "-",
     .action = "most changes expected to be enacted from 2029; new rules on who has an EHC plan "
               "from September 2030; needs reassessed at transition points; by 2035 plans only "
               "for complex needs",
     .runs_from = "-",
     .says = "proposed: a cut-off in September 2029 would protect pupils already in specialist "
             "places",
     .cite = "White paper and consultation \"SEND reform: putting children and young people "
             "first\" (closed 18 May 2026)",
     .url = "https://sossen.org.uk/send-reform/white-paper/page/2/",
     .note = "Sources differ on 2029 and 2030, and both appear. Nothing is in force: the law of "
             "2014 holds in full.",
     .why_none = "The dates are proposals that sources report differently; none is law.",
     .from = latest_day,
     .before = nothing_before},
};

} // namespace

std::span<const Provision> proposals() { return provisions; }

} // namespace ribbon::reform_2026
