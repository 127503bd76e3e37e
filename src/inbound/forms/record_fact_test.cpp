#include "inbound/forms/record_fact.hpp"

#include "tests/scenarios/books.hpp"
#include "tests/support/filled_form.hpp"
#include "tests/support/given.hpp"
#include "views/recording/fields.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day today = *parse_day("2026-11-19");

CaseFacts a_request() { return given("2026-10-05 request received from parent"); }

Result<RecordFact> read(const FilledForm& form, const CaseFacts& facts = a_request())
{
    return read_record_fact(form, facts, our_law(), today);
}

std::string problems_of(const Result<RecordFact>& result)
{
    std::string text;
    if (result) return "none";
    for (const Problem& one : result.problems()) text += one.field + ": " + one.sentence + "\n";
    return text;
}

TEST(RecordFactForm, ReadsWhatHappenedAndWhen)
{
    const auto command = read({{"what", "request-received"},
                               {"when-day", "9"},
                               {"when-month", "11"},
                               {"when-year", "2026"},
                               {"matter", "new"},
                               {"from", "young person"},
                               {"evidence", "  Her letter\r\nof 8 November "},
                               {"evidence-from", "the post book"}});
    ASSERT_TRUE(command) << problems_of(command);
    EXPECT_EQ(command->kind, Kind::request_received);
    EXPECT_EQ(command->when, Days::on(*parse_day("2026-11-09")));
    EXPECT_TRUE(command->new_matter);
    EXPECT_EQ(command->says.from, Party::young_person);
    EXPECT_EQ(command->evidence, "Her letter of 8 November, from the post book");
}

TEST(RecordFactForm, TellsEverythingWrongAtOnceInTheOrderOfTheForm)
{
    const auto wrong = read({{"what", "delay-reason-accepted"},
                             {"when-day", "31"},
                             {"when-month", "2"},
                             {"when-year", "2026"},
                             {"ground", "short of staff"},
                             {"until-day", "1"},
                             {"until-month", "9"},
                             {"until-year", "26"},
                             {"code", "O"},
                             {"evidence", std::string(401, 'x')}});
    EXPECT_EQ(problems_of(wrong),
              "when: There is no 31 February in 2026\n"
              "clock: Choose the date it is about\n"
              "ground: Choose the reason\n"
              "until: Write the year in full: 2026, not 26\n"
              "code: This is not asked here; go back to what happened and choose again\n"
              "evidence: Shorten it to 400 characters; a longer text can be added as a document\n");
}

TEST(RecordFactForm, RefusesADayToComeAndAStretchBackwards)
{
    EXPECT_EQ(problems_of(read({{"what", "draft-plan-served"}, {"when-day", "20 November 2026"}})),
              "when: The day it happened must be today or in the past\n");
    EXPECT_EQ(problems_of(read({{"what", "absent-through-illness"},
                                {"when-day", "9 November 2026"},
                                {"until-day", "8 November 2026"}})),
              "until: The last day can not come before the first\n");
    // A day that a fact speaks of may lie ahead: a meeting is set for one.
    EXPECT_TRUE(read({{"what", "review-meeting-set"},
                      {"when-day", "9 November 2026"},
                      {"on-day", "15 January 2027"}}));
}

TEST(RecordFactForm, AsksWhichOfTwoRequestsADraftIsOf)
{
    const CaseFacts two = given("2026-01-05 request received as \"first\"\n"
                                "2026-10-05 request received as \"second\"");
    FilledForm form{{"what", "draft-plan-served"}, {"when-day", "9 November 2026"}};
    EXPECT_EQ(problems_of(read(form, two)), "matter: Choose which part of the case it is about\n");
    for (const char* none : {"0", "3", "-1", "x", "new", "99999999999999999999"})
        EXPECT_EQ(problems_of(read(form.set("matter", none), two)),
                  "matter: Choose one of the parts of the case\n")
            << none;
    const auto command = read(form.set("matter", "2"), two);
    ASSERT_TRUE(command);
    EXPECT_EQ(command->matter, 2);
}

