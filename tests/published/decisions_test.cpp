// Questions that published decisions raise, answered as hand counting answers them: a clock runs
// from the earliest fact of its anchor and from nothing else, and no start is guessed.
#include "inbound/decisions/decision.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"
#include "tests/support/program.hpp"
#include "views/decisions/judge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace ribbon {
namespace {

struct Told {
    std::string_view event, when;
};

/// The answer to a question about what is told; `as_of` empty where no day is given.
Judgement judged(std::string_view rule, std::string_view anchor, std::string_view end,
                 std::string_view as_of, const std::vector<Told>& facts)
{
    std::vector<ClaimedEvent> events;
    for (const Told& fact : facts) events.push_back({fact.event, parse_days(fact.when).value()});
    return judge({rule, anchor, end, parse_days(as_of)}, events, our_law(), our_calendar());
}

std::string in_words(const std::optional<Days>& days) { return days ? iso(*days) : "nothing"; }

/// The least and the most of the days late: "1..31", "1" where they are the same.
std::string days_late(const Judgement& judgement)
{
    if (!judgement.late_least) return "nothing";
    const std::string least = std::to_string(*judgement.late_least);
    const std::string most = std::to_string(*judgement.late_most);
    return least == most ? least : least + ".." + most;
}

using Missed = std::vector<std::string>;

constexpr std::string_view twenty_weeks = "ehc.final-plan-20-weeks";

} // namespace

TEST(Decisions, CountToTheDayWhereTheDayIsTold)
{
    // Monday 3 March 2025 and 140 days are Monday 21 July 2025, which is still in time.
    const auto sent = [](std::string_view day) {
        return judged(twenty_weeks, "request-received", "final-plan-issued", "",
                      {{"request-received", "2025-03-03"}, {"final-plan-issued", day}});
    };
    const Judgement late = sent("2025-07-22");
    EXPECT_EQ(late.under->id, "ehc.finalise-plan");
    EXPECT_EQ(in_words(late.due), "2025-07-21");
    EXPECT_EQ(in_words(late.done), "2025-07-22");
    EXPECT_EQ(days_late(late), "1");
    EXPECT_EQ(late.breach, Breach::yes);
    EXPECT_EQ(late.missing, Missed{});
    EXPECT_EQ(days_late(sent("2025-07-21")), "0");
    EXPECT_EQ(sent("2025-07-21").breach, Breach::no);
    EXPECT_EQ(days_late(sent("2025-07-14")), "-7");
    EXPECT_EQ(sent("2025-07-14").breach, Breach::no);
}

TEST(Decisions, CountAnIntervalFromAMonth)
{
    // A request in September 2024: 1 September and 140 days are 19 January 2025, 30 September and
    // 140 days are 17 February.
    const auto sent = [](std::string_view when) {
        return judged(twenty_weeks, "request-received", "final-plan-issued", "",
                      {{"request-received", "2024-09"}, {"final-plan-issued", when}});
    };
    EXPECT_EQ(in_words(sent("2025-07").due), "2025-01-19..2025-02-17");
    // From 17 February to 1 July are 134 days; from 19 January to 31 July, 193.
    EXPECT_EQ(days_late(sent("2025-07")), "134..193");
    EXPECT_EQ(sent("2025-07").breach, Breach::yes);
    // From 17 February back to the 1st are 16 days; from 19 January to the 28th, 40.
    EXPECT_EQ(days_late(sent("2025-02")), "-16..40");
    EXPECT_EQ(sent("2025-02").breach, Breach::possible);
    EXPECT_EQ(days_late(sent("2025-01-10")), "-38..-9");
    EXPECT_EQ(sent("2025-01-10").breach, Breach::no);
    EXPECT_EQ(days_late(sent("2025-01-19")), "-29..0");
    EXPECT_EQ(sent("2025-01-19").breach, Breach::no);
}

TEST(Decisions, AreJudgedOnTheDayGivenWhereNothingEndedIt)
{
    const std::vector<Told> request{{"request-received", "2025-03-03"}};
    const Judgement open =
        judged(twenty_weeks, "request-received", "final-plan-issued", "2025-08", request);
    EXPECT_TRUE(open.judged_on_as_of);
    EXPECT_EQ(in_words(open.done), "nothing");
    EXPECT_EQ(days_late(open), "11..41");
    EXPECT_EQ(open.breach, Breach::yes);
    // What ended it is what counts, and not the day of the decision.
    const Judgement ended =
        judged(twenty_weeks, "request-received", "final-plan-issued", "2025-08",
               {{"request-received", "2025-03-03"}, {"final-plan-issued", "2025-07-21"}});
    EXPECT_FALSE(ended.judged_on_as_of);
    EXPECT_EQ(ended.breach, Breach::no);
}

