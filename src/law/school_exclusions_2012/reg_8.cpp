// School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 (SI 2012/1033),
// regulation 8 (17 for pupil referral units, 26 for academies): reconsidering after a review.
//
// In our words. Where the review panel recommends that the board think again, or quashes its
// decision and directs it to, the board must reconvene within 10 school days after it is notified.
// A notification by first class post is given on the second working day after posting.
//
// Where the text leaves room, we chose:
//   - the day of the notification is day zero
// Not modelled: the 4,000 pounds a school may have to pay, which is no time limit; telling
// everybody of the new decision "without delay", which has no number.
// Regulation 17 was read in the statute's words, regulations 8 and 26 by their likeness to it, so
// the number keeps its mark as unverified.
#include "law/school_exclusions_2012/instrument.hpp"

namespace ribbon::school_exclusions_2012 {
namespace {

constexpr Provision provisions[]{
    {.id = "excl.reconsider",
     .title = "governors reconsider exclusion",
     .process = "suspension-exclusion",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the governing board",
     .to = "the parent",
     .action = "reconvene and reconsider the decision not to reinstate",
     .runs_from = "the day the board is notified of the panel's decision",
     .says = "within 10 school days after notification",
     .cite = "SI 2012/1033 regs 8, 17, 26",
     .url = "https://www.legislation.gov.uk/uksi/2012/1033",
     .note = "If the pupil is not reinstated after a quashed decision, the school may have to pay "
             "4,000 pounds.",
     .verified = false,
     .from = std::chrono::year{2012} / 9 / 1,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::reconsideration_directed},
     .limit = within(school_days{10}),
     .from_service = true,
     .met_by = {Kind::governors_reconsidered}},
};

} // namespace

std::span<const Provision> reg_8() { return provisions; }

} // namespace ribbon::school_exclusions_2012
