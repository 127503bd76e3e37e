// SEND Regulations 2014 (SI 2014/1530), regulation 44: what a council does after an order.
//
// In our words. Unless the Tribunal directs otherwise (44(1)), and counted from the date of the
// order, a council that
//   - lost an appeal about assessing tells the family within 2 weeks that it will assess; if no
//     plan is needed it says so within 10, and otherwise sends the final plan within 14: (b);
//   - must make a plan sends the draft within 5 weeks and the final plan within 11: (c);
//   - has the case sent back to it reconsiders within 2 weeks: (d);
//   - must amend the plan sends it amended within 5 weeks (e), or within 2 if only the school or
//     type of school changes (f);
//   - must keep the plan does so at once (g), and if it must amend it too, within 5 weeks (h);
//   - won on ceasing the plan ceases it at once: (a).
// Some reasons lift the number where they make it "impractical": 44(3).
//
// Where the text leaves room, we chose:
//   - time runs from the date of the order, not from the day it arrives; August counts in full
//   - the 10 weeks bind only a no: a draft or final plan shows that the answer was yes
//                                              docs/decisions/0035-ten-weeks-bind-only-a-no.md
//   - an absence lifts a number from four weeks on end; a closure, only for an order to assess
//                                              docs/decisions/0032-excuses-of-regs-44-and-45.md
//   - a step that a later one has overtaken is ended, and stays late if it was late
//   - where needs or provision change too, the two weeks for the school alone do not run
// Not modelled: 44(2)(b) as it stood before 23 March 2015, which we have not read; those orders
// say so.
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto family = "the child's parent or the young person";
constexpr auto those_in_13 = "the child's parent or the young person; the school or college named; "
                             "the responsible commissioning body";
constexpr auto those_in_22 = "the child's parent or the young person; the school or college named; "
                             "the responsible commissioning body";
constexpr auto quoted = "https://sendfamilymagic.mykajabi.com/blog/appeal-guidance";
constexpr auto reported = "https://www.ipsea.org.uk/ba-r-on-the-application-of-v-nottinghamshire-"
                          "county-council-2021-ewhc-1348-admin";
constexpr auto unread = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/44";
constexpr auto absence_unsure =
    "An absence of four weeks is from memory; an advice service prints two weeks for the like "
    "words of regulation 45(7).";

/// What every clock of the regulation has in common.
constexpr Provision order(Provision one)
{
    one.process = "tribunal-order";
    one.nature = Nature::duty;
    one.kind = "statutory-duty";
    one.who = "the council";
    one.runs_from = "the date of the order, not the day it reaches the council";
    if (one.from == Day{earliest_day}) one.from = Day{std::chrono::year{2014} / 9 / 1};
    one.in = in(MatterKind::order);
    return one;
}

/// With the excuses of 44(3) that any order admits.
constexpr Provision excusable(Provision one)
{
    one.lifted_by = {Ground::personal_circumstances, Ground::absence_from_area};
    one.lift_cite = "reg 44(3) (list from memory)";
    if (one.note.empty()) one.note = absence_unsure;
    return order(one);
}

/// With the excuse of a closure too, and the date from which the text of (b) is known.
constexpr Provision to_assess(Provision one)
{
    one = excusable(one);
    one.lifted_by.push_back(Ground::closure);
    one.starts = {Kind::order_to_assess};
    one.url = quoted;
    one.from = Day{std::chrono::year{2015} / 3 / 23};
    one.before = "reg 44(2)(b) as first made, which Ribbon has not read";
    return one;
}

