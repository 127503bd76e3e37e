#include "inbound/cases/case_text.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const KnownWords& some_words()
{
    static const KnownWords words{WordList{{"final plan", "family may comment on the draft plan",
                                            "advice, if it is due", "final plan after an order"}},
                                  WordList{{"ehc.finalise-plan", "order.amend-provision"}}};
    return words;
}

/// Every problem of a text, a line each.
std::string problems_of_text(std::string_view text)
{
    const auto read = parse_case_text(text, some_words());
    if (read) return "none";
    std::string all;
    for (const Problem& one : read.problems()) all += with_line(one) + "\n";
    return all;
}

/// The problems of a case with these facts.
std::string problems_of_facts(std::string_view facts)
{
    return problems_of_text("case  A case\n" + std::string{facts});
}

CaseBlock block(std::string_view text)
{
    const auto read = parse_case_text(text, some_words());
    EXPECT_TRUE(read) << problems_of_text(text);
    return read && read->size() == 1 ? read->front() : CaseBlock{};
}

Day day(std::string_view text) { return parse_day(text).value(); }

} // namespace

TEST(CaseText, ReadsTheExampleOfTheBook)
{
    const CaseBlock read = block("# a remark\n"
                                 "case  A request in March, a draft in June, nothing sent"
                                 "          law: SI 2014/1530 reg 13\n"
                                 "note  The draft went by post.\n"
                                 "given 2025-03-03 request received from parent\n"
                                 "  and 2025-06-03 draft plan served by post first class\n"
                                 "on    2025-07-22\n"
                                 "then  final plan was due 2025-07-21, overdue by 1 day under "
                                 "reg 13(2)\n");
    EXPECT_EQ(read.title, "A request in March, a draft in June, nothing sent");
    EXPECT_EQ(read.law, "SI 2014/1530 reg 13");
    EXPECT_EQ(read.notes, std::vector<std::string>{"The draft went by post."});
    EXPECT_EQ(read.line, 2);
    ASSERT_EQ(read.facts.facts.size(), 2u);
    EXPECT_EQ(read.facts.facts[0].kind, Kind::request_received);
    EXPECT_EQ(read.facts.facts[0].says.from, Party::parent);
    EXPECT_EQ(read.facts.facts[1].says.post, Post::first_class);
    EXPECT_EQ(read.facts.facts[1].when, Days::on(day("2025-06-03")));
    ASSERT_EQ(read.facts.matters.size(), 1u);
    EXPECT_EQ(read.facts.matters[0].name, "request");
    ASSERT_EQ(read.looks.size(), 1u);
    EXPECT_EQ(read.looks[0].on, day("2025-07-22"));
}

TEST(CaseText, LeavesTheMomentOfRecordingAtZero)
{
    const CaseBlock read = block("case  A case\ngiven 2025-03-03 request received\n"
                                 "  and 2025-03-04 assessment agreed recorded "
                                 "2025-03-05T09:12Z\n");
    EXPECT_EQ(read.facts.facts[0].recorded, Moment{});
    EXPECT_EQ(read.facts.facts[1].recorded, parse_moment("2025-03-05T09:12Z").value());
}

TEST(CaseText, ReadsEveryClause)
{
    const CaseBlock read =
        block("case  A case\n"
              "matter \"absences\" attendance\n"
              "given 2025-03-03 request received from young person as \"mine\"\n"
              "and 2025-04-03 delay reason accepted for ehc.finalise-plan because absence from "
              "area on 2025-02-01 until 2025-03-15 asked 2025-02-02 matter \"mine\" evidence "
              "\"a \\\"long\\\" letter\\nof two lines\" author \"A. Officer\"\n"
              "and 2025-05-01 sessions missed code O sessions 2\n"
              "and 2025-05-02 phase transfer due in year 2026\n"
              "and 2025-05-03 assessment refused defect wrong person matter \"mine\"\n"
              "and 2025-05-04 agreement appealable like order.amend-provision on 2025-06-01\n"
              "and 2025-05-05 appeal lodged at 17:30 matter \"mine\"\n"
              "and 2025-05-06 notice issued called \"the first parent\"\n"
              "and 2025-05-07 penalty paid pounds 80\n");
    ASSERT_EQ(read.facts.facts.size(), 9u);
    const auto& facts = read.facts.facts;
    EXPECT_EQ(facts[0].says.from, Party::young_person);
    EXPECT_EQ(facts[1].says.ground, Ground::absence_from_area);
    EXPECT_EQ(facts[1].says.asked, day("2025-02-02"));
    EXPECT_EQ(facts[1].evidence, "a \"long\" letter\nof two lines");
    EXPECT_EQ(facts[1].by, "A. Officer");
    EXPECT_EQ(facts[2].says.code, "O");
    EXPECT_EQ(facts[2].says.count, 2);
    EXPECT_EQ(facts[3].says.year, 2026);
    EXPECT_EQ(facts[4].says.defect, Defect::wrong_person);
    EXPECT_EQ(facts[5].says.like, "order.amend-provision");
    EXPECT_EQ(facts[6].says.minute, 17 * 60 + 30);
    EXPECT_EQ(facts[7].says.name, "the first parent");
    EXPECT_EQ(facts[8].says.pounds, 80);
    EXPECT_TRUE(problems_of(read.facts).empty());
}

