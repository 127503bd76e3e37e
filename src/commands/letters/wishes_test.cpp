#include "commands/letters/wishes.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr Day monday{std::chrono::year{2026} / 3 / 2};
const StreamId ada{StreamKind::person, "ADA"};

DetailHistory knows(std::vector<Detail> details)
{
    DetailHistory history;
    for (Detail& one : details) {
        one.number = ++history.number;
        history.details.push_back(std::move(one));
    }
    return history;
}

DetailHistory after(DetailHistory history, const StreamProposal& act)
{
    for (const auto& add : act.adds) {
        Detail detail = std::get<Detail>(add);
        detail.number = ++history.number;
        history.details.push_back(std::move(detail));
    }
    return history;
}

const Detail email =
    detail_of(DetailKind::email_recorded, monday).set(DetailField::email, "ada@family.example");

TEST(Wishes, AreKeptAsAFactOfThePerson)
{
    const DetailHistory before = knows({email});
    EXPECT_EQ(wishes_in_words(reachable(before)), "by email, at once");
    const auto once_a_day = decide(SetWishes{"email", "daily", 18, {}}, ada, before, monday);
    ASSERT_TRUE(once_a_day);
    const Reachable now = reachable(after(before, *once_a_day));
    EXPECT_EQ(now.how_often, "daily");
    EXPECT_EQ(now.hour, 18);
    EXPECT_EQ(now.wishes, Way::email);
    EXPECT_EQ(wishes_in_words(now), "by email, once a day at 6 in the evening");
}

TEST(Wishes, TakeANumberForTextsWithThem)
{
    const DetailHistory before = knows({email});
    const auto none = decide(SetWishes{"text", "weekly", 8, {}}, ada, before, monday);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.problems().front().field, "phone");
    const auto given = decide(SetWishes{"text", "weekly", 8, "07700 900318"}, ada, before, monday);
    ASSERT_TRUE(given);
    const DetailHistory then = after(before, *given);
    EXPECT_EQ(reachable(then).phone, "07700 900318");
    EXPECT_EQ(wishes_in_words(reachable(then)),
              "by text message, once a week, on Mondays at 8 in the morning");
    const auto again = decide(SetWishes{"text", "none", 8, "07700 900318"}, ada, then, monday);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->adds.size(), 1U) << "the number is known";
    EXPECT_EQ(wishes_in_words(reachable(after(then, *again))),
              "by text message, only what can not wait");
}

TEST(Wishes, KeepASealedNumberSealed)
{
    const Detail phone = detail_of(DetailKind::phone_recorded, monday)
                             .set(DetailField::phone, "07700 900111")
                             .set(DetailField::sealed, "yes");
    const auto given =
        decide(SetWishes{"text", "daily", 8, "07700 900318"}, ada, knows({phone}), monday);
    ASSERT_TRUE(given);
    EXPECT_TRUE(reachable(after(knows({phone}), *given)).phone_sealed);
}

TEST(Wishes, ThatLeadNowhereAreRefusedWithEveryReason)
{
    const auto wrong = decide(SetWishes{"letter", "hourly", 25, {}}, ada, knows({}), monday);
    ASSERT_FALSE(wrong);
    ASSERT_EQ(wrong.problems().size(), 3U);
    EXPECT_EQ(wrong.problems()[0].field, "by");
    EXPECT_EQ(wrong.problems()[1].field, "often");
    EXPECT_EQ(wrong.problems()[2].field, "hour");
    EXPECT_FALSE(decide(SetWishes{"email", "daily", 8, {}}, ada, knows({}), monday));
    EXPECT_FALSE(decide(SetWishes{"pigeon", "daily", 8, {}}, ada, knows({email}), monday));
}

} // namespace
} // namespace ribbon
