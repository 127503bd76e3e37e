// School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 (SI 2012/1033),
// schedule 1, paragraphs 1 and 2: applying to a review panel, and hearing the review.
//
// In our words. A parent may apply for a review, and ask for an SEN expert, within 15 school days
// after the day of the written notice that the pupil is not reinstated: 2(1). The hearing must
// begin by the fifteenth school day after the day the application is made: 1(1). An application
// by first class post is made on the second working day after posting: 1(2).
//
// Where the text leaves room, we chose:
//   - paragraph 1(2) speaks of applications; we give a posted notice the same two days
//   - an application counts on the day it arrives    docs/decisions/0046-posted-applications.md
//   - one that comes too late is shown as late; whether to accept it is not ours to say
// Not modelled: adjournments, since the limit is for the start; a second window through a claim
// of disability discrimination, which has its own clock.
#include "law/school_exclusions_2012/instrument.hpp"

namespace ribbon::school_exclusions_2012 {
namespace {

constexpr auto process = "suspension-exclusion";
constexpr auto url = "http://www.legislation.gov.uk/uksi/2012/1033/schedules/made";
constexpr Day in_force{std::chrono::year{2012} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "excl.irp.apply",
     .title = "parent may ask for a review panel",
     .process = process,
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the parent",
     .to = "the arranging authority (the council or the academy trust)",
     .action = "apply for an independent review and ask for an SEN expert",
     .runs_from = "the day written notice is given that the pupil is not reinstated",
     .says = "within 15 school days after the day of the notice",
     .cite = "SI 2012/1033 Sch 1 para 2(1)",
     .url = url,
     .note = "An SEN expert may be asked for whether or not the school recognises SEN. A claim of "
             "disability discrimination to the Tribunal, within 6 months, is a second way.",
     .from = in_force,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::not_reinstated},
     .limit = within(school_days{15}),
     .from_service = true,
     .met_by = {Kind::review_applied_for},
     .met_on_arrival = true},

    {.id = "excl.irp.hold",
     .title = "review panel hearing",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the arranging authority",
     .to = "the parent",
     .action = "begin the review hearing",
     .runs_from = "the day the application for a review is made",
     .says = "by the fifteenth school day after the day the application is made",
     .cite = "SI 2012/1033 Sch 1 para 1 (\"closing date for reviews\")",
     .url = url,
     .note = "A start, which may be adjourned.",
     .from = in_force,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::review_applied_for},
     .limit = within(school_days{15}),
     .from_service = true,
     .met_by = {Kind::review_hearing_began}},
};

} // namespace

std::span<const Provision> schedule_1() { return provisions; }

} // namespace ribbon::school_exclusions_2012
