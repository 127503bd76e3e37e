// Education (Penalty Notices) (England) Regulations 2007 (SI 2007/1867), regulation 7: no
// proceedings yet.
//
// In our words. No proceedings may begin for the absence while the period after the notice lasts.
// As made, that was 42 days. From 1 September 2013 the times to pay became 21 and 28 days, and
// this period 28: that is from memory and to be confirmed.
//
// Where the text leaves room, we chose:
//   - the day the notice is given is left out; a posted one is given when it would arrive
//     docs/decisions/0045-no-prosecution-yet.md
//   - a payment, or the withdrawal of the notice, spends the bar: nothing is left to prosecute
// Not modelled: proceedings for other absences, which the notice does not bar.
#include "law/penalty_notices_2007/instrument.hpp"

namespace ribbon::penalty_notices_2007 {
namespace {

constexpr Provision no_proceedings{
    .id = "pn.no-proceedings-before",
    .title = "prosecution barred",
    .process = "attendance",
    .nature = Nature::bar,
    .kind = "statutory-bar",
    .who = "the council",
    .to = "the parent",
    .action = "not begin a prosecution in this time",
    .runs_from = "the day the notice is given",
    .says = "not before the 28 days after the notice have passed",
    .cite = "Education (Penalty Notices)(England) Regs 2007 (SI 2007/1867) reg 7",
    .url = "https://legislation.gov.uk/uksi/2007/1867/note/made?view=plain",
    .note = "The regulation as made had 42 days; 28 is from memory.",
    .verified = false,
    .from = std::chrono::year{2013} / 9 / 1,
    .in = in(MatterKind::notice),
    .starts = {Kind::notice_issued, Kind::notice_received},
    .limit = within(days{28}),
    .from_service = true,
    .ended_by = {Kind::prosecution_started},
    .spent_by = {Kind::penalty_paid, Kind::notice_withdrawn},
    .restarted_by = Kind::notice_received};

constexpr Provision as_made()
{
    Provision older = no_proceedings;
    older.status = Status::superseded;
    older.says = "not before the 42 days after the notice have passed";
    older.note = "The regulation as made in 2007.";
    older.from = std::chrono::year{2007} / 9 / 1;
    older.until = no_proceedings.from - days{1};
    older.limit = within(days{42});
    return older;
}

constexpr Provision provisions[]{as_made(), no_proceedings};

} // namespace

std::span<const Provision> reg_7() { return provisions; }

} // namespace ribbon::penalty_notices_2007
