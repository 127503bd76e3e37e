// SEND Regulations 2014 (SI 2014/1530), regulation 45: appeals the council does not oppose.
//
// In our words. A council that tells the Tribunal, before it sends its response, that it will not
// oppose an appeal is treated as having lost it: 45(1), (2). Counted from the day it told the
// Tribunal: it tells the family within 2 weeks that it will assess (45(3)); if no plan is needed
// it says so within 10 weeks, and otherwise sends the final plan within 14 (45(3A)); it issues the
// amended plan within 5 weeks (45(4)), or within 2 if only the school was in issue (45(5)); after a
// refusal to issue a plan, the draft within 5 weeks and the final plan within 11 (45(6)). A plan
// it meant to cease is maintained. Some reasons lift the number: 45(7).
//
// Regulation 8 of SI 2015/359 put these times in place of the first ones on 23 March 2015: those
// were 4 weeks to assess, 4 for the contents and 2 for the school.
//
// Where the text leaves room, we chose:
//   - the version is the one in force on the day the Tribunal was told
//                                                docs/decisions/0036-concessions-before-2015.md
//   - the 10 weeks bind only a no                docs/decisions/0035-ten-weeks-bind-only-a-no.md
//   - which excuses lift which number      docs/decisions/0032-excuses-of-regs-44-and-45.md
//   - a step that a later one has overtaken is ended, and stays late if it was late
//   - giving way after the response starts nothing: the order that follows does (regulation 44)
// Not modelled: amendments agreed when an appeal about ceasing is conceded (5 weeks) have no clock
// of their own: record that the contents were conceded as well.
#include "law/send_regs_2014/tribunal_regs.hpp"