TEST(CaseText, OffersTheNearestPhrase)
{
    EXPECT_EQ(problems_of_text("case  A case\n\ngiven 2025-03-03 request recieved from parent\n"),
              "Line 3: \"request recieved\" is not a phrase we know; did you mean \"request "
              "received\"?\n");
}

TEST(CaseText, OffersTheNearestPartyGroundClauseClockAndTitle)
{
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received from parant\n"),
              "Line 2: \"parant\" can not follow \"from\"; did you mean \"parent\"?\n");
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received form parent\n"),
              "Line 2: \"form parent\" is not a clause we know; did you mean \"from\"?\n");
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received\n and 2025-03-04 delay reason "
                                "accepted for ehc.finalize-plan because clossure\n"),
              "Line 3: \"clossure\" can not follow \"because\"; did you mean \"closure\"?\n"
              "Line 3: \"ehc.finalize-plan\" is not the id of a clock we know; did you mean "
              "\"ehc.finalise-plan\"?\n");
    EXPECT_EQ(problems_of_facts("on 2025-03-03\nthen finl plan due 2025-07-21\n"),
              "Line 3: \"finl plan\" is not the title of a duty we know; did you mean \"final "
              "plan\"?\n");
}

TEST(CaseText, TellsOfEveryProblemAtOnce)
{
    EXPECT_EQ(problems_of_facts("given 2025-02-31 request received\n"
                                "  and 03/03/2025 final plan sent\n"
                                "  and 1899-12-31 born\n"
                                "thn  nothing\n"),
              "Line 2: \"2025-02-31\" is not a date: that month has 28 days\n"
              "Line 3: \"03/03/2025\" is not a date; write it as 2025-03-03, or as 2025-03, 2025, "
              "late 2025-03 or spring 2025 where the day is not known\n"
              "Line 4: \"1899-12-31\" is outside the years 1900 to 2199\n"
              "Line 5: \"thn\" can not begin a line; a line begins with case, note, matter, given, "
              "on, then, and or #; did you mean \"then\"?\n");
}

TEST(CaseText, SaysWhichMattersAFactMayBelongTo)
{
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received\n"
                                "  and 2025-03-04 request received\n"
                                "  and 2025-04-04 draft plan served\n"),
              "Line 4: \"draft plan served\" could belong to \"request\" or \"request 2\"; say "
              "which, as in: matter \"request\"\n");
    EXPECT_EQ(problems_of_facts("given 2025-04-04 advice given\n"),
              "Line 2: \"advice given\" belongs to a matter of: advice; none is open yet, so "
              "write before it what opened one\n");
}

TEST(CaseText, OpensAMatterOrJoinsTheOneThatLacksTheFact)
{
    const CaseBlock read = block("case  Appeals\n"
                                 "given 2025-03-03 appeal papers received\n"
                                 "  and 2025-03-04 hearing set on 2025-06-02\n"
                                 "  and 2025-05-04 hearing set on 2025-09-02\n"
                                 "  and 2025-05-05 hearing set on 2025-09-03 corrects 3\n");
    ASSERT_EQ(read.facts.matters.size(), 2u);
    EXPECT_EQ(read.facts.facts[1].matter, 1);
    EXPECT_EQ(read.facts.facts[2].matter, 2);
    EXPECT_EQ(read.facts.facts[3].matter, 2);
    EXPECT_EQ(read.facts.matters[1].name, "appeal 2");
}

TEST(CaseText, SaysWhatAKindNeedsAndDoesNotTake)
{
    EXPECT_EQ(problems_of_facts("given 2025-03-03 hearing set from parent\n"),
              "Line 2: \"hearing set\" does not take \"from\"; leave it out\n"
              "Line 2: \"hearing set\" needs \"on\" (the day the fact speaks of), as in: on "
              "2025-07-01\n");
}

TEST(CaseText, RefusesAClauseTwiceAndAnOpenQuote)
{
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received from parent from mp\n"),
              "Line 2: This line says \"from\" twice\n");
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received as \"mine\n"),
              "Line 2: After \"as\": the quotes do not close\n");
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received as “mine”\n"),
              "Line 2: After \"as\": use straight double quotes, as in \"Hill School\"\n");
}

