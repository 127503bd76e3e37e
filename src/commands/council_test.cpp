#include "commands/council.hpp"

#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using What = CouncilChange::What;
const Day today = day("2026-11-19");

CouncilChange change(What what)
{
    CouncilChange made;
    made.what = what;
    made.day = today;
    return made;
}

DetailHistory after(DetailHistory area, const CouncilChange& made)
{
    const auto decided = decide(made, area, today);
    EXPECT_TRUE(decided) << (decided ? "" : decided.problems().front().sentence);
    return with(std::move(area), *decided);
}

/// Two officers of one team; the first is a manager.
DetailHistory council()
{
    CouncilChange team = change(What::form_team);
    team.team = "North";
    DetailHistory area = after(DetailHistory{}, team);
    for (const char* name : {"Helen Gratton", "Aisha Khan"}) {
        CouncilChange one = change(What::appoint);
        one.officer = next_officer_key(area);
        one.name = name;
        one.team = "North";
        area = after(area, one);
    }
    CouncilChange role = change(What::give_role);
    role.officer = "officer-1";
    role.role = "manager";
    return after(area, role);
}

TEST(CouncilChanges, GiveEachOfficerTheNextKey)
{
    const Staff staff = staff_of(council());
    ASSERT_EQ(staff.all.size(), 2U);
    EXPECT_EQ(staff.all[1].key, "officer-2");
    EXPECT_EQ(staff.all[1].name, "Aisha Khan");
    EXPECT_TRUE(staff.all[0].has("manager"));
}

TEST(CouncilChanges, NeverLeaveTheCouncilWithoutAManager)
{
    CouncilChange leave = change(What::leave);
    leave.officer = "officer-1";
    const auto refused = decide(leave, council(), today);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().front().sentence,
              "Helen Gratton is the last manager. Make somebody else a manager first");
    leave.officer = "officer-2";
    EXPECT_TRUE(staff_of(after(council(), leave)).all[1].left);
}

TEST(CouncilChanges, WantSomebodyElseAsCover)
{
    CouncilChange away = change(What::absence);
    away.officer = away.cover = "officer-2";
    const auto refused = decide(away, council(), today);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().size(), 2U); // themselves, and no last day
    away.cover = "officer-1";
    away.until = day("2026-12-04");
    const DetailHistory area = after(council(), away);
    EXPECT_EQ(area.details.back()[DetailField::name], "officer-1");
}

TEST(CouncilChanges, SayEverythingThatIsWrongAtOnce)
{
    CouncilChange move = change(What::move);
    move.officer = "officer-9";
    move.team = "South";
    const auto refused = decide(move, council(), today);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().size(), 2U);
    CouncilChange promise = change(What::set_promise);
    promise.count = 61;
    EXPECT_EQ(decide(promise, council(), today).problems().size(), 2U);
}

} // namespace
} // namespace ribbon