namespace ribbon::send_regs_2014 {
namespace {

constexpr auto family = "the child's parent or the young person";
constexpr auto those_named = "the child's parent or the young person; the school or college named; "
                             "the responsible commissioning body";
constexpr auto substituted = "https://legislation.gov.uk/id/uksi/2015/359/regulation/8/b?timeline="
                             "false";
constexpr auto described = "https://sendadvicesurrey.org.uk/appeals-process-opposed-and-unopposed-"
                           "appeals-2/";
constexpr auto quoted = "https://www.sendadvicesurrey.org.uk/information-advice-and-resources/"
                        "appeals/consent-orders-and-agreements";
constexpr auto absence_unsure =
    "An absence of four weeks is from memory; an advice service prints two weeks for regulation "
    "45(7).";
constexpr auto replaced = "unopposed.old-2014";
constexpr auto not_read = "reg 45 as first made on this point, which Ribbon has not read";

/// What every clock of the regulation has in common.
constexpr Provision conceded(Provision one)
{
    one.process = "unopposed-appeal";
    one.nature = Nature::duty;
    one.kind = "statutory-duty";
    one.who = "the council";
    one.runs_from = "the day the council told the Tribunal, before its response, that it will not "
                    "oppose the appeal";
    if (one.from == Day{earliest_day}) one.from = Day{std::chrono::year{2015} / 3 / 23};
    one.in = in(MatterKind::concession);
    return one;
}

/// With the excuses of 45(7) that any concession admits.
constexpr Provision excusable(Provision one)
{
    one.lifted_by = {Ground::personal_circumstances, Ground::absence_from_area};
    one.lift_cite = "reg 45(7) (list from memory)";
    if (one.note.empty()) one.note = absence_unsure;
    return conceded(one);
}

/// With the excuse of a closure too.
constexpr Provision to_assess(Provision one)
{
    one = excusable(one);
    one.lifted_by.push_back(Ground::closure);
    one.starts = {Kind::refusal_to_assess_conceded};
    one.url = substituted;
    one.before = replaced;
    return one;
}

/// The text as first made, until 22 March 2015.
constexpr Provision as_first_made(Provision one)
{
    one.id = replaced;
    one.status = Status::superseded;
    one.cite = "SEND Regs 2014 reg 45(3)-(6) as originally made";
    one.url = quoted;
    one.note = "Replaced on 23 March 2015 by SI 2015/359. At least one advice page still prints it "
               "as the law.";
    one.from = Day{std::chrono::year{2014} / 9 / 1};
    one.until = Day{std::chrono::year{2015} / 3 / 22};
    return conceded(one);
}

constexpr Provision provisions[]{
    to_assess({.id = "unopposed.assess.notify",
               .title = "notice of the conceded assessment",
               .to = family,
               .action = "tell the family that it must assess or reassess",
               .says = "within 2 weeks of the day the council told the Tribunal",
               .cite = "SEND Regs 2014 reg 45(3) as substituted by SI 2015/359 reg 8",
               .limit = within(weeks{2}),
               .met_by = {Kind::assessment_agreed},
               .ended_by = {Kind::plan_refused, Kind::draft_plan_served, Kind::final_plan_sent}}),

    to_assess({.id = "unopposed.assess.no-plan",
               .title = "refusal after the conceded assessment",
               .to = family,
               .action = "tell the family, with reasons, that no plan is necessary",
               .says = "as soon as practicable, and in any event within 10 weeks of the day the "
                       "council told the Tribunal; a time for a no, not for a yes",
               .cite = "SEND Regs 2014 reg 45(3A)(a)",
               .limit = within(weeks{10}),
               .met_by = {Kind::plan_refused},
               .spent_by = {Kind::draft_plan_served, Kind::final_plan_sent}}),

    to_assess({.id = "unopposed.assess.final-plan",
               .title = "final plan after the conceded assessment",
               .to = those_named,
               .action = "send the finalised plan",
               .says = "as soon as practicable, and in any event within 14 weeks of the day the "
                       "council told the Tribunal",
               .cite = "SEND Regs 2014 reg 45(3A)(b)",
               .limit = within(weeks{14}),
               .met_by = {Kind::final_plan_sent},
               .ended_by = {Kind::plan_refused}}),

    excusable({.id = "unopposed.contents",
               .title = "amended plan after the concession",
               .to = those_named,
               .action = "issue the amended plan",
               .says = "within 5 weeks of the day the council told the Tribunal",
               .cite = "SEND Regs 2014 reg 45(4)",
               .url = substituted,
               .before = replaced,
               .starts = {Kind::contents_conceded},
               .limit = within(weeks{5}),
               .met_by = {Kind::amended_plan_sent}}),

    excusable({.id = "unopposed.school-only",
               .title = "amended plan naming the conceded school",
               .to = those_named,
               .action = "issue the amended plan naming the institution",
               .says = "within 2 weeks of the day the council told the Tribunal; 5 weeks where the "
                       "contents were in issue too",
               .cite = "SEND Regs 2014 reg 45(5)",
               .url = described,
               .before = replaced,
               .starts = {Kind::school_conceded},
               .limit = within(weeks{2}),
               .met_by = {Kind::amended_plan_sent},
               .spent_by = {Kind::contents_conceded}}),

    excusable({.id = "unopposed.refusal-to-issue.draft",
               .title = "draft plan after the concession",
               .to = family,
               .action = "issue the draft plan",
               .says = "within 5 weeks of the day the council told the Tribunal",
               .cite = "SEND Regs 2014 reg 45(6)",
               .url = described,
               .before = not_read,
               .starts = {Kind::refusal_to_issue_conceded},
               .limit = within(weeks{5}),
               .met_by = {Kind::draft_plan_served},
               .ended_by = {Kind::final_plan_sent}}),

    excusable({.id = "unopposed.refusal-to-issue.final",
               .title = "final plan after the concession",
               .to = those_named,
               .action = "send the final plan",
               .says = "within 11 weeks of the day the council told the Tribunal",
               .cite = "SEND Regs 2014 reg 45(6)",
               .url = described,
               .before = not_read,
               .starts = {Kind::refusal_to_issue_conceded},
               .limit = within(weeks{11}),
               .met_by = {Kind::final_plan_sent}}),

    conceded({.id = "unopposed.cease",
              .title = "plan maintained after the concession",
              .to = family,
              .action = "continue to maintain the plan; amend it within 5 weeks if that was agreed",
              .says = "at once",
              .cite = "SEND Regs 2014 reg 45",
              .url = described,
              .note = "If amendments were agreed, record that the contents were conceded too: "
                      "their 5 weeks then run.",
              .before = not_read,
              .starts = {Kind::ceasing_conceded},
              .limit = at_once(),
              .met_by = {Kind::plan_continued}}),

    as_first_made({.title = "concession by the 2014 text",
                   .to = family,
                   .action = "carry out the assessment, or issue the amended plan",
                   .says = "within 4 weeks of the day the council told the Tribunal",
                   .starts = {Kind::refusal_to_assess_conceded, Kind::contents_conceded},
                   .limit = within(weeks{4}),
                   .met_by = {Kind::assessment_completed, Kind::amended_plan_sent}}),

    as_first_made({.title = "school conceded by the 2014 text",
                   .to = those_named,
                   .action = "issue the amended plan naming the institution",
                   .says = "within 2 weeks of the day the council told the Tribunal",
                   .starts = {Kind::school_conceded},
                   .limit = within(weeks{2}),
                   .met_by = {Kind::amended_plan_sent}}),
};

} // namespace

std::span<const Provision> reg_45() { return provisions; }

} // namespace ribbon::send_regs_2014
