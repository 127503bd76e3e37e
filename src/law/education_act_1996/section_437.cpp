// Education Act 1996, section 437(1) and (2): asking a parent to show suitable education.
//
// In our words. Where a child of compulsory school age seems to receive no suitable education, the
// council must serve a notice asking the parent to satisfy it. The time the notice gives may not
// be less than 15 days "beginning with" the day of service. Only then may an attendance order be
// made.
//
// Where the text leaves room, we chose:
//   - a notice sent by post is served when it would arrive (Interpretation Act 1978 s.7)
//   - the 15 days are a floor; a notice may give more, and the record does not hold how many
// Not modelled: the choice of school before an order (sections 438 to 441), which has its own
// 15 days and is not in our list of clocks; section 39 of the Act of 2026, which will replace all
// of this and has no date.
#include "law/education_act_1996/instrument.hpp"

namespace ribbon::education_act_1996 {
namespace {

constexpr Provision provisions[]{
    {.id = "ehe.sao.notice",
     .title = "parent may show education at home",
     .process = "elective-home-education",
     .nature = Nature::floor,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the parent",
     .action = "give the parent this long to show that the child receives suitable education",
     .runs_from = "the day the notice is served",
     .says = "not less than 15 days, beginning with the day on which the notice is served; so no "
             "attendance order before the 16th day",
     .cite = "Education Act 1996 s.437(1)-(2)",
     .url = "https://www.legislation.gov.uk/ukpga/1996/56/section/437",
     .note = "A minimum: the notice may give longer, and then the longer time counts. Section 39 "
             "of the Children's Wellbeing and Schools Act 2026 will replace this process.",
     .verified = false,
     .from = std::chrono::year{1996} / 11 / 1,
     .in = in(MatterKind::home_education),
     .starts = {Kind::education_notice_served},
     .limit = beginning_with(days{15}),
     .from_service = true,
     .met_by = {Kind::education_notice_answered},
     .ended_by = {Kind::attendance_order_served}},
};

} // namespace

std::span<const Provision> section_437() { return provisions; }

} // namespace ribbon::education_act_1996
