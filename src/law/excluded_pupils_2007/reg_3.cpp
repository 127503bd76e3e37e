// Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations 2007
// (SI 2007/1870), regulation 3, with section 100 of the Education and Inspections Act 2006:
// education during a suspension.
//
// In our words. A school that suspends a pupil of compulsory school age must arrange suitable
// full-time education from the sixth school day. Since 5 January 2015 (SI 2014/3216) that is the
// sixth consecutive school day of exclusion, however many fixed periods it is made of. The duty
// does not reach a pupil in year 11 who has taken, or missed, the last public examination, nor a
// pupil whose plan gives fewer hours and who gets those: regulation 5.
//
// Where the text leaves room, we chose:
//   - suspensions with no school day between them are one, from the first day of the first; they
//     stand in one matter                              docs/decisions/0042-sixth-school-day.md
//   - no duty at all unless they come to more than 5 school days
//   - a return to school meets the duty, late if after the sixth day
// Not modelled: a plan that gives fewer hours, since the record does not hold the hours; single
// periods before 5 January 2015, which no table of terms of ours reaches; work set in the first
// five days, which is guidance without a number.
#include "law/excluded_pupils_2007/instrument.hpp"

namespace ribbon::excluded_pupils_2007 {
namespace {

constexpr Provision provisions[]{
    {.id = "ap.suspension-day6",
     .title = "education during suspension",
     .process = "alternative-provision",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the governing body or proprietor (of a pupil referral unit, the council)",
     .to = "the suspended pupil",
     .action = "provide suitable full-time education from the sixth school day",
     .runs_from = "the first school day of the suspension, or of the first of those back to back",
     .says = "from the sixth consecutive school day of exclusion, the first day counted, whether "
             "in one fixed period or more",
     .cite = "Education and Inspections Act 2006 s.100; Education (Provision of Full-Time "
             "Education for Excluded Pupils) (England) Regulations 2007 (SI 2007/1870), amended "
             "by SI 2014/3216",
     .url = "https://beaservice.org.uk/thehub/useful-information/exclusions/",
     .note = "Back to back means that the next suspension begins on the next school day. A pupil "
             "whose plan gives fewer hours is owed those hours (SI 2007/1870 reg 5).",
     .from = std::chrono::year{2007} / 9 / 1,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::suspended},
     .on_end = true,
     .limit = beginning_with(school_days{6}),
     .met_by = {Kind::education_arranged, Kind::back_in_school},
     .ended_by = {Kind::last_exam_taken, Kind::exclusion_cancelled}},
};

} // namespace

std::span<const Provision> reg_3() { return provisions; }

} // namespace ribbon::excluded_pupils_2007
