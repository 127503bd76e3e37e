#include "views/delivery/words.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Moment nine = *parse_moment("2026-03-02T09:00Z");

TEST(DeliveryWords, SayAfterFourHoursThatNobodyKnows)
{
    const SentState sent{.state = "handed on", .handed_on = nine, .changed = nine};
    EXPECT_EQ(delivery_in_words(sent, *parse_moment("2026-03-02T12:59:59Z")).family,
              "It was sent on Monday 2 March 2026 at 9:00.");
    EXPECT_EQ(delivery_in_words(sent, *parse_moment("2026-03-02T13:00Z")).family,
              "It was sent on Monday 2 March 2026 at 9:00. We can not tell whether it arrived.");
}

TEST(DeliveryWords, AskForAPersonOnlyWhereOneCanDoSomething)
{
    for (const char* state : {"waiting", "on its way", "handed on", "delivered", "delayed"})
        EXPECT_FALSE(delivery_in_words({.state = state, .changed = nine}, nine).needs_person)
            << state;
    for (const char* state : {"bounced", "refused", "may have been sent"})
        EXPECT_TRUE(delivery_in_words({.state = state, .changed = nine}, nine).needs_person)
            << state;
}

TEST(DeliveryWords, TellAnOfficerAfterTwoHoursThatItHasNotGone)
{
    const SentState sent{
        .state = "waiting", .said = "smtp://relay: Login denied", .changed = nine, .put_out = nine};
    const DeliveryWords soon = delivery_in_words(sent, *parse_moment("2026-03-02T10:59:59Z"));
    EXPECT_FALSE(soon.needs_person);
    EXPECT_EQ(soon.family, "This has not gone to you by email yet.");
    const DeliveryWords late = delivery_in_words(sent, *parse_moment("2026-03-02T11:00Z"));
    EXPECT_TRUE(late.needs_person);
    EXPECT_TRUE(
        late.sentence.starts_with("It has not gone yet, since Monday 2 March 2026 at 9:00."))
        << late.sentence;
}

TEST(DeliveryWords, SayOfATextThatItWasOne)
{
    for (const char* state :
         {"waiting", "handed on", "delivered", "bounced", "refused", "may have been sent"}) {
        const DeliveryWords words =
            delivery_in_words({.state = state, .changed = nine, .by_text = true}, nine);
        EXPECT_NE((words.sentence + words.family).find("text"), std::string::npos) << state;
        EXPECT_EQ((words.sentence + words.family).find("mail"), std::string::npos) << state;
    }
}

TEST(DeliveryWords, KeepAServersWordsFromTheFamily)
{
    const DeliveryWords words = delivery_in_words(
        {.state = "bounced", .said = "550 5.1.1 no such mailbox", .changed = nine}, nine);
    EXPECT_NE(words.sentence.find("550 5.1.1 no such mailbox"), std::string::npos);
    EXPECT_EQ(words.family, "This did not reach you by email. Here it is.");
}

} // namespace
} // namespace ribbon
