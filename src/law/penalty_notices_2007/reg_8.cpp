// Education (Penalty Notices) (England) Regulations 2007 (SI 2007/1867), regulations 8 and 9:
// withdrawing a notice.
//
// In our words. A notice must be withdrawn, what was paid given back, and no proceedings begun,
// where it ought not to have been issued (a breach of the local code of conduct is one way), went
// to the wrong person, or has material errors: 8. And where it is not paid in time and the
// council does not prosecute: 9.
//
// Where the text leaves room, we chose:
//   - neither has a number, so each runs until the notice is withdrawn
// Not modelled: the refund; an appeal, which a parent does not have.
#include "law/penalty_notices_2007/instrument.hpp"

namespace ribbon::penalty_notices_2007 {
namespace {

constexpr auto process = "attendance";
constexpr Day in_force{std::chrono::year{2007} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "pn.withdrawal-grounds",
     .title = "wrong notice withdrawn",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the parent",
     .action = "withdraw the notice, refund it, and begin no proceedings for the same facts",
     .runs_from = "the day it appears that the notice is wrong",
     .says = "where the notice ought not to have been issued, went to the wrong person or has "
             "material errors; no number",
     .cite = "Education (Penalty Notices)(England) Regs 2007 reg 8",
     .url = "https://www.buckinghamshire.gov.uk/schools-and-learning/"
            "school-attendance-and-supporting-children-in-education/pay-your-childs-penalty-fine-"
            "for-missing-school/code-of-conduct-for-issuing-penalty-notices-for-unauthorised-"
            "absence-from-school/the-procedure-for-withdrawing-penalty-notices/",
     .note = "A parent has no appeal, so a reasoned letter is the way. Look at each session "
             "counted: was another code right, or a duty of the council unmet on that day?",
     .why_none = "The regulations say that the notice must be withdrawn, and give no number.",
     .from = in_force,
     .in = in(MatterKind::notice),
     .starts = {Kind::notice_found_wrong},
     .limit = no_number(),
     .met_by = {Kind::notice_withdrawn}},

    {.id = "pn.withdraw-if-not-prosecuting",
     .title = "unpaid notice withdrawn",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the parent",
     .action = "withdraw the notice",
     .runs_from = "the day the time to pay has ended and the council decides not to prosecute",
     .says = "where the penalty is not paid in time and the council does not prosecute; no number",
     .cite = "Education (Penalty Notices)(England) Regs 2007 reg 9",
     .url = "https://legislation.gov.uk/uksi/2007/1867/note/made?view=plain",
     .why_none = "The regulations say that the notice must be withdrawn, and give no number.",
     .from = in_force,
     .in = in(MatterKind::notice),
     .starts = {Kind::notice_unpaid},
     .limit = no_number(),
     .met_by = {Kind::notice_withdrawn},
     .ended_by = {Kind::prosecution_started}},
};

} // namespace

std::span<const Provision> reg_8() { return provisions; }

} // namespace ribbon::penalty_notices_2007
