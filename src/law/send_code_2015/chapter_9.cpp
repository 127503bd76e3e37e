// SEND Code of Practice 2015, chapter 9: paragraphs that speak of a time.
//
// In our words. A school or college consulted about a place should answer within 15 days: 9.83.
// Two weeks before each term the council should send schools and partners the list of reviews due
// in it: 9.172. A council should consider reviewing the plan of a child under five every three to
// six months: 9.178.
//
// Where the text leaves room, we chose:
//   - guidance passes and is never overdue; councils must have regard to it and may depart from it
//     for good reason
//   - 15 days are calendar days, the day of receipt left out: docs/decisions/0028-fifteen-days.md
//   - three months is an earlier look, and six the outer end; each review starts them anew, and a
//     meeting or a decision to keep or amend is a review for this purpose
//   - the plan of a child who is five on the day the time would start has only the yearly review
// Not modelled: the invitations and advice of 9.173 to 9.177, which say what regulation 20 says.
#include "law/send_code_2015/instrument.hpp"

namespace ribbon::send_code_2015 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehc.school-consultation.reply",
     .title = "answer from the school consulted",
     .process = "school-consultation",
     .nature = Nature::guidance,
     .kind = "guidance-expectation",
     .who = "the school, college or other institution consulted",
     .to = "the council",
     .action = "answer the proposal to name it in the plan",
     .runs_from = "the day the consultation reaches the school or college",
     .says = "within 15 days, read as calendar days, the day of receipt not counted",
     .cite = "SEND Code of Practice 2015 para 9.83 (see also 9.77-9.90)",
     .url = "https://torbayfamilyhub.org.uk/topic/the-local-authoritys-duty-to-consult",
     .note = "Guidance. Silence does not stop the council, which must still decide; no clock "
             "stops for a late answer or for school holidays.",
     .from = in_force,
     .in = in(MatterKind::consultation),
     .starts = {Kind::school_consulted},
     .limit = within(days{15}),
     .met_by = {Kind::consultation_answered}},

    {.id = "ar.termly-list-to-schools",
     .title = "termly list of reviews",
     .process = "annual-review",
     .nature = Nature::guidance,
     .kind = "guidance-expectation",
     .who = "the council",
     .to = "head teachers, principals, the ICB and social care",
     .action = "send the list of pupils whose reviews fall due in the term",
     .runs_from = "the first day of the term, counted back",
     .says = "at least two weeks before the start of each term",
     .cite = "SEND Code of Practice 2015 para 9.172",
     .url = "https://www.ipsea.org.uk/FAQs/my-daughters-school-has-said-it-cannot-hold-the-annual-"
            "review-meeting-it-is-too-short-staffed-what-should-happen",
     .note = "Each school has its own first day of term.",
     .from = in_force,
     .in = in(MatterKind::area),
     .starts = {Kind::term_set},
     .limit = at_least_before(weeks{2}),
     .met_by = {Kind::review_list_sent}},

    {.id = "ar.under-five",
     .title = "review of a plan under five",
     .process = "annual-review",
     .nature = Nature::guidance,
     .kind = "guidance-expectation",
     .who = "the council",
     .to = "the child's parent",
     .action = "consider reviewing the plan of a child under five",
     .runs_from = "the day the plan was sent, or the decision after the last review",
     .says = "consider it at three months, and by six at the outer end of the guidance",
     .cite = "SEND Code of Practice 2015 para 9.178",
     .url = "https://www.stockton.gov.uk/article/20368/Annual-Review-of-an-Education-Health-and-"
            "Care-Plan?action=Print&model=%2320368+-+%27Annual+Review+of+an+Education+Health+and+"
            "Care+Plan%27%3A+document",
     .note = "Guidance, and beside the yearly review, not in its place. Councils often say \"every "
             "six months\".",
     .from = in_force,
     .in = in(MatterKind::request, MatterKind::reassessment, MatterKind::review, MatterKind::order,
              MatterKind::concession),
     .starts = {Kind::final_plan_sent, Kind::plan_kept, Kind::amendment_intended,
                Kind::amendment_notice_sent},
     .limit = within(months{6}),
     .only_if = OnlyIf::under_five,
     .met_by = {Kind::review_meeting_held, Kind::plan_kept, Kind::amendment_notice_sent},
     .met_anywhere = true,
     .met_in = in(MatterKind::review),
     .ended_by = {Kind::plan_ceased},
     .ended_anywhere = true,
     .earlier_look = within(months{3})},
};

} // namespace

std::span<const Provision> chapter_9() { return provisions; }

} // namespace ribbon::send_code_2015
