// Data Protection Act 2018, section 164A (inserted by the Data (Use and Access) Act 2025):
// complaints about data protection.
//
// In our words. Whoever holds the data acknowledges a complaint about how it is used within 30
// days of receiving it, and answers without undue delay. The day after receipt is the first, even
// at a weekend; a last day at a weekend or on a public holiday runs on to the next working day.
//
// Where the text leaves room, we chose:
//   - nothing was owed for complaints received before 19 June 2026, when the section began: the
//     clock has no earlier version (SI 2026/82 reg 3)
// Not modelled: the answer itself, "without undue delay", which has no number.
#include "law/data_protection/instrument.hpp"

namespace ribbon::data_protection {
namespace {

constexpr Provision provisions[]{
    {.id = "dp.complaint.ack",
     .title = "data complaint acknowledgement",
     .process = "subject-access",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council, as data controller",
     .to = "the complainant",
     .action = "acknowledge the complaint about data protection",
     .runs_from = "the day the complaint is received",
     .says = "within 30 days, the day after receipt being the first; the next working day where "
             "the last is a weekend or public holiday",
     .cite = "DPA 2018 s.164A (inserted by Data (Use and Access) Act 2025)",
     .url = "https://www.boyesturner.com/news-and-insights/"
            "handling-data-protection-complaints-uk-guide-2026",
     .note = "The answer must then come without undue delay.",
     .from = Day{std::chrono::year{2026} / 6 / 19},
     .before = nothing_before,
     .in = in(MatterKind::data_complaint),
     .starts = {Kind::data_complaint_received},
     .limit = within(days{30}),
     .roll = Roll::next_working,
     .met_by = {Kind::data_complaint_acknowledged}},
};

} // namespace

std::span<const Provision> section_164a() { return provisions; }

} // namespace ribbon::data_protection
