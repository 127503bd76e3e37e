#include "inbound/asks/asks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace ribbon {
namespace {

std::string labels_of(std::string_view subject, std::string_view words)
{
    std::string text;
    for (const Ask& one : asks_of(subject, words))
        text += (text.empty() ? "" : " ") + std::string{entry(one.label).code};
    return text;
}

TEST(Asks, FindsARequestInWhateverWords)
{
    for (const char* words : {
             "I would like to request an EHC needs assessment for my son.",
             "I want my son assessed for a plan",
             "can you please start the process for an echp",
             "Please treat this as a request under s.36 of the Children and Families Act 2014.",
             "Please accept this under section 36(1).",
             "wood like a asesment for my dauhter",
             "HIS TEACHER SAID THE COUNCIL SHOULD LOOK AT WHAT HE NEEDS, CAN SOMEBODY DO THAT?",
             "We would be grateful if you would consider her for an EHC needs assesment.",
         })
        EXPECT_EQ(labels_of("", words), "assessment") << words;
}

TEST(Asks, LeavesAloneWhatIsSaidNotToBeAsked)
{
    for (const char* words : {
             "We are not asking for an assessment.",
             "We have already asked for an assessment.",
             "How is the assessment getting on?",
             "The annual review of his EHCP is on 14 May.",
             "We wish to withdraw our request for an assessment.",
             "Thank you for agreeing to assess him.",
             "Thank you, he came.",
             "He is back in school today.",
             "Ok, see you then. She is looking forward to it.",
         })
        EXPECT_EQ(labels_of("", words), "") << words;
}

/// Recall before quiet: docs/developers/asks.md. Whoever makes the table quieter moves this up.
TEST(Asks, MarksRatherTooMuch)
{
    EXPECT_EQ(labels_of("", "Please send me the EHCNA form for our staff handbook."), "assessment");
}

TEST(Asks, FindsAnAddressAndWhomToRing)
{
    EXPECT_EQ(labels_of("", "We have moved to Flat 2, 63A Weaver's Court."), "address");
    EXPECT_NE(labels_of("", "Please ring his dad instead of me, 07700 900118.").find("other-party"),
              std::string::npos);
}

TEST(Asks, GivesEveryLabelOfOneMail)
{
    EXPECT_EQ(labels_of("Three things",
                        "I wish to complain. Under the FOI Act, how many plans were "
                        "late? And we have moved to 3 Hope Street."),
              "complaint foi address");
}

TEST(Asks, TellsTheWordsAndWhereTheyStand)
{
    const std::string words = "Hello.\nI’d like an EHC needs assessment for Siân, please.";
    const auto asks = asks_of("Siân", words);
    ASSERT_EQ(asks.size(), 1U);
    EXPECT_EQ(asks[0].how_sure, AskSureness::sure);
    ASSERT_FALSE(asks[0].because.empty());
    for (const AskWords& one : asks[0].because) {
        EXPECT_FALSE(one.in_subject);
        EXPECT_EQ(one.words, words.substr(one.begin, one.end - one.begin));
    }
    // The curly apostrophe is three bytes, and the letter with an accent two.
    EXPECT_EQ(asks[0].because[0].begin, words.find("I’d"));
    EXPECT_NE(asks[0].because[0].words.find("assessment"), std::string::npos);
    EXPECT_EQ(asks[0].rules.front(), "Somebody asks now, and for themselves, for an assessment.");
}

TEST(Asks, ReadsTheSubject)
{
    EXPECT_EQ(labels_of("Request for EHC needs assessment", "Form attached."), "assessment");
    EXPECT_TRUE(asks_of("Subject access request", "").front().because.front().in_subject);
}

TEST(Asks, TakesTheSubjectOfAReplyForAnOlderMails)
{
    EXPECT_EQ(labels_of("Re: Request for EHC needs assessment", "ok, see you Tuesday"), "");
    EXPECT_EQ(labels_of("RE: Request for EHC needs assessment", "Please see attached."),
              "assessment");
}

TEST(Asks, DoesNotReadOneSentenceIntoTheNext)
{
    // "not asking" is of the first sentence alone.
    EXPECT_EQ(labels_of("", "We are not asking for transport. Please assess my son for an EHCP."),
              "assessment");
}

TEST(Asks, FindsNothingInNothing)
{
    EXPECT_TRUE(asks_of("", "").empty());
    EXPECT_TRUE(asks_of("\xff\xfe", std::string(1000, '\0')).empty());
}

TEST(Asks, UsesTheListOfWordsThatMayMeanDanger)
{
    const auto seen = asks_seen("", "He says he wants to die.", 7, Day{20'000});
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].kind, DetailKind::danger_seen);
    EXPECT_EQ(seen[0][DetailField::entry], "7");
    EXPECT_EQ(seen[0][DetailField::words], "wants to die");
}

TEST(Asks, BecomesADetailForEachLabel)
{
    const Day received{std::chrono::year{2025} / 3 / 3};
    const auto seen = asks_seen("", "I complain. Please assess my son for an EHCP.", 4, received);
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0][DetailField::code], "assessment");
    EXPECT_EQ(seen[1][DetailField::code], "complaint");
    for (const Detail& one : seen) {
        EXPECT_EQ(one.kind, DetailKind::ask_seen);
        EXPECT_EQ(one.when, Days::on(received));
        EXPECT_TRUE(problems_of(one, StreamKind::a_case).empty());
    }
}

