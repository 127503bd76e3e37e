// School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 (SI 2012/1033),
// regulation 6 (15 for pupil referral units, 24 for academies): the governing board decides.
//
// In our words. The board must decide on reinstatement within 15 school days of being told of a
// permanent exclusion, of one that takes the pupil over 15 school days in the term, or of one
// that costs a public examination or national curriculum test. For a suspension that takes the
// term's total over 5 school days and not over 15, it must consider reinstatement within 50
// school days, and only if the parent makes representations.
//
// Where the text leaves room, we chose:
//   - the day the board is told is day zero
//   - which of the two a suspension is, the record says by the kind of fact: a term's total needs
//     days from before the record began, so the engine does not add it up
//   - representations count whether they come before or after the board was told
// Not modelled: the board's duty to decide before the examination "as far as reasonably
// practicable", which has no number; representations on a suspension of 5 days or fewer, where
// the board need not meet; the longer times of 2020 and 2021 for coronavirus.
#include "law/school_exclusions_2012/instrument.hpp"

namespace ribbon::school_exclusions_2012 {
namespace {

constexpr auto process = "suspension-exclusion";
constexpr Day in_force{std::chrono::year{2012} / 9 / 1};

constexpr Provision provisions[]{
    {.id = "excl.governors-15",
     .title = "governors meet on exclusion",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the governing board",
     .to = "parents",
     .action = "meet and decide whether the pupil is reinstated",
     .runs_from = "the day the board is told",
     .says = "within 15 school days after the board receives notice",
     .cite = "SI 2012/1033 regs 6, 15, 24",
     .url = "https://hub4leaders.co.uk/learning-hub/resources/"
            "the-governing-boards-role-in-exclusions/the-governing-boards-role-in-exclusions/",
     .note = "Where an examination or test would be missed: before it, as far as reasonably "
             "practicable.",
     .from = in_force,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::governors_told},
     .limit = within(school_days{15}),
     .met_by = {Kind::governors_met},
     .ended_by = {Kind::exclusion_cancelled}},

    {.id = "excl.governors-50",
     .title = "governors consider suspension",
     .process = process,
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the governing board",
     .to = "parents",
     .action = "consider whether the pupil is reinstated",
     .runs_from = "the day the board is told",
     .says = "within 50 school days after the board receives notice, if the parent makes "
             "representations",
     .cite = "SI 2012/1033 reg 6",
     .url = "https://www.stockport.gov.uk/exclusion-from-school/review-procedures",
     .from = in_force,
     .in = in(MatterKind::exclusion),
     .starts = {Kind::governors_told_of_suspension},
     .limit = within(school_days{50}),
     .needs = {Kind::parent_made_representations},
     .met_by = {Kind::governors_met},
     .ended_by = {Kind::exclusion_cancelled}},
};

} // namespace

std::span<const Provision> reg_6() { return provisions; }

} // namespace ribbon::school_exclusions_2012
