// Tribunal Procedure (FtT) (HESC) Rules 2008 (SI 2008/2699), rule 12: how the Tribunal counts.
//
// In our words. What must be done by a day is done by 5pm: 12(1). A time that ends on a day that
// is not a working day runs to the next one: 12(2). In special educational needs cases 25 December
// to 1 January and all of August are special. An appeal whose time ends then is in time on the
// first working day after: 12(3)(a). For every other act those days are not counted: 12(3)(b).
// None of it applies where the Tribunal names a day: 12(4).
//
// The rule is carried by the clocks it touches: `roll = Roll::lodging` for an appeal, and
// `Over::tribunal` or `Over::tribunal_open` for the others. Here it stands as text, so that it can
// be looked up; it starts no clock of its own.
//
// Where the text leaves room, we chose:
//   - a last day that is closed twice over rolls once          docs/decisions/0010-tribunal-days.md
//   - from 21 July 2020 the special days help no claim of discrimination
//                                                docs/decisions/0033-claims-of-discrimination.md
#include "law/hesc_rules_2008/instrument.hpp"

namespace ribbon::hesc_rules_2008 {
namespace {

constexpr Provision provisions[]{
    {.id = "appeal.count-other-acts",
     .title = "how the Tribunal counts time",
     .process = "tribunal-appeal",
     .nature = Nature::rule,
     .kind = "computation-rule",
     .who = "everyone who is party to an appeal",
     .to = "the Tribunal",
     .action = "do the act in time",
     .runs_from = "whatever the rule, practice direction or direction in question says",
     .says = "for every act but the lodging of an appeal, 25 December to 1 January and every day "
             "in August are not counted; the last day ends at 5pm, and where it is not a working "
             "day, the next working day is the last",
     .cite = "HESC Rules 2008 r.12(1), (2), (3)(b), (4)",
     .url = "https://www.mentalhealthlaw.co.uk/index.php?diff=prev&oldid=59639&title="
            "Text%3ATribunal_rule_12",
     .note = "Not where the Tribunal named a day. From 21 July 2020 it no longer covers claims of "
             "disability discrimination.",
     .why_none = "This is a way of counting and sets no time of its own.",
     .from = Day{std::chrono::year{2008} / 11 / 3},
     .limit = no_number()},
};

} // namespace

std::span<const Provision> rule_12() { return provisions; }

} // namespace ribbon::hesc_rules_2008
