#include "storage/desk/waits.hpp"

#include "storage/desk/outbox.hpp"
#include "tests/support/desk.hpp"

#include <gtest/gtest.h>

namespace ribbon::storage {
namespace {

class LettersOnADesk : public OnADesk {};

TEST_P(LettersOnADesk, AreCountedByWhetherTheyWaitOrWereGivenUp)
{
    EXPECT_EQ(letters_that_wait(desk(), "north", {150}).waiting, 0);
    EXPECT_FALSE(letters_that_wait(desk(), "north", {150}).oldest);
    Outbox outbox(desk(), "north");
    for (const auto& [key, second] : {std::pair{"a", 300}, {"b", 100}, {"c", 200}})
        outbox.put(key, "mail", "{}", {second}, {9000});
    Outbox(desk(), "south").put("d", "mail", "{}", {50}, {9000});
    LettersThatWait found = letters_that_wait(desk(), "north", {150});
    EXPECT_EQ(found.waiting, 3);
    EXPECT_EQ(found.held_up, 1) << "put out at 100; the others since 150";
    EXPECT_EQ(found.oldest, Moment{100}) << "and none of another area";
    const auto row = outbox.take("mail", {1000}, {1060});
    ASSERT_TRUE(row);
    EXPECT_EQ(letters_that_wait(desk(), "north", {150}).waiting, 3) << "in hand is not yet sent";
    ASSERT_TRUE(outbox.give_up(*row, "refused"));
    found = letters_that_wait(desk(), "north", {150});
    EXPECT_EQ(found.waiting, 2);
    EXPECT_EQ(found.given_up, 1);
    EXPECT_EQ(found.oldest, Moment{200}) << "the one given up waits for nobody";
}

RIBBON_ON_BOTH_ENGINES(LettersOnADesk);

} // namespace
} // namespace ribbon::storage
