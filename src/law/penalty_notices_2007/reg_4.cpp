// Education (Penalty Notices) (England) Regulations 2007 (SI 2007/1867), regulations 4 and 5, as
// amended by SI 2024/210: what a parent may pay, until when, and how many notices there may be.
//
// In our words. The first notice to a parent for a child may be paid off with 80 pounds within
// 21 days "beginning with" the date it is received, or with 160 pounds within 28. A second one
// within three years costs 160 pounds, with no lower rate. Two notices in the three years ending
// with the date another is proposed bar a third. Before 19 August 2024 it was 60 and 120 pounds.
//
// Where the text leaves room, we chose:
//   - time runs from receipt; a posted notice is received when it would arrive, unless the record
//     says when it was; both periods count their first day
//     docs/decisions/0043-receiving-a-penalty-notice.md
//   - a notice counts for its parent and child, from the day it was issued, if it was issued on
//     or after 19 August 2024 and not withdrawn      docs/decisions/0044-notices-that-count.md
//   - the tariff is that of the day the notice was issued
// Not modelled: notices about an excluded pupil in a public place (Education and Inspections Act
// 2006 s.105), which keep the lower tariff and are not about attendance; whether the right sum
// was paid, since any payment recorded as the penalty meets it.
#include "law/penalty_notices_2007/instrument.hpp"

namespace ribbon::penalty_notices_2007 {
namespace {

constexpr auto process = "attendance";
constexpr auto code_of_conduct =
    "https://westnorthants.gov.uk/attendance-and-behaviour-support-schools/"
    "support-schools-help-childs-attendance-issues/code-conduct";
constexpr auto receipt = "the day the notice is received";
constexpr Day in_force{std::chrono::year{2024} / 8 / 19};
constexpr MatterKinds notices = in(MatterKind::notice);
constexpr Kinds received{Kind::notice_issued, Kind::notice_received};

constexpr Provision provisions[]{
    {.id = "pn.first.reduced",
     .title = "parent may pay 80 pounds",
     .process = process,
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the parent",
     .to = "the council",
     .action = "pay 80 pounds",
     .runs_from = receipt,
     .says = "within the period of 21 days beginning with the date on which the notice is received",
     .cite = "Education (Penalty Notices)(England) Regs 2007 reg 4 as amended by SI 2024/210",
     .url = code_of_conduct,
     .note = "From receipt, not from issue.",
     .from = in_force,
     .before = "pn.old-tariff",
     .in = notices,
     .starts = received,
     .limit = beginning_with(days{21}),
     .only_if = OnlyIf::first_notice,
     .from_service = true,
     .met_by = {Kind::penalty_paid},
     .ended_by = {Kind::notice_withdrawn},
     .restarted_by = Kind::notice_received},

    {.id = "pn.first.full",
     .title = "parent may pay 160 pounds",
     .process = process,
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the parent",
     .to = "the council",
     .action = "pay 160 pounds",
     .runs_from = receipt,
     .says = "within 28 days of receipt, the day of receipt counted",
     .cite = "Education (Penalty Notices)(England) Regs 2007 regs 4-5 as amended by SI 2024/210",
     .url = "https://transform.medway.gov.uk/info/20014/schools_and_learning/1502/"
            "school_attendance_advice_for_parents/5",
     .note = "Councils' pages differ between issue and receipt; we use receipt.",
     .from = in_force,
     .before = "pn.old-tariff",
     .in = notices,
     .starts = received,
     .limit = beginning_with(days{28}),
     .only_if = OnlyIf::first_notice,
     .from_service = true,
     .met_by = {Kind::penalty_paid},
     .ended_by = {Kind::notice_withdrawn},
     .restarted_by = Kind::notice_received},

    {.id = "pn.second",
     .title = "parent may pay a second notice",
     .process = process,
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "the parent",
     .to = "the council",
     .action = "pay 160 pounds; there is no lower rate",
     .runs_from = receipt,
     .says = "within 28 days of receipt, the day of receipt counted",
     .cite = "Education (Penalty Notices)(England) Regs 2007 as amended by SI 2024/210",
     .url = code_of_conduct,
     .note = "For the same parent and the same child. Withdrawn notices do not count; unpaid and "
             "prosecuted ones do, if the parent was convicted or pleaded guilty.",
     .from = in_force,
     .before = "pn.old-tariff",
     .in = notices,
     .starts = received,
     .limit = beginning_with(days{28}),
     .only_if = OnlyIf::second_notice,
     .from_service = true,
     .met_by = {Kind::penalty_paid},
     .ended_by = {Kind::notice_withdrawn},
     .restarted_by = Kind::notice_received},

    {.id = "pn.third-bar",
     .title = "third penalty notice barred",
     .process = process,
     .nature = Nature::bar,
     .kind = "statutory-bar",
     .who = "the issuing officer",
     .to = "the parent",
     .action = "not issue a third notice; use another way",
     .runs_from = "the day a notice is proposed",
     .says = "not where two notices were issued to the parent for the child in the three years "
             "ending with the date on which another is proposed",
     .cite = "Education (Penalty Notices)(England) Regs 2007 as amended by SI 2024/210",
     .url = code_of_conduct,
     .from = in_force,
     .before = "no national limit; each council's own code of conduct",
     .in = notices,
     .starts = {Kind::notice_proposed},
     .limit = looking_back_to(years{3}),
     .needs = {Kind::notice_issued},
     .needs_times = 2,
     .ended_by = {Kind::notice_issued}},

    {.id = "pn.old-tariff",
     .title = "parent may pay 60 pounds",
     .process = process,
     .nature = Nature::right,
     .kind = "statutory-duty",
     .status = Status::superseded,
     .who = "the parent",
     .to = "the council",
     .action = "pay 60 pounds, or 120 pounds within 28 days",
     .runs_from = receipt,
     .says = "60 pounds within 21 days of receipt, the day of receipt counted; 120 within 28",
     .cite = "Education (Penalty Notices)(England) Regs 2007 before SI 2024/210",
     .url = "https://thornsca.org.uk/national-framework-for-penalty-notices-for-school-absence",
     .note = "For notices issued before 19 August 2024. Notices about an excluded pupil in a "
             "public place (Education and Inspections Act 2006 s.105) still cost this.",
     .from = std::chrono::year{2013} / 9 / 1,
     .until = in_force - days{1},
     .in = notices,
     .starts = received,
     .limit = beginning_with(days{21}),
     .from_service = true,
     .met_by = {Kind::penalty_paid},
     .ended_by = {Kind::notice_withdrawn},
     .restarted_by = Kind::notice_received},
};

} // namespace

std::span<const Provision> reg_4() { return provisions; }

} // namespace ribbon::penalty_notices_2007
