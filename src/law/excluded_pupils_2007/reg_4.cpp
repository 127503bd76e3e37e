// Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations 2007
// (SI 2007/1870), regulation 4, with section 19(3A) and (3B) of the Education Act 1996: education
// after a permanent exclusion.
//
// In our words. The council must arrange suitable full-time education for a permanently excluded
// pupil of compulsory school age from the sixth school day. The first day of the exclusion is
// school day 1. Regulation 5 leaves out a pupil in year 11 who has taken, or missed, the last
// public examination, and one whose plan gives fewer hours and who gets those.
//
// Where the text leaves room, we chose:
//   - one source reads "the sixth school day after the first"; the regulation says the sixth day
//     of the exclusion                                 docs/decisions/0042-sixth-school-day.md
//   - a place at a school meets the duty as well as other education does
// Not modelled: a plan that gives fewer hours, since the record does not hold the hours; the
// plan's own provision, which binds throughout under CFA 2014 s.42 and has a clock of its own.
#include "law/excluded_pupils_2007/instrument.hpp"

namespace ribbon::excluded_pupils_2007 {
namespace {

constexpr Provision provisions[]{
    {.id = "ap.permanent-exclusion-day6",
     .title = "education after permanent exclusion",
     .process = "alternative-provision",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the excluded pupil",
     .action = "arrange suitable full-time education from the sixth school day",
     .runs_from = "the first school day of the exclusion",
     .says = "from the sixth school day of the exclusion, the first day counted",
     .cite = "Education Act 1996 s.19(3A)-(3B); Education (Provision of Full-Time Education for "
             "Excluded Pupils) (England) Regulations 2007 (SI 2007/1870), amended by SI 2014/3216",
     .url = "https://localgovernmentlawyer.co.uk/education-law/343-education-features/"
            "60273-understanding-section-19-of-the-education-act-1996"
            "?layout=default&print=1&tmpl=component",
     .note = "With an EHC plan, the provision in the plan binds from the first day. A pupil whose "
             "plan gives fewer hours is owed those hours (SI 2007/1870 reg 5).",
     .from = std::chrono::year{2007} / 9 / 1,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::permanently_excluded},
     .limit = beginning_with(school_days{6}),
     .met_by = {Kind::education_arranged, Kind::back_in_school},
     .ended_by = {Kind::last_exam_taken, Kind::exclusion_cancelled}},
};

} // namespace

std::span<const Provision> reg_4() { return provisions; }

} // namespace ribbon::excluded_pupils_2007
