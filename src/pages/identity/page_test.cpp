#include "pages/identity/page.hpp"

#include "commands/ask.hpp"
#include "commands/identity.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

CaseHistory asked_on_thursday()
{
    AskForAssessment ask;
    ask.child = {"Finley", "Heathcote"};
    ask.born = day("2018-03-14");
    ask.asker = {"Natalie", "Heathcote"};
    ask.relation = "mother";
    ask.reach.email = "natalie@example.org";
    ask.case_key = "C1";
    ask.child_key = "P1";
    ask.asker_key = "P2";
    const auto proposal = decide(ask, our_calendar(), day("2026-11-19"));
    EXPECT_TRUE(proposal);
    CaseHistory history = with(CaseHistory{}, proposal->back());
    history.key = "C1";
    return history;
}

TEST(IdentityPage, HasAClockOfItsOwn)
{
    const CaseHistory history = asked_on_thursday();
    const Names names{{"P2", "Natalie Heathcote"}};
    auto parties = parties_to_check(history, names, day("2026-11-26"));
    ASSERT_EQ(parties.size(), 2U);
    EXPECT_EQ(parties[0].name, "Natalie Heathcote");
    EXPECT_EQ(parties[0].due, "By Thursday 26 November");
    EXPECT_FALSE(parties[0].late);
    EXPECT_TRUE(parties_to_check(history, names, day("2026-11-27"))[0].late);
    EXPECT_EQ(parties[1].relation, "the child");
}

TEST(IdentityPage, ShowsTheCheckUntilItEnds)
{
    CaseHistory history = asked_on_thursday();
    const auto checked = decide(CheckIdentity{.person = "P2",
                                              .day = day("2026-11-24"),
                                              .sure = true,
                                              .how = "Passport seen",
                                              .until = day("2026-12-31"),
                                              .order = "No address",
                                              .order_until = day("2026-11-30")},
                                history, day("2026-11-24"));
    ASSERT_TRUE(checked);
    history = with(std::move(history), *checked);
    auto parties = parties_to_check(history, {}, day("2026-11-25"));
    EXPECT_EQ(parties[1].checked, "Checked on 24 November. Passport seen");
    EXPECT_EQ(parties[1].order, "No address");
    EXPECT_EQ(parties[1].due, "");
    EXPECT_EQ(parties_to_check(history, {}, day("2026-12-01"))[1].order, "");
    EXPECT_EQ(parties_to_check(history, {}, day("2027-01-01"))[1].checked,
              "The check ended on 31 December 2026");
}

TEST(IdentityPage, KeepsWhatWasTypedAndSaysEveryProblem)
{
    for (const auto& [name, page] : identity_gallery()) {
        if (name != "the form, everything wrong") continue;
        for (const char* words : {"Say whether you are sure who this is", "There is no 31 February",
                                  "value=\"31\"", "Passport", "href=\"#result\""})
            EXPECT_NE(page.bytes().find(words), std::string::npos) << words;
        return;
    }
    FAIL();
}

} // namespace
} // namespace ribbon