TEST(RecordFactForm, TakesAReasonForOneDateOfOneMatter)
{
    FilledForm form{{"what", "delay-reason-accepted"},
                    {"when-day", "9 November 2026"},
                    {"clock", "ehc.finalise-plan@1"},
                    {"ground", "personal circumstances"}};
    const auto command = read(form);
    ASSERT_TRUE(command) << problems_of(command);
    EXPECT_EQ(command->says.clock, "ehc.finalise-plan");
    EXPECT_EQ(command->matter, 1);
    for (const char* none : {"ehc.finalise-plan@2", "ehc.finalise-plan@0", "ehc.no-such@1", "@1",
                             "ehc.finalise-plan@", "ehc.finalise-plan@1x"})
        EXPECT_EQ(problems_of(read(form.set("clock", none))),
                  "clock: Choose one of the dates of this case\n")
            << none;
}

TEST(RecordFactForm, ACorrectionStaysInItsMatterAndKeepsItsKind)
{
    const auto command = read({{"what", "plan-ceased"},
                               {"corrects", "1"},
                               {"when-day", "28 September 2026"},
                               {"from", "parent"}});
    ASSERT_TRUE(command) << problems_of(command);
    EXPECT_EQ(command->kind, Kind::request_received);
    EXPECT_EQ(command->corrects, 1);
    EXPECT_EQ(command->matter, 1);
    EXPECT_EQ(problems_of(read({{"what", "plan-ceased"}, {"corrects", "7"}})),
              "corrects: The fact to put right is not there; look at the case again\n"
              "when: Give the day it happened\n");
}

TEST(RecordFactForm, AWithdrawalNeedsAReasonAndNothingElse)
{
    EXPECT_EQ(problems_of(read({{"corrects", "1"}, {"withdraw", "yes"}})),
              "evidence: Say why it is withdrawn\n");
    EXPECT_EQ(problems_of(read({{"withdraw", "yes"}, {"evidence", "Another child's letter"}})),
              "corrects: Say which fact is withdrawn\n");
    const auto command =
        read({{"corrects", "1"}, {"withdraw", "yes"}, {"evidence", "Another child's letter"}});
    ASSERT_TRUE(command);
    EXPECT_TRUE(command->struck);
    EXPECT_EQ(command->when, Days::on(today));
}

TEST(RecordFactForm, AFactTypedAsItStandsIsTheSameFact)
{
    for (const char* line :
         {"2026-10-05 request received from parent evidence \"a letter\"",
          "2026-10 request received", "2025 request received", "late 2026-03 request received",
          "2026-10-05 suspended until 2026-10-09", "2026-10-05 sessions missed code O sessions 2",
          "2026-10-05 hearing set on 2027-01-20", "2026-10-05 penalty considered"}) {
        // What `penalty considered` belongs to is opened by a session missed.
        const bool needs_more = std::string_view{line}.ends_with("penalty considered");
        const CaseFacts facts =
            given((needs_more ? "2026-10-01 sessions missed code O sessions 1\n" : "") +
                  std::string{line});
        const Fact& fact = facts.facts.back();
        FilledForm form(values_of(fact));
        const auto command = read(form.set("corrects", std::to_string(fact.id)), facts);
        ASSERT_TRUE(command) << line << "\n" << problems_of(command);
        EXPECT_EQ(command->kind, fact.kind) << line;
        EXPECT_EQ(command->when, fact.when) << line;
        EXPECT_EQ(command->says, fact.says) << line;
        EXPECT_EQ(command->evidence, fact.evidence) << line;
    }
}

TEST(RecordFactForm, TakesAReasonForDelayAfterTheAbsenceItIsAbout)
{
    // Accepted on 10 November, of an absence from 6 July to 9 August: long over by then.
    FilledForm form{{"what", "delay-reason-accepted"},
                    {"when-day", "10 November 2026"},
                    {"clock", "ehc.decide-whether-to-assess@1"},
                    {"ground", "absence from area"},
                    {"on-day", "6 July 2026"},
                    {"until-day", "9 August 2026"},
                    {"evidence", "The family's letter of 12 August"}};
    const auto taken = read(form);
    ASSERT_TRUE(taken) << problems_of(taken);
    EXPECT_EQ(taken->says.on, parse_day("2026-07-06"));
    EXPECT_EQ(taken->says.until, parse_day("2026-08-09"));
    EXPECT_EQ(problems_of(read(form.set("until-day", "5 July 2026"))),
              "until: The last day can not come before the first\n");
}

} // namespace
} // namespace ribbon
