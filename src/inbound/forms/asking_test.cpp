#include "inbound/forms/asking.hpp"

#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day thursday = day("2026-11-19");

FormValues least()
{
    return {{"child-given", "Finley"},     {"birthday-day", "14"},
            {"birthday-month", "3"},       {"birthday-year", "2018"},
            {"you-given", "Natalie"},      {"reach", "email"},
            {"reach-email", "n@example.org"}};
}

std::string told(const Problems& problems)
{
    std::string text;
    for (const Problem& one : problems) text += one.field + ": " + one.sentence + "\n";
    return text;
}

std::string told(const Result<AskForAssessment>& result)
{
    return result ? "none" : told(result.problems());
}

TEST(Asking, MayBeSentWithANameABirthdayAndOneWayToReach)
{
    const auto ask = read_asking(least(), thursday);
    ASSERT_TRUE(ask) << told(ask);
    EXPECT_EQ(ask->child, (PersonName{"Finley", ""}));
    EXPECT_EQ(ask->born, day("2018-03-14"));
    EXPECT_EQ(ask->reach.email, "n@example.org");
    EXPECT_EQ(ask->asked_by, AskedBy::parent);
}

TEST(Asking, SaysOfAnEmptyFormWhatCanNotBeLeftOutAndNothingElse)
{
    EXPECT_EQ(told(read_asking({}, thursday)),
              "child-given: Tell us the child\u2019s name\n"
              "birthday: Tell us the child\u2019s birthday\n"
              "you-given: Tell us your own name\n"
              "reach-email: Give us one way to reach you: email, phone or post\n");
}

TEST(Asking, TellsEverythingWrongAtOnceInTheOrderOfTheQuestions)
{
    const FormValues form{{"who", "aunt"},
                          {"birthday-day", "31"},
                          {"birthday-month", "2"},
                          {"birthday-year", "2018"},
                          {"postcode", "nowhere"},
                          {"school", "Millbrook"},
                          {"not-at-school", "yes"},
                          {"hard-day", std::string(20'003, 'a')},
                          {"reach", "text"},
                          {"reach-email", "natalie"},
                          {"needs", "interpreter"}};
    EXPECT_EQ(told(read_asking(form, thursday)),
              "who: Choose who you are\n"
              "birthday: There is no 31 February in 2018\n"
              "postcode: Write the postcode in full, for example DE4 3AG\n"
              "school: Give a school, or tick that there is none, but not both\n"
              "hard-day: This is too long for us by 3 letters. Add the rest as a file\n"
              "reach-email: Write the email address in full, for example name@example.org\n"
              "reach-phone: Give the phone number we may use\n"
              "needs-language: Say which language\n"
              "child-given: Tell us the child\u2019s name\n"
              "you-given: Tell us your own name\n");
}

TEST(Asking, RefusesABirthdayToComeAndOneOfLongAgo)
{
    FormValues form = least();
    form.set("birthday-year", "2027");
    EXPECT_EQ(told(read_asking(form, thursday)),
              "birthday: The birthday must be today or in the past\n");
    form.set("birthday-year", "1990");
    EXPECT_EQ(told(read_asking(form, thursday)),
              "birthday: The law stops at 25. Look at the year again\n");
}

TEST(Asking, OfAYoungPersonDoesNotAskTheNameTwice)
{
    FormValues form = least();
    form.set("who", "young-person").set("you-given", "");
    EXPECT_EQ(ask_questions(form).size(), ask_question_count - 1);
    EXPECT_EQ(ask_question_after(AskQuestion::papers, form), AskQuestion::reach);
    const auto ask = read_asking(form, thursday);
    ASSERT_TRUE(ask) << told(ask);
    EXPECT_EQ(ask->asker, ask->child);
}

TEST(Asking, PostsToTheHomeWhereNoOtherAddressIsGiven)
{
    FormValues form = least();
    form.set("reach", "post").set("reach-email", "");
    EXPECT_EQ(told(read_asking(form, thursday)), "reach-address: Give the address we may post to\n"
                                                 "reach-email: Give us one way to reach you: "
                                                 "email, phone or post\n");
    form.set("address", "4 Mill Lane\nMillbrook").set("postcode", "de4 3ag");
    const auto ask = read_asking(form, thursday);
    ASSERT_TRUE(ask) << told(ask);
    EXPECT_EQ(ask->reach.address, "4 Mill Lane\nMillbrook");
}

TEST(Asking, ReadsTicksInOurWordsAndPassesOverWhatWeNeverAsked)
{
    FormValues::Pairs pairs = least().pairs();
    for (const char* one : {"doctor", "school", "the king"}) pairs.emplace_back("may-ask", one);
    pairs.emplace_back("needs", "large-print");
    pairs.emplace_back("needs", "interpreter");
    pairs.emplace_back("needs-language", "Polish");
    const auto ask = read_asking(FormValues{std::move(pairs)}, thursday);
    ASSERT_TRUE(ask) << told(ask);
    EXPECT_EQ(ask->may_ask, (std::vector<std::string>{"The school", "The doctor"}));
    EXPECT_EQ(ask->needs,
              (std::vector<std::string>{"Large print letters", "An interpreter: Polish"}));
}

TEST(Asking, FindsThePageOfEachField)
{
    for (const AskQuestion one : ask_questions({})) {
        EXPECT_EQ(ask_question_at(address_of(one)), one);
        for (const std::string_view field : fields_of(one)) EXPECT_EQ(question_of(field), one);
    }
    EXPECT_EQ(question_of("birthday"), AskQuestion::birthday);
    EXPECT_EQ(question_of("token"), AskQuestion::none);
    EXPECT_EQ(ask_question_at("none"), std::nullopt);
}

TEST(Asking, KeepsOnePageInThePlaceOfWhatItSaidBeforeAndNothingElse)
{
    const FormValues draft{{"reach", "email"}, {"reach", "post"}, {"helps", "Quiet."}};
    const FormValues now = with_answers(draft, AskQuestion::reach,
                                        {{"reach", "phone"}, {"helps", "x"}, {"token", "y"}});
    EXPECT_EQ(now.pairs(),
              (FormValues::Pairs{{"helps", "Quiet."}, {"reach", "phone"}}));
}

TEST(Asking, KeepsADraftAsItWasTyped)
{
    const FormValues typed{{"hard-day", "He said \u201cI am the bad one\u201d.\n\t\"\\"},
                           {"reach", "email"},
                           {"reach", "post"},
                           {"birthday-month", "Mrch"}};
    EXPECT_EQ(read_draft(draft_body(typed)).pairs(), typed.pairs());
    for (const char* broken : {"", "{", "[1]", "[[\"a\"]]", "[[\"a\",1]]", "{\"a\":\"b\"}"})
        EXPECT_TRUE(read_draft(broken).pairs().empty()) << broken;
}

TEST(Asking, WritesAndReadsAFile)
{
    const SentFile file{std::string(64, 'b'), "my dad\u2019s letter 2.pdf", "application/pdf", 12};
    EXPECT_EQ(sent_file(file_value(file)), file);
    for (const std::string broken :
         {std::string{}, std::string(64, 'b'), std::string(64, 'b') + " 12 application/pdf",
          std::string(64, 'b') + " 12 application/pdf ", std::string(64, 'g') + " 1 a/b c",
          std::string(63, 'b') + " 1 a/b c", std::string(64, 'b') + " 1x a/b c"})
        EXPECT_EQ(sent_file(broken), std::nullopt) << broken;
}

} // namespace
} // namespace ribbon
