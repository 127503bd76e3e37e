// Freedom of Information Act 2000, section 10: time for answering a request.
//
// In our words. The authority answers promptly, and not later than the twentieth working day
// following the date of receipt (10(1)). A day that is a bank holiday in any part of the United
// Kingdom is no working day (10(6)). Where the public interest must be weighed it may take as long
// as is reasonable (10(3)); the ICO expects no more than 20 working days more. Until the authority
// has the clarification it reasonably asked for, it need not answer (1(3)).
//
// Where the text leaves room, we chose:
//   - a request that comes on a closed day is received that day, not on the next working day;
//     some published tables differ (worked examples we-035 and we-036)
//   - 40 working days in all is the longest an extension can reach
//                                                         docs/decisions/0051-longer-times.md
//   - clarification asked for by the last day stops the clock; when it arrives, twenty new days run
//                                                     docs/decisions/0053-asking-what-is-meant.md
// Not modelled: a maintained school's own limit, the shorter of 20 school days and 60 working days
// (from memory, and the council is not the school); regulations for archives and armed forces.
#include "law/foia_2000/instrument.hpp"

namespace ribbon::foia_2000 {
namespace {

constexpr Provision provisions[]{
    {.id = "foi.respond",
     .title = "answer to information request",
     .process = "foi",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council, as public authority",
     .to = "whoever asked",
     .action = "answer the request for information",
     .runs_from = "the day the request is received",
     .says = "promptly, and not later than the twentieth working day following receipt; bank "
             "holidays of any part of the United Kingdom do not count",
     .cite = "FOIA 2000 s.10(1), s.10(6)",
     .url = "https://ico.org.uk/for-organisations/foi-eir-and-access-to-information/"
            "freedom-of-information-and-environmental-information-regulations/"
            "time-limits-for-compliance-under-the-freedom-of-information-act-section-10",
     .note = "Another calendar than every other clock: 2 January, 17 March, 12 July, the first "
             "Monday of August and 30 November (or their substitutes) do not count either. "
             "Weighing the public interest can add a reasonable time, normally up to 20 working "
             "days, if the authority says so by the last day.",
     .from = Day{std::chrono::year{2005} / 1 / 1},
     .in = in(MatterKind::foi),
     .starts = {Kind::foi_received},
     .limit = within(working_days{20}, Over::uk),
     .met_by = {Kind::foi_answered},
     .extended_by = Kind::foi_extended,
     .extended = within(working_days{40}, Over::uk),
     .paused_by = Kind::foi_clarification_asked,
     .restarted_by = Kind::foi_clarified},
};

} // namespace

std::span<const Provision> section_10() { return provisions; }

} // namespace ribbon::foia_2000
