#include "inbound/forms/asking.hpp"

#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day thursday = day("2026-11-19");

using Pairs = std::vector<std::pair<std::string, std::string>>;

Form form_of(const Pairs& pairs)
{
    Form form;
    for (const auto& [name, value] : pairs) form.add(name, value);
    return form;
}

Pairs least()
{
    return {{"child-given", "Finley"},       {"birthday-day", "14"},   {"birthday-month", "3"},
            {"birthday-year", "2018"},       {"you-given", "Natalie"}, {"reach", "email"},
            {"reach-email", "n@example.org"}};
}

/// The least that can be sent, but for one answer, and some more.
Pairs but(const std::string& field, const std::string& value, const Pairs& more = {})
{
    Pairs pairs = least();
    for (auto& [name, said] : pairs)
        if (name == field) said = value;
    pairs.insert(pairs.end(), more.begin(), more.end());
    return pairs;
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
    const auto ask = read_asking(form_of(least()), thursday);
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
    const Form form = form_of({{"who", "aunt"},
                               {"birthday-day", "31"},
                               {"birthday-month", "2"},
                               {"birthday-year", "2018"},
                               {"postcode", "nowhere"},
                               {"school", "Millbrook"},
                               {"not-at-school", "yes"},
                               {"hard-day", std::string(20'003, 'a')},
                               {"reach", "text"},
                               {"reach-email", "natalie"},
                               {"needs", "interpreter"}});
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
    Form form = form_of(but("birthday-year", "2027"));
    EXPECT_EQ(told(read_asking(form, thursday)),
              "birthday: The birthday must be today or in the past\n");
    form = form_of(but("birthday-year", "1990"));
    EXPECT_EQ(told(read_asking(form, thursday)),
              "birthday: The law stops at 25. Look at the year again\n");
}

TEST(Asking, OfAYoungPersonDoesNotAskTheNameTwice)
{
    const Form form = form_of(but("you-given", "", {{"who", "young-person"}}));
    EXPECT_EQ(ask_questions(form).size(), ask_question_count - 1);
    EXPECT_EQ(ask_question_after(AskQuestion::papers, form), AskQuestion::reach);
    const auto ask = read_asking(form, thursday);
    ASSERT_TRUE(ask) << told(ask);
    EXPECT_EQ(ask->asker, ask->child);
}

TEST(Asking, PostsToTheHomeWhereNoOtherAddressIsGiven)
{
    Pairs pairs = but("reach", "post");
    pairs.pop_back();
    Form form = form_of(pairs);
    EXPECT_EQ(told(read_asking(form, thursday)), "reach-address: Give the address we may post to\n"
                                                 "reach-email: Give us one way to reach you: "
                                                 "email, phone or post\n");
    form.add("address", "4 Mill Lane\nMillbrook");
    form.add("postcode", "de4 3ag");
    const auto ask = read_asking(form, thursday);
    ASSERT_TRUE(ask) << told(ask);
    EXPECT_EQ(ask->reach.address, "4 Mill Lane\nMillbrook");
}

TEST(Asking, ReadsTicksInOurWordsAndPassesOverWhatWeNeverAsked)
{
    Pairs pairs = least();
    for (const char* one : {"doctor", "school", "the king"}) pairs.emplace_back("may-ask", one);
    pairs.emplace_back("needs", "large-print");
    pairs.emplace_back("needs", "interpreter");
    pairs.emplace_back("needs-language", "Polish");
    const auto ask = read_asking(form_of(pairs), thursday);
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
    const auto draft = form_of({{"reach", "email"}, {"reach", "post"}, {"helps", "Quiet."}});
    const Form now =
        with_answers(draft, AskQuestion::reach, form_of({{"reach", "phone"}, {"helps", "x"}}));
    EXPECT_EQ(now.fields(), (Pairs{{"helps", "Quiet."}, {"reach", "phone"}}));
}

TEST(Asking, KeepsADraftAsItWasTyped)
{
    const Form typed = form_of({{"hard-day", "He said \u201cI am the bad one\u201d.\n\t\"\\"},
                                {"reach", "email"},
                                {"reach", "post"},
                                {"birthday-month", "Mrch"}});
    EXPECT_EQ(read_draft(draft_body(typed)).fields(), typed.fields());
    for (const char* broken : {"", "{", "[1]", "[[\"a\"]]", "[[\"a\",1]]", "{\"a\":\"b\"}"})
        EXPECT_TRUE(read_draft(broken).fields().empty()) << broken;
}

TEST(Asking, WritesAndReadsAFile)
{
    const SentFile file{std::string(64, 'b'), "my dad\u2019s letter 2.pdf", "application/pdf", 12};
    EXPECT_EQ(sent_file(file_value(file)), file);
    for (const std::string& broken :
         {std::string{}, std::string(64, 'b'), std::string(64, 'b') + " 12 application/pdf",
          std::string(64, 'b') + " 12 application/pdf ", std::string(64, 'g') + " 1 a/b c",
          std::string(63, 'b') + " 1 a/b c", std::string(64, 'b') + " 1x a/b c"})
        EXPECT_EQ(sent_file(broken), std::nullopt) << broken;
}

} // namespace
} // namespace ribbon
