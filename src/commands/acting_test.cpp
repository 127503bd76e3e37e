#include "commands/acting.hpp"

#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using enum DetailField;
constexpr Day monday{std::chrono::year{2026} / 6 / 1};

/// A case of a child with a mother and a father.
CaseHistory family_of_three()
{
    CaseHistory history;
    history.key = "C1";
    history.details = {detail_of(DetailKind::case_opened, monday).set(person, "CHILD")};
    for (const char* key : {"MOTHER", "FATHER"})
        history.details.push_back(
            detail_of(DetailKind::party_joined, monday).set(person, key).set(relation, "parent"));
    for (Detail& one : history.details) one.number = ++history.number;
    return history;
}

/// What was decided, recorded by somebody.
CaseHistory recorded(CaseHistory history, const StreamProposal& decided, const std::string& by)
{
    const auto before = history.details.size();
    history = with(std::move(history), decided);
    for (auto at = before; at < history.details.size(); ++at) history.details[at].by = by;
    return history;
}

LetAct adviser()
{
    return {.day = monday,
            .person = "ADVISER",
            .name = "Gareth John Lees",
            .email = "g.lees@advice.example",
            .words = "An adviser"};
}

std::vector<DetailKind> kinds(const StreamProposal& one)
{
    std::vector<DetailKind> all;
    for (const auto& add : one.adds) all.push_back(std::get<Detail>(add).kind);
    return all;
}

TEST(Acting, GivesAPartAPermissionAndADayForTheCheck)
{
    const auto decided = decide(adviser(), family_of_three(), our_calendar(), monday);
    ASSERT_TRUE(decided);
    ASSERT_EQ(decided->size(), 2U);
    const Detail& name = std::get<Detail>((*decided)[0].adds[0]);
    EXPECT_EQ(name[given], "Gareth John");
    EXPECT_EQ(name[family], "Lees");
    EXPECT_EQ(kinds((*decided)[1]), (std::vector{DetailKind::party_joined, DetailKind::let_act,
                                                 DetailKind::promise_made}));
}

TEST(Acting, IsTakenBackByWhoeverGaveItAndByNobodyElse)
{
    const auto decided = decide(adviser(), family_of_three(), our_calendar(), monday);
    const CaseHistory acts = recorded(family_of_three(), (*decided)[1], "person:MOTHER");
    EXPECT_EQ(acting_for(acts, "person:MOTHER", monday).size(), 1U);
    EXPECT_TRUE(acting_for(acts, "person:FATHER", monday).empty());
    EXPECT_FALSE(decide(EndActing{monday, "ADVISER", "person:FATHER"}, acts, monday));
    const auto ends = decide(EndActing{monday, "ADVISER", "person:MOTHER"}, acts, monday);
    ASSERT_TRUE(ends);
    EXPECT_EQ(kinds(*ends), (std::vector{DetailKind::let_act_ended, DetailKind::party_left}));
    const CaseHistory over = recorded(acts, *ends, "person:MOTHER");
    EXPECT_TRUE(acting_for(over, "person:MOTHER", monday).empty());
    EXPECT_TRUE(decide(adviser(), over, our_calendar(), monday)) << "and may be given again";
}

TEST(Acting, OfAParentLeavesTheirOwnPart)
{
    // A young person lets their mother go on: she is a party of her own, before and after.
    LetAct mother{.day = monday, .person = "MOTHER", .is_known = true};
    const auto decided = decide(mother, family_of_three(), our_calendar(), monday);
    ASSERT_TRUE(decided);
    EXPECT_EQ(kinds(decided->back()), (std::vector{DetailKind::let_act, DetailKind::promise_made}));
    const CaseHistory acts = recorded(family_of_three(), decided->back(), "person:CHILD");
    const auto ends = decide(EndActing{monday, "MOTHER", "person:CHILD"}, acts, monday);
    ASSERT_TRUE(ends);
    EXPECT_EQ(kinds(*ends), (std::vector{DetailKind::let_act_ended}));
}

TEST(Acting, IsRefusedForNobodyAndForWhoActsAlready)
{
    EXPECT_FALSE(
        decide(LetAct{.day = monday, .person = "X"}, family_of_three(), our_calendar(), monday));
    const auto decided = decide(adviser(), family_of_three(), our_calendar(), monday);
    const CaseHistory acts = recorded(family_of_three(), (*decided)[1], "person:MOTHER");
    EXPECT_FALSE(decide(adviser(), acts, our_calendar(), monday));
}

} // namespace
} // namespace ribbon
