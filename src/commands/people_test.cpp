#include "commands/people.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;

const Day monday{2025y / March / 3};

DetailHistory person(const std::string& key)
{
    DetailHistory history;
    history.stream = {StreamKind::person, key};
    return history;
}

TEST(People, AreMergedWithAReasonAndPartedAgain)
{
    DetailHistory ada = person("P1");
    auto merge = decide(MergePerson{"P2", "The same birth certificate", monday}, ada, monday);
    ASSERT_TRUE(merge);
    ada = with(ada, *merge);
    EXPECT_EQ(merged_into(ada), std::set<std::string>{"P2"});
    EXPECT_FALSE(decide(MergePerson{"P2", "Again", monday}, ada, monday));
    auto part = decide(UnmergePerson{"P2", "They are twins", monday}, ada, monday);
    ASSERT_TRUE(part);
    ada = with(ada, *part);
    EXPECT_EQ(merged_into(ada), std::set<std::string>{});
    EXPECT_EQ(ada.details.size(), 2U) << "nothing is deleted";
    EXPECT_FALSE(decide(UnmergePerson{"P2", "Again", monday}, ada, monday));
}

TEST(People, AreNotMergedWithThemselvesOrWithoutAReason)
{
    const auto wrong = decide(MergePerson{"P1", "", monday}, person("P1"), monday);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.problems().size(), 2U);
}

TEST(People, OfAHouseholdArePartiesFirst)
{
    CaseHistory history;
    history.key = "C1";
    EXPECT_FALSE(decide(RecordHousehold{"P1", monday}, history, monday));
    Detail joined = detail_of(DetailKind::party_joined, monday);
    joined.set(DetailField::person, "P1").set(DetailField::relation, "mother");
    history =
        with(history, {.stream = {StreamKind::a_case, "C1"}, .expected = 0, .adds = {joined}});
    EXPECT_TRUE(decide(RecordHousehold{"P1", monday}, history, monday));
}

TEST(People, ACaseIsNoSiblingOfItselfAndOneOfAnotherOnce)
{
    CaseHistory history;
    history.key = "C1";
    EXPECT_FALSE(decide(RecordSibling{"C1", monday}, history, monday));
    const auto sibling = decide(RecordSibling{"C2", monday}, history, monday);
    ASSERT_TRUE(sibling);
    EXPECT_FALSE(decide(RecordSibling{"C2", monday}, with(history, *sibling), monday));
    const auto merge = decide(MergeCase{"C3", "One child", monday}, history, monday);
    ASSERT_TRUE(merge);
    EXPECT_EQ(merged_into(with(history, *merge)), std::set<std::string>{"C3"});
}

} // namespace
} // namespace ribbon