TEST(CaseText, StrikesAndCorrectsEarlierFactsOnly)
{
    const CaseBlock read = block("case  A case\n"
                                 "given 2025-03-03 request received\n"
                                 "  and 2025-03-05 request received corrects 1\n"
                                 "  and 2025-03-06 strikes 2 author \"A. Officer\"\n"
                                 "  and 2025-03-06 request received strikes 1\n");
    EXPECT_EQ(read.facts.matters.size(), 1u);
    EXPECT_EQ(read.facts.facts[1].matter, 1);
    EXPECT_TRUE(read.facts.facts[2].struck);
    EXPECT_EQ(read.facts.facts[2].kind, Kind::none);
    EXPECT_EQ(read.facts.facts[3].matter, 1);
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received corrects 1\n"),
              "Line 2: There is no fact 1 before this one, which is fact 1\n");
    EXPECT_EQ(problems_of_facts("given 2025-03-03 request received\n"
                                "  and 2025-03-03 born strikes 1\n"),
              "Line 3: Fact 1 is \"request received\", not \"born\"\n");
    EXPECT_EQ(problems_of_facts("given 2025-03-03 born strikes l\n"),
              "Line 2: After \"strikes\": \"l\" is not a whole number from 1 to 10000\n");
}

TEST(CaseText, AcceptsAByteOrderMarkAndEveryLineEnd)
{
    const auto read = parse_case_text("\xEF\xBB\xBF"
                                      "case  A case\r\ngiven 2025-03-03 born\r\n",
                                      some_words());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->front().title, "A case");
    EXPECT_EQ(read->front().facts.facts.size(), 1u);
}

TEST(CaseText, RefusesBytesThatAreNoText)
{
    EXPECT_EQ(problems_of_text("case  A\n\xC3\x28\n"),
              "Line 2: This line is not UTF-8 text; save the file again as UTF-8\n");
    EXPECT_EQ(problems_of_text(std::string_view{"case  A\ngiven\0\n", 15}),
              "Line 2: This line holds a character that can not be shown (code 0); take it out\n");
    EXPECT_EQ(problems_of_text(std::string(max_case_bytes + 1, ' ')),
              "The file is larger than 8 MiB; split it into several files\n");
}

TEST(CaseText, RefusesWhatIsTooMuch)
{
    EXPECT_EQ(problems_of_facts("note " + std::string(1'995, 'x') + "\n"), "none");
    EXPECT_EQ(problems_of_facts("note " + std::string(1'996, 'x') + "\n"),
              "Line 2: This line has more than 2,000 characters; split what it says over several "
              "facts\n");
    std::string many;
    for (std::size_t i = 0; i < max_case_facts; ++i) many += "given 2025-03-03 request received\n";
    EXPECT_EQ(problems_of_facts(many), "none");
    EXPECT_EQ(problems_of_facts(many + many),
              "Line 10002: The file holds more than 10,000 facts; split it into several files\n");
}

TEST(CaseText, StopsTellingAfterTwoHundredProblems)
{
    std::string bad = "case  A\n";
    for (int i = 0; i < 10'000; ++i) bad += "gvien 2025-03-03 born\n";
    const auto read = parse_case_text(bad, some_words());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.problems().size(), max_problems + 1);
}

TEST(CaseText, AsksForACase)
{
    EXPECT_EQ(problems_of_text(""),
              "Line 1: The file holds no case; begin one with: case  Its title\n");
    EXPECT_EQ(problems_of_text("given 2025-03-03 born\n"),
              "Line 1: Before this line, begin a case with: case  Its title\n");
    EXPECT_EQ(problems_of_text("case\n"),
              "Line 1: After \"case\": the case has no title; give it one\n");
}

TEST(CaseText, WantsFactsBeforeLooksAndLooksBeforeExpectations)
{
    EXPECT_EQ(problems_of_facts("on 2025-03-03\ngiven 2025-03-03 born\n"),
              "Line 3: Write every fact before the first line that begins with \"on\"\n");
    EXPECT_EQ(problems_of_facts("then final plan, running\n"),
              "Line 2: Before \"then\", say on which day, as in: on    2025-07-22\n");
    EXPECT_EQ(problems_of_facts("and 2025-03-03 born\n"),
              "Line 2: \"and\" goes on from \"given\" or \"then\", and there is none before it\n");
}

TEST(CaseText, TakesATitleInQuotes)
{
    const CaseBlock read = block("case  \"A title  law: and \\\"quotes\\\"\" law: reg 1\n");
    EXPECT_EQ(read.title, "A title  law: and \"quotes\"");
    EXPECT_EQ(read.law, "reg 1");
    EXPECT_EQ(block("case  \"Beginning with\": the first day  law: reg 13\n").title,
              "\"Beginning with\": the first day");
}

} // namespace ribbon