constexpr Provision provisions[]{
    order({.id = "order.dismissal-cease",
           .title = "ceasing after the appeal failed",
           .to = "no one named",
           .action = "cease to maintain the plan",
           .says = "immediately",
           .cite = "SEND Regs 2014 reg 44(2)(a)",
           .url = quoted,
           .starts = {Kind::cease_appeal_dismissed},
           .limit = at_once(),
           .met_by = {Kind::plan_ceased}}),

    to_assess({.id = "order.assess.notify",
               .title = "notice of the ordered assessment",
               .to = family,
               .action = "tell the family that it will assess or reassess",
               .says = "within 2 weeks of the order being made",
               .cite = "SEND Regs 2014 reg 44(2)(b)",
               .limit = within(weeks{2}),
               .met_by = {Kind::assessment_agreed},
               .ended_by = {Kind::plan_refused, Kind::draft_plan_served, Kind::final_plan_sent}}),

    to_assess({.id = "order.assess.no-plan",
               .title = "refusal after the ordered assessment",
               .to = family,
               .action = "tell the family, with reasons, if no plan is necessary",
               .says = "as soon as practicable, and in any event within 10 weeks of the date of "
                       "the order; a time for a no, not for a yes",
               .cite = "SEND Regs 2014 reg 44(2)(b)(i)",
               .limit = within(weeks{10}),
               .met_by = {Kind::plan_refused},
               .spent_by = {Kind::draft_plan_served, Kind::final_plan_sent}}),

    to_assess({.id = "order.assess.final-plan",
               .title = "final plan after the ordered assessment",
               .to = those_in_13,
               .action = "send the finalised plan",
               .says = "as soon as practicable, and in any event within 14 weeks of the date of "
                       "the order; in place of the 20 weeks, and not on top of them",
               .cite = "SEND Regs 2014 reg 44(2)(b)(ii)",
               .limit = within(weeks{14}),
               .met_by = {Kind::final_plan_sent},
               .ended_by = {Kind::plan_refused}}),

    excusable({.id = "order.make-plan.draft",
               .title = "draft plan after the order",
               .to = family,
               .action = "issue the draft plan",
               .says = "within 5 weeks of the order being made",
               .cite = "SEND Regs 2014 reg 44(2)(c)(i)",
               .url = quoted,
               .starts = {Kind::order_to_make_plan},
               .limit = within(weeks{5}),
               .met_by = {Kind::draft_plan_served},
               .ended_by = {Kind::final_plan_sent}}),

    excusable({.id = "order.make-plan.final",
               .title = "final plan after the order",
               .to = those_in_13,
               .action = "send the finalised plan",
               .says = "within 11 weeks of the order being made",
               .cite = "SEND Regs 2014 reg 44(2)(c)(ii)",
               .url = quoted,
               .starts = {Kind::order_to_make_plan},
               .limit = within(weeks{11}),
               .met_by = {Kind::final_plan_sent}}),

    excusable({.id = "order.reconsider",
               .title = "reconsidered decision",
               .to = family,
               .action = "reconsider, and send a draft plan or tell the family its other decision",
               .says = "within 2 weeks of the order being made",
               .cite = "SEND Regs 2014 reg 44(2)(d)",
               .url = unread,
               .note = "From memory: read the regulation before relying on it.",
               .verified = false,
               .starts = {Kind::order_to_reconsider},
               .limit = within(weeks{2}),
               .met_by = {Kind::reconsidered, Kind::draft_plan_served, Kind::plan_refused}}),

    excusable({.id = "order.amend-provision",
               .title = "amended plan after the order",
               .to = those_in_22,
               .action = "issue the amended plan",
               .says = "within 5 weeks of the order being made",
               .cite = "SEND Regs 2014 reg 44(2)(e)",
               .url = reported,
               .note = "What the plan provides for must be in place when the amended plan is "
                       "issued; there is no defence ([2021] EWHC 1348 (Admin)).",
               .starts = {Kind::order_to_amend},
               .limit = within(weeks{5}),
               .met_by = {Kind::amended_plan_sent}}),

    excusable({.id = "order.amend-school",
               .title = "amended plan naming the school",
               .to = those_in_22,
               .action = "issue the amended plan",
               .says = "within 2 weeks of the order being made, where only the school or type of "
                       "school changes; 5 weeks where needs or provision change too",
               .cite = "SEND Regs 2014 reg 44(2)(f)",
               .url = reported,
               .starts = {Kind::order_to_name_school},
               .limit = within(weeks{2}),
               .met_by = {Kind::amended_plan_sent},
               .spent_by = {Kind::order_to_amend}}),

    order({.id = "order.continue-maintain",
           .title = "plan maintained after the order",
           .to = family,
           .action = "continue to maintain the plan",
           .says = "with immediate effect, whether or not the plan must be amended too",
           .cite = "SEND Regs 2014 reg 44(2)(g), (h)",
           .url = unread,
           .note = "From memory: read the regulation before relying on it.",
           .verified = false,
           .starts = {Kind::order_to_continue, Kind::order_to_continue_and_amend},
           .limit = at_once(),
           .met_by = {Kind::plan_continued}}),

    excusable({.id = "order.continue-and-amend",
               .title = "amendment of the continued plan",
               .to = those_in_22,
               .action = "issue the amended plan",
               .says = "the plan is maintained at once and issued as amended within 5 weeks of the "
                       "order being made",
               .cite = "SEND Regs 2014 reg 44(2)(h)",
               .url = unread,
               .note = "From memory: read the regulation before relying on it.",
               .verified = false,
               .starts = {Kind::order_to_continue_and_amend},
               .limit = within(weeks{5}),
               .met_by = {Kind::amended_plan_sent}}),
};

} // namespace

std::span<const Provision> reg_44() { return provisions; }

} // namespace ribbon::send_regs_2014
