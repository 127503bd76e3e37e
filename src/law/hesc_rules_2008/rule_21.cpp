// Tribunal Procedure (FtT) (HESC) Rules 2008 (SI 2008/2699), rule 21: the council's response.
//
// In our words. The council answers the appeal within 30 working days of receiving it. Rule
// 12(3)(b) takes 25 December to 1 January and all of August out of the count.
//
// Where the text leaves room, we chose:
//   - a counted day is always a working day, so there is nothing left to roll
//   - a day named in the registration letter prevails: it is recorded as directed
// Not modelled: the periods of earlier practice, which were other numbers at other times.
#include "law/hesc_rules_2008/instrument.hpp"

namespace ribbon::hesc_rules_2008 {
namespace {

constexpr Provision provisions[]{
    {.id = "appeal.la-response",
     .title = "response to the appeal",
     .process = "tribunal-appeal",
     .nature = Nature::duty,
     .kind = "statutory-duty",
     .who = "the council",
     .to = "the Tribunal and the appellant",
     .action = "deliver its response",
     .runs_from = "the day the council receives the appeal from the Tribunal",
     .says = "within 30 working days, not counting 25 December to 1 January or any day in August; "
             "by 5pm",
     .cite = "HESC Rules 2008 r.21(1) (rule number from memory); directions",
     .url = "https://www.ipsea.org.uk/what-happens-after-i-submit-my-appeal-la-response",
     .note = "A forecast until the registration letter is read: the day it names prevails.",
     .in = in(MatterKind::appeal),
     .starts = {Kind::appeal_papers_received},
     .limit = within(working_days{30}, Over::tribunal),
     .closes_at_five = true,
     .met_by = {Kind::response_delivered},
     .ended_by = {Kind::appeal_ended}},
};

} // namespace

std::span<const Provision> rule_21() { return provisions; }

} // namespace ribbon::hesc_rules_2008