TEST(Decisions, NameTheFactThatIsMissing)
{
    const Judgement nameless = judged(twenty_weeks, "", "final-plan-issued", "2025-08-01",
                                      {{"final-plan-issued", "2025-07-21"}});
    EXPECT_EQ(nameless.breach, Breach::cannot_say);
    EXPECT_EQ(in_words(nameless.due), "nothing");
    EXPECT_EQ(nameless.missing, Missed{"anchor"});

    // No start is guessed from a later step, however near.
    const Judgement undated =
        judged(twenty_weeks, "request-received", "final-plan-issued", "2025-08-01",
               {{"agreed-to-assess", "2025-03-03"}, {"final-plan-issued", "2025-07-21"}});
    EXPECT_EQ(undated.breach, Breach::cannot_say);
    EXPECT_EQ(in_words(undated.due), "nothing");
    EXPECT_EQ(days_late(undated), "nothing");
    EXPECT_EQ(undated.missing, Missed{"request-received"});

    const Judgement no_day = judged(twenty_weeks, "request-received", "final-plan-issued", "",
                                    {{"request-received", "2025-03-03"}});
    EXPECT_EQ(in_words(no_day.due), "2025-07-21");
    EXPECT_EQ(no_day.breach, Breach::cannot_say);
    EXPECT_EQ(no_day.missing, Missed{"as_of"});
}

TEST(Decisions, RunFromTheEarliestAnchor)
{
    // July 2023 and 84 days: 23 September to 23 October, whatever was held later.
    const Judgement reviewed =
        judged("review.final-plan-12-weeks", "annual-review-meeting", "final-plan-issued",
               "2024-01-01",
               {{"annual-review-meeting", "2024-03"}, {"annual-review-meeting", "2023-07"}});
    EXPECT_EQ(in_words(reviewed.due), "2023-09-23..2023-10-23");
    EXPECT_EQ(days_late(reviewed), "70..100");
}

TEST(Decisions, EndWithTheFirstEndThatIsNotBeforeTheAnchor)
{
    const std::vector<Told> facts{{"final-plan-issued", "2024-12-02"},
                                  {"request-received", "2025-03-03"},
                                  {"final-plan-issued", "2025-09-01"},
                                  {"final-plan-issued", "2025-07-28"}};
    const Judgement found =
        judged(twenty_weeks, "request-received", "final-plan-issued", "2026-01-05", facts);
    EXPECT_EQ(in_words(found.done), "2025-07-28");
    EXPECT_EQ(days_late(found), "7");
    const Judgement none = judged(twenty_weeks, "request-received", "final-plan-issued", "2026-01-05",
                                  {facts[0], facts[1]});
    EXPECT_EQ(in_words(none.done), "nothing");
    EXPECT_TRUE(none.judged_on_as_of);
    EXPECT_EQ(days_late(none), "168");
    // A month that holds the anchor's day may lie after it.
    const Judgement same_month =
        judged(twenty_weeks, "request-received", "final-plan-issued", "",
               {{"request-received", "2025-03-10"}, {"final-plan-issued", "2025-03"}});
    EXPECT_EQ(in_words(same_month.done), "2025-03-01..2025-03-31");
}

TEST(Decisions, AskOfWeek16WhatTheOmbudsmanAsks)
{
    // 14 May 2024 and 112 days are 3 September 2024. The silence is a breach on the 4th.
    const auto asked_on = [](std::string_view day) {
        return judged("ehc.decision-to-issue-16-weeks", "request-received", "", day,
                      {{"request-received", "2024-05-14"}})
            .breach;
    };
    EXPECT_EQ(asked_on("2024-09-03"), Breach::no);
    EXPECT_EQ(asked_on("2024-09-04"), Breach::yes);
    // Ribbon's own timeline: overdue on that day, and no breach once the plan is sent in time.
    const std::string request = "2024-05-14 request received\n2024-06-20 assessment agreed\n";
    const Timeline silent = timeline_on("2024-09-04", given(request));
    EXPECT_EQ(the(silent, "ehc.decide-not-to-issue").state, State::overdue);
    const Timeline sent =
        timeline_on("2024-10-01", given(request + "2024-09-30 final plan sent"));
    EXPECT_EQ(the(sent, "ehc.finalise-plan").state, State::met);
    EXPECT_EQ(the(sent, "ehc.decide-not-to-issue").state, State::ended);
    EXPECT_EQ(the(sent, "ehc.decide-not-to-issue").late, std::nullopt);
}

TEST(Decisions, OfAPhaseTransferNeedOneYear)
{
    const auto due = [](std::string_view rule, std::string_view when) {
        return judged(rule, "phase-transfer", "", "2022-11-08", {{"phase-transfer", when}});
    };
    EXPECT_EQ(in_words(due("phase.post-16-31-march", "2022").due), "2022-03-30");
    EXPECT_EQ(days_late(due("phase.post-16-31-march", "2022")), "223");
    EXPECT_EQ(in_words(due("phase.secondary-15-february", "2022").due), "2022-02-14");
    EXPECT_EQ(in_words(due("phase.secondary-15-february", "2022-09-01").due), "2022-02-14");
    // A winter has two years in it, so the year of the transfer is not known.
    const Judgement winter = due("phase.secondary-15-february", "winter 2021");
    EXPECT_EQ(in_words(winter.due), "nothing");
    EXPECT_EQ(winter.breach, Breach::cannot_say);
    EXPECT_EQ(winter.missing, Missed{"phase-transfer"});
}

