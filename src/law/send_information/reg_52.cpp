// SEND Regulations 2014 (SI 2014/1530), regulations 51 and 52, with section 69 of the Children and
// Families Act 2014: a school's SEN information report.
//
// In our words. The governing body or proprietor of a school must publish its SEN information,
// update it every year, and put in what changes meanwhile as soon as possible.
//
// Where the text leaves room, we chose:
//   - "every year" is 12 months from the last publication; each publication starts them anew
// Not modelled: changes in between, "as soon as possible", since the record does not hold what
// the school's arrangements are; a report that was never published, since nothing starts a clock.
// The words are from memory, and every output says so.
#include "law/send_information/instrument.hpp"

namespace ribbon::send_information {
namespace {

constexpr Provision provisions[]{
    {.id = "sen.info-report",
     .title = "SEN information report",
     .process = "sen-information-report",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the governing body or proprietor",
     .to = "parents",
     .action = "update the SEN information report",
     .runs_from = "the day the report was last published",
     .says = "at least once a year, and changes as soon as possible",
     .cite = "CFA 2014 s.69; SEND Regs 2014 regs 51-52; Code 6.79",
     .url = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/52",
     .note = "Each publication starts the year anew, so a late one shows only in the record of "
             "when the reports came out.",
     .verified = false,
     .from = std::chrono::year{2014} / 9 / 1,
     .in = in(MatterKind::area),
     .starts = {Kind::information_report_published},
     .limit = within(months{12}),
     .restarted_by = Kind::information_report_published},
};

} // namespace

std::span<const Provision> reg_52() { return provisions; }

} // namespace ribbon::send_information