/// The least time of three, in seconds of this process alone: others may keep the machine busy.
double seconds_for(const std::string& text)
{
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t start = std::clock();
        asks_of("", text);
        least = std::min(least, double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return least;
}

TEST(Asks, TakesTimeInProportion)
{
    // The worst text we could think of: only words of the rules, and no sentence ever ends.
    std::string text;
    while (text.size() < 20'000) text += "please my son assess request an ehcp plan not asking ";
    std::string longer;
    for (int i = 0; i < 8; ++i) longer += text;
    EXPECT_LT(seconds_for(longer), 8 * 4 * seconds_for(text));
}

TEST(AskRules, TellsEverythingWrongWithTheTable)
{
    const auto read = read_ask_rules("group a\n  one, , two\nrule nonsense sure\n"
                                     "rule foi sure\n  find a + b\n  near many\nwhat\n");
    ASSERT_FALSE(read);
    std::vector<int> lines;
    for (const Problem& one : read.problems()) lines.push_back(one.line);
    for (const int line : {2, 3, 5, 6, 7})
        EXPECT_NE(std::find(lines.begin(), lines.end(), line), lines.end()) << line;
}

TEST(AskRules, FitsOneSlipOfTheFinger)
{
    const AskPattern word{"assessment", AskPattern::Kind::one_slip};
    for (const char* slip : {"assessment", "assesment", "assesssment", "asessment", "assessmnet",
                             "assessmant", "assessments"})
        EXPECT_TRUE(word.fits(AskWord{.folded = slip})) << slip;
    for (const char* other : {"assesmnt", "investment", "", "assess"})
        EXPECT_FALSE(word.fits(AskWord{.folded = other})) << other;
}

TEST(AskRules, FindsAnyWordAndAnyOwner)
{
    const auto rules = read_ask_rules("rule foi sure\n  says A.\n  find a\n"
                                      "group a\n  can _ be, _'s plan\n");
    ASSERT_TRUE(rules);
    EXPECT_EQ(asks_of(*rules, "", "Can Tom be there?").size(), 1U);
    EXPECT_EQ(asks_of(*rules, "", "Imogen\u2019s plan").size(), 1U);
    EXPECT_TRUE(asks_of(*rules, "", "Can be. Images plan.").empty());
}

TEST(AskRules, WeighsSignsForAndAgainst)
{
    const auto rules = read_ask_rules("enough foi 5\n"
                                      "sign foi 3\n  says A.\n  find a\n"
                                      "sign foi 2\n  says B.\n  find b\n"
                                      "sign foi -4\n  says C.\n  find c\n"
                                      "group a\n  how many\ngroup b\n  plans\ngroup c\n  my son\n");
    ASSERT_TRUE(rules);
    const auto asks = asks_of(*rules, "", "How many plans?");
    ASSERT_EQ(asks.size(), 1U);
    EXPECT_EQ(asks[0].how_sure, AskSureness::perhaps);
    EXPECT_EQ(asks[0].rules, (std::vector<std::string>{"A.", "B."}));
    EXPECT_TRUE(asks_of(*rules, "", "How many?").empty());
    EXPECT_TRUE(asks_of(*rules, "", "How many plans has my son?").empty());
}

TEST(AskRules, WeighsWordsEachForItselfAndOnce)
{
    const auto rules = read_ask_rules("enough foi 10\nsign foi 3\n  says A.\n  find a\n"
                                      "words foi\n  4: plans, the council\n  -2: my\n"
                                      "group a\n  how many\n");
    ASSERT_TRUE(rules);
    EXPECT_EQ(asks_of(*rules, "", "How many plans has the council?").size(), 1U);
    EXPECT_TRUE(asks_of(*rules, "", "How many plans, plans, plans?").empty());
    EXPECT_TRUE(asks_of(*rules, "", "How many plans has the council, my dear?").empty());
    // Words alone say nothing.
    const auto heavy = read_ask_rules("enough foi 9\nsign foi 3\n  says A.\n  find a\n"
                                      "words foi\n  20: plans\ngroup a\n  how many\n");
    ASSERT_TRUE(heavy);
    EXPECT_TRUE(asks_of(*heavy, "", "Plans.").empty());
    EXPECT_FALSE(read_ask_rules("enough foi 9\nrule foi sure\n  says A.\n  find a\n"
                                "words foi\n  many: plans\ngroup a\n  how many\n"));
    EXPECT_FALSE(read_ask_rules("rule foi sure\n  says A.\n  find a\nwords foi\n  4: plans\n"
                                "group a\n  how many\n"));
}

TEST(AskRules, FindsNumbersTelephonesAndMailAddresses)
{
    const auto rules = read_ask_rules("rule foi sure\n  says A.\n  find a\n"
                                      "group a\n  [number] _ street, [phone], [mail]\n");
    ASSERT_TRUE(rules);
    for (const char* words : {"At 7 Hope Street.", "63a Mill Street", "ring 07700 900421",
                              "on 01632960960", "write to ann.lee@post.example please"})
        EXPECT_EQ(asks_of(*rules, "", words).size(), 1U) << words;
    for (const char* words : {"At Hope Street.", "In 12345 days", "at 0770", "ann, lee at post"})
        EXPECT_TRUE(asks_of(*rules, "", words).empty()) << words;
}

TEST(AskRules, FindsPostcodes)
{
    const auto rules = read_ask_rules("rule foi sure\n  says A.\n  find a\n"
                                      "group a\n  [postcode]\n");
    ASSERT_TRUE(rules);
    for (const char* words : {"4 Mill Rise, Ansley ZZ8 2JN.", "sw1a 1aa", "at M1 1ae now"})
        EXPECT_EQ(asks_of(*rules, "", words).size(), 1U) << words;
    for (const char* words : {"Yr4 2nd set", "KS2 3pm", "8AX BS2", "s36 1", "abc1 1aa", "ZZ8"})
        EXPECT_TRUE(asks_of(*rules, "", words).empty()) << words;
}

TEST(AskRules, CountsNoPhraseInsideOneThatIsExcepted)
{
    const auto rules = read_ask_rules("rule foi sure\n  says A.\n  find a\n"
                                      "group b\n  except c\n  risk assessment\n"
                                      "group a\n  except b\n  assessment\n"
                                      "group c\n  no risk\n");
    ASSERT_TRUE(rules);
    EXPECT_EQ(asks_of(*rules, "", "An assessment.").size(), 1U);
    EXPECT_TRUE(asks_of(*rules, "", "A risk assessment.").empty());
}

TEST(AskRules, ReadsAWordHoweverItIsWritten)
{
    const auto rules = read_ask_rules("spellings\n  please: pls, plz\n"
                                      "rule foi sure\n  says A.\n  find a\n"
                                      "group a\n  please send, kindly pls\n");
    ASSERT_TRUE(rules);
    EXPECT_EQ(asks_of(*rules, "", "PLZ send it").size(), 1U);
    EXPECT_EQ(asks_of(*rules, "", "kindly please").size(), 1U);
    EXPECT_TRUE(asks_of(*rules, "", "pla send it").empty());
}

TEST(AskRules, TellsWhatIsWrongWithSignsAndSpellings)
{
    const auto read = read_ask_rules("sign foi many\nenough foi 0\nspellings\n  please\n"
                                     "sign foi 3\n  says A.\n  find a\ngroup a\n  a\n");
    ASSERT_FALSE(read);
    std::vector<int> lines;
    for (const Problem& one : read.problems()) lines.push_back(one.line);
    for (const int line : {1, 2, 4})
        EXPECT_NE(std::find(lines.begin(), lines.end(), line), lines.end()) << line;
    const auto no_line = read_ask_rules("sign foi 3\n  says A.\n  find a\ngroup a\n  a\n");
    ASSERT_FALSE(no_line);
    EXPECT_NE(no_line.problems()[0].sentence.find("how much is enough"), std::string::npos);
}

TEST(AskRules, SaysEachRuleInOneSentence)
{
    for (const AskRule& rule : ask_rules().rules) {
        EXPECT_TRUE(rule.says.ends_with('.')) << rule.says;
        EXPECT_EQ(rule.says.find(". "), std::string::npos) << rule.says;
    }
}

} // namespace
} // namespace ribbon