TEST(Decisions, ChooseTheClockThatTheFactsCallFor)
{
    const auto due = [](std::string_view rule, std::string_view anchor,
                        const std::vector<Told>& facts) {
        const Judgement found = judged(rule, anchor, "", "2026-01-05", facts);
        return std::string{found.under->id} + " " + in_words(found.due);
    };
    // Twelve months that begin with 29 February 2024 end on 28 February 2025.
    EXPECT_EQ(due("review.every-12-months", "final-plan-issued",
                  {{"final-plan-issued", "2024-02-29"}}),
              "ar.first-review 2025-02-28");
    EXPECT_EQ(due("review.every-12-months", "annual-review-decision",
                  {{"annual-review-decision", "2024-11-25"}}),
              "ar.subsequent-review 2025-11-24");
    // 21 February 2025 and 70 days are 2 May; an appeal makes it another clock.
    const std::string_view rule = "ehc.agreed-after-refusal.decision-10-weeks";
    const std::string_view agreed = "agreed-to-assess-after-refusal";
    EXPECT_EQ(due(rule, agreed, {{agreed, "2025-02-21"}}),
              "ehc.reversal-before-appeal.no-plan 2025-05-02");
    EXPECT_EQ(due(rule, agreed, {{agreed, "2025-02-21"}, {"appeal-lodged", "2025-02-01"}}),
              "unopposed.assess.no-plan 2025-05-02");
}

TEST(Decisions, InventNoDayWhereTheLawSetsNone)
{
    const Judgement remedy =
        judged("remedy.100-per-month", "request-received", "", "2025-08-01",
               {{"request-received", "2025-03-03"}});
    EXPECT_EQ(remedy.under, nullptr);
    EXPECT_EQ(in_words(remedy.due), "nothing");
    EXPECT_EQ(remedy.breach, Breach::cannot_say);
    const Judgement continuing = judged("s19.alternative-provision", "out-of-education-from", "",
                                        "2025-08-01", {{"out-of-education-from", "2025-03-03"}});
    EXPECT_EQ(continuing.under->id, "ap.s19-duty");
    EXPECT_EQ(in_words(continuing.due), "nothing");
    EXPECT_EQ(continuing.breach, Breach::cannot_say);
    const Judgement unknown = judged("no.such-rule", "a", "", "2025-08-01", {{"a", "2025-03-03"}});
    EXPECT_EQ(unknown.missing, Missed{"a rule we know: no.such-rule"});
}

TEST(Decisions, HaveNoAnswerUnderALawWeDoNotHold)
{
    const auto ordered = [](std::string_view when) {
        return judged("tribunal.assess.final-plan-14-weeks", "tribunal-order", "", "2016-01-04",
                      {{"tribunal-order", when}});
    };
    // Regulation 44 as it now stands began on 23 March 2015; a month may lie on both sides.
    EXPECT_EQ(in_words(ordered("2015-03-23").due), "2015-06-29");
    for (const std::string_view when : {"2014-12-01", "2015-03-22", "2015-03"}) {
        EXPECT_EQ(in_words(ordered(when).due), "nothing") << when;
        EXPECT_EQ(ordered(when).missing, Missed{"the law as it stood then"}) << when;
    }
}

TEST(Decisions, OfTheDemonstrationHoldNoPublishedAnswer)
{
    std::ifstream in{repository() + "/data/decisions/decisions.jsonl"};
    int lines = 0, claims = 0;
    for (std::string line; std::getline(in, line); ++lines) {
        const auto decision = parse_decision(line, lines + 1);
        ASSERT_TRUE(decision) << decision.problems().front().sentence;
        claims += static_cast<int>(decision->claims.size());
        for (const std::string_view answer : {"expected", "breached", "late_by", "took", "upheld",
                                              "council", "remedy", "plan-due", "delay-"})
            EXPECT_EQ(line.find(answer), std::string::npos) << answer << ": " << line;
    }
    EXPECT_EQ(lines, 15);
    EXPECT_EQ(claims, 17);
}

TEST(Decisions, AgreeWithWhatWasPublished)
{
    const auto compare = std::filesystem::path{repository()} / "../shared/cases/compare.py";
    if (!std::filesystem::exists(compare)) GTEST_SKIP() << "there is no shared/";
    const char* named = std::getenv("RIBBON_PROGRAM");
    const std::string program = named ? named : repository() + "/build/ribbon";
    const TemporaryFile out{".out"};
    const std::string command =
        "RIBBON='" + program + "' python3 '" + compare.string() + "' > '" + out.path() + "' 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    const std::string said = contents(out.path());
    const std::string last =
        "33 agree, 0 disagree, 0 wrongly not answered, 42 rightly not answered\n";
    EXPECT_TRUE(said.ends_with("\n" + last)) << said.substr(said.size() - std::min<std::size_t>(
                                                                           said.size(), 2'000));
}

} // namespace ribbon
