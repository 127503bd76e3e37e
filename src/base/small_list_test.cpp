#include "base/small_list.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace ribbon {
namespace {

using Four = SmallList<int, 4>;

std::vector<int> all(const Four& list) { return {list.begin(), list.end()}; }

// A provision is a constant, so a list inside it must be one too.
static_assert(Four{1, 2, 3}.size() == 3);
static_assert(Four{1, 2, 3}.has(3) && !Four{1, 2, 3}.has(4));
static_assert(Four{}.empty());

TEST(SmallList, KeepsItsValuesInOrder)
{
    Four list{3, 1};
    list.push_back(2);
    EXPECT_EQ(all(list), (std::vector{3, 1, 2}));
    EXPECT_EQ(list[2], 2);
    EXPECT_FALSE(list.empty());
}

TEST(SmallList, TakesNoMoreThanItHolds)
{
    Four list{1, 2, 3};
    EXPECT_TRUE(list.add_if_room(4));
    EXPECT_FALSE(list.add_if_room(5));
    EXPECT_EQ(all(list), (std::vector{1, 2, 3, 4}));
    EXPECT_DEATH(list.push_back(5), "size_ < Capacity");
}

TEST(SmallList, ErasesAndClosesTheGap)
{
    Four list{1, 2, 3, 4};
    list.erase(1);
    EXPECT_EQ(all(list), (std::vector{1, 3, 4}));
    list.erase(2);
    EXPECT_EQ(all(list), (std::vector{1, 3}));
    EXPECT_FALSE(list.has(2));
    EXPECT_DEATH(list.erase(2), "index < size_");
}

TEST(SmallList, IsTheSameWhateverStoodInItBefore)
{
    Four grown{1, 2, 3};
    grown.erase(2);
    EXPECT_EQ(grown, (Four{1, 2}));
    EXPECT_NE(grown, (Four{1, 2, 3}));
    EXPECT_FALSE(grown.has(0)); // the free places do not count
}

} // namespace
} // namespace ribbon
