#include "commands/identity.hpp"

#include "commands/ask.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day thursday = day("2026-11-19");
const Day tuesday = day("2026-11-24");

/// The case that Natalie's request made: she is P2.
CaseHistory asked()
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
    const auto proposal = decide(ask, our_calendar(), thursday);
    EXPECT_TRUE(proposal);
    CaseHistory history = with(CaseHistory{}, proposal->back());
    history.key = "C1";
    return history;
}

std::string told(const Result<StreamProposal>& result)
{
    std::string text;
    if (!result) {
        for (const Problem& one : result.problems()) text += one.field + ": " + one.sentence + "\n";
        return text;
    }
    for (const auto& add : result->adds)
        text += (text.empty() ? "" : " ") + json_name(std::get<Detail>(add).kind);
    return text;
}

TEST(CheckIdentity, RecordsTheCheckAndKeepsThePromise)
{
    const CaseHistory history = asked();
    EXPECT_GT(open_check_of(history, "P2"), 0);
    const auto checked = decide(CheckIdentity{.person = "P2",
                                              .day = tuesday,
                                              .sure = true,
                                              .how = "Passport and birth certificate seen",
                                              .responsibility = true},
                                history, tuesday);
    EXPECT_EQ(told(checked), "party-joined identity-checked promise-kept");
    const CaseHistory after = with(history, *checked);
    EXPECT_EQ(open_check_of(after, "P2"), 0);
    // The party stands once, now with responsibility.
    int parties = 0;
    for (const Detail* one : standing(after.details)) {
        if (one->kind != DetailKind::party_joined) continue;
        ++parties;
        EXPECT_EQ((*one)[DetailField::responsibility], "yes");
        EXPECT_EQ((*one)[DetailField::relation], "mother");
    }
    EXPECT_EQ(parties, 1);
}

TEST(CheckIdentity, RecordsAnOrderOfACourtBeforeTheCheck)
{
    EXPECT_EQ(told(decide(CheckIdentity{.person = "P2",
                                        .day = tuesday,
                                        .sure = true,
                                        .how = "Passport seen",
                                        .order = "May have letters about school, no address",
                                        .order_until = day("2028-01-01")},
                          asked(), tuesday)),
              "court-order-recorded identity-checked promise-kept");
}

TEST(CheckIdentity, OfSomebodyDoubtedIsACheckThatWasMade)
{
    const auto doubted = decide(CheckIdentity{.person = "P2",
                                              .day = tuesday,
                                              .why_not = "An order forbids contact",
                                              .order = "No contact"},
                                asked(), tuesday);
    EXPECT_EQ(told(doubted), "court-order-recorded identity-doubted promise-kept");
}

TEST(CheckIdentity, TellsEverythingWrongAtOnce)
{
    EXPECT_EQ(told(decide(CheckIdentity{.person = "P9",
                                        .day = tuesday + days{1},
                                        .sure = true,
                                        .until = tuesday,
                                        .responsibility = true,
                                        .order_until = tuesday},
                          asked(), tuesday)),
              "person: This person has no part in this case\n"
              "day: The day of the check must be today or in the past\n"
              "how: Say what you saw or asked, so that the next officer need not ask again\n"
              "until: The check must hold until its own day or later\n"
              "order: Say what the order of the court limits\n"
              "order-until: An order that is over limits nobody: leave it out, or give the day it "
              "ends\n"
              "responsibility: Parental responsibility is asked of a parent or carer\n");
    EXPECT_EQ(told(decide(CheckIdentity{.person = "P2", .day = tuesday}, asked(), tuesday)),
              "why-not: Say why you could not make sure\n");
}

TEST(CheckIdentity, MayBeOfTheYoungPersonOfTheCase)
{
    EXPECT_EQ(told(decide(
                  CheckIdentity{
                      .person = "P1", .day = tuesday, .sure = true, .how = "Known to the college"},
                  asked(), tuesday)),
              "identity-checked");
}

} // namespace
} // namespace ribbon
