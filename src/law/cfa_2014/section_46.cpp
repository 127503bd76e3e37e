// Children and Families Act 2014, section 46: keeping a plan past the age of 25.
//
// In our words. A council may keep a plan to the end of the academic year in which the young
// person reaches 25. Regulation 46 of SI 2014/1530 says when that year ends: 31 July at an
// institution in the further education sector; the end of the training for an apprentice; the end
// of the course otherwise; and never later than the day before the 26th birthday.
//
// Where the text leaves room, we chose:
//   - the end of the academic year is recorded by an officer, who knows the kind of institution
//   - the law in force on the last day governs, for the birth lies long before it
//   - a recorded end on or after the 26th birthday is cut to the day before it
// Not modelled: working out the kind of institution, which the record does not hold.
#include "law/cfa_2014/instrument.hpp"

namespace ribbon::cfa_2014 {
namespace {

constexpr Provision provisions[]{
    {.id = "cease.age-limit",
     .title = "plan past the age of 25",
     .process = "cease-to-maintain",
     .nature = Nature::power,
     .kind = "statutory-power",
     .who = "the council",
     .to = "the young person",
     .action = "it may keep the plan to the end of the academic year of the 25th birthday",
     .runs_from = "the day of birth, and the end of the academic year at the institution attended",
     .says = "to the end of the academic year in which the young person reaches 25, which depends "
             "on the institution, and never past the day before the 26th birthday",
     .cite = "CFA 2014 s.46; SEND Regs 2014 reg 46",
     .url = "https://legislation.gov.uk/uksi/2014/1530/note/2014-09-01",
     .note = "A power and not a duty. At a college the academic year ends on 31 July.",
     .why_none = "The academic year depends on the institution attended, and its end has not been "
                 "recorded.",
     .from = in_force,
     .governs = Governs::by_last_day,
     .in = in(MatterKind::child),
     .starts = {Kind::born},
     .limit = academic_year()},
};

} // namespace

std::span<const Provision> section_46() { return provisions; }

} // namespace ribbon::cfa_2014
