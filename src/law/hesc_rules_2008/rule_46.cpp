// Tribunal Procedure (FtT) (HESC) Rules 2008 (SI 2008/2699), rule 46: on to the Upper Tribunal.
//
// In our words, and from memory. Either side may ask for permission to appeal within 28 days of
// the day written reasons were sent. Rule 12 takes Christmas and August out of the count, closes
// the last day at 5pm and moves a last day that is not a working day.
//
// Not modelled: time that runs anew from a correction, a review or a refusal to set aside (46(2)),
// which is recorded as a day the Tribunal directed.
#include "law/hesc_rules_2008/instrument.hpp"

namespace ribbon::hesc_rules_2008 {
namespace {

constexpr Provision provisions[]{
    {.id = "appeal.permission-ut",
     .title = "permission to appeal may be sought",
     .process = "tribunal-appeal",
     .nature = Nature::right,
     .kind = "statutory-right",
     .who = "either party",
     .to = "the Tribunal",
     .action = "apply for permission to appeal to the Upper Tribunal",
     .runs_from = "the day the Tribunal sent its written reasons",
     .says = "within 28 days, not counting 25 December to 1 January or any day in August; by 5pm; "
             "a last day that is not a working day runs to the next working day",
     .cite = "HESC Rules 2008 r.46(2)",
     .url = "https://www.legislation.gov.uk/uksi/2008/2699/article/46",
     .note = "From memory: read the rule before relying on it.",
     .verified = false,
     .from = Day{std::chrono::year{2008} / 11 / 3},
     .in = decision_matters | in(MatterKind::appeal),
     .starts = {Kind::tribunal_decided},
     .limit = within_tribunal(days{28}).rolling(Roll::next_working),
     .closes_at_five = true,
     .met_by = {Kind::permission_sought}},
};

} // namespace

std::span<const Provision> rule_46() { return provisions; }

} // namespace ribbon::hesc_rules_2008
