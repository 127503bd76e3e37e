// How the law counts weeks, days and months: rules of the courts, and the Interpretation Act 1978.
//
// In our words. "Within n weeks of" an event leaves out the day of the event; "n weeks beginning
// with" a day counts that day; a month is a calendar month and ends on the corresponding date, or
// on the last day of the month where there is none.
//
// Where the text leaves room, we chose: docs/decisions/0007-counting-days.md.
// The counting itself is code: src/calendar/counting.hpp. These entries are what a page cites when
// it says how a day was counted, so nothing starts them.
#include "law/computation/instrument.hpp"

namespace ribbon::computation {
namespace {

constexpr auto process = "computation";
constexpr auto kind = "computation-rule";
constexpr auto counting_days = "http://etclaims.co.uk/2009/09/counting-days/?replytocom=289";

constexpr Provision provisions[]{
    {.id = "calc.weeks-within",
     .title = "counting weeks within",
     .process = process,
     .nature = Nature::rule,
     .kind = kind,
     .who = "-",
     .to = "-",
     .action = "leave out the day of the event",
     .runs_from = "an event of which the law says \"within n weeks of\"",
     .says = "the day of the event is left out; the last day is the same weekday n weeks later",
     .cite = "common-law computation rule",
     .url = "http://www.calvertsolicitors.co.uk/2012/06/time-limits-for-taking-action/",
     .note = "The Court of Appeal, [2012] EWCA Civ 610 as reported: within six weeks from 1 May "
             "ends on 12 June; six weeks starting with 1 May ends on 11 June. Ombudsman decisions "
             "use both counts. The number of the case is from memory.",
     .why_none = "This is the rule by which other clocks are counted; it has no clock of its own."},

    {.id = "calc.beginning-with",
     .title = "counting beginning with",
     .process = process,
     .nature = Nature::rule,
     .kind = kind,
     .who = "-",
     .to = "-",
     .action = "count the first day",
     .runs_from = "a day of which the law says \"beginning with\" or \"starting with\"",
     .says = "that day is counted; the time ends n units later, less one day",
     .cite = "common-law computation rule",
     .url = counting_days,
     .note = "Used in SEND Regs 2014 regs 13(1), 15(2), 15(5) and 22(2)(c), in the Children and "
             "Families Act 2014 s.44(1), and for penalty notices.",
     .why_none = "This is the rule by which other clocks are counted; it has no clock of its own."},

    {.id = "calc.months",
     .title = "counting months",
     .process = process,
     .nature = Nature::rule,
     .kind = kind,
     .who = "-",
     .to = "-",
     .action = "end on the corresponding date",
     .runs_from = "a day from which the law counts months",
     .says = "the same day of the month, n months later; the last day of that month where there "
             "is none",
     .cite = "common-law rule; Interpretation Act 1978 Sch 1 (\"month\" = calendar month)",
     .url = counting_days,
     .note = "Never 30 or 60 days, whatever a page for families may say.",
     .why_none = "This is the rule by which other clocks are counted; it has no clock of its own."},
};

} // namespace

std::span<const Provision> counting() { return provisions; }

} // namespace ribbon::computation
