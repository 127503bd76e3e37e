// The return of a later year, for who is here already.
#include "commands/import/sen2_update.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "tests/support/given.hpp"
#include "tests/support/lived_case.hpp"
#include "tests/support/returns.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// The first child of the sample: a plan of 2020, reviewed in May 2024.
Sen2Person ashby()
{
    return parse_sen2_xml({"sample.xml", sample_return_xml()}, built_in_sen2_profiles())
        ->whole.persons[0];
}

/// A record that begins with a return, and goes on.
class Here {
public:
    explicit Here(const Sen2Person& stated)
    {
        const Sen2Source source = of(2025, "2025-01-16", "2025-02-01");
        const Proposal made = import_person(stated, {"C", "P", "r", 1}, source);
        person = with(DetailHistory{.stream = made[0].stream}, made[0]);
        a_case = with(CaseHistory{}, made[1]);
        a_case.key = "C";
    }
    Sen2Update update(const Sen2Person& stated) const
    {
        const Sen2Profiles& profiles = built_in_sen2_profiles();
        const Sen2Derived held = derive_sen2(a_case, person, span_of(2026, profiles), profiles);
        return update_person(stated, {a_case, person, held.person, held.matters},
                             {"C", "P", "r", 1}, of(2026, "2026-01-15", "2026-02-01"));
    }
    void take(const Sen2Update& update)
    {
        for (const StreamProposal& one : update.proposal) {
            if (one.stream.kind == StreamKind::person) person = with(std::move(person), one);
            if (one.stream.kind == StreamKind::a_case) a_case = with(std::move(a_case), one);
        }
        a_case.key = "C";
    }
    Sen2Person in_2026() const
    {
        const Sen2Profiles& profiles = built_in_sen2_profiles();
        return derive_sen2(a_case, person, span_of(2026, profiles), profiles).person.value();
    }

    CaseHistory a_case;
    DetailHistory person;

private:
    static Sen2Source of(int year, std::string_view census, std::string_view today)
    {
        return {.files = {"return.xml"}, .year = year, .census = day(census), .today = day(today)};
    }
};

/// The same child a year later: reviewed and amended, at another school, with a budget.
Sen2Person a_year_later()
{
    Sen2Person person = ashby();
    Sen2Request& request = person.requests[0];
    request.assessment->plan->start = day("2025-07-14");
    request.active_plan->review_meeting = day("2025-05-06");
    request.active_plan->review_outcome = "A";
    request.active_plan->review_draft = day("2025-06-02");
    request.active_plan->last_review = day("2025-06-02");
    request.active_plan->placements[0].urn = "199977";
    request.active_plan->placements[0].entry = day("2025-09-03");
    person.postcode = "S33 8WN";
    return person;
}

TEST(LaterYear, BringsWhatIsNewAndTheReturnComesOutOfTheFacts)
{
    Here here{ashby()};
    const Sen2Update update = here.update(a_year_later());
    EXPECT_EQ(update.contradictions, std::vector<Sen2Contradiction>{});
    EXPECT_GT(update.news, 0U);
    here.take(update);
    EXPECT_EQ(problems_of(here.a_case.facts), Problems{});
    EXPECT_EQ(here.in_2026(), a_year_later());
    EXPECT_TRUE(was_taken(here.a_case, 2026));
    // Once more, nothing is new: also for who would not look whether it was taken.
    const Sen2Update again = here.update(a_year_later());
    EXPECT_EQ(again.news, 0U);
    EXPECT_EQ(again.contradictions, std::vector<Sen2Contradiction>{});
}

TEST(LaterYear, WhatTheRecordHasOtherwiseIsToldAndNotTouched)
{
    Here here{ashby()};
    here.take(here.update(a_year_later()));
    Sen2Person other = a_year_later();
    other.requests[0].active_plan->review_outcome = "M";
    other.requests[0].active_plan->needs[0].type = "SEMH";
    other.requests[0].assessment->plan->personal_budget = "1";
    const Sen2Update update = here.update(other);
    std::set<std::string> items;
    for (const Sen2Contradiction& one : update.contradictions) items.insert(one.item);
    EXPECT_TRUE(items.contains("ActivePlans ReviewOutcome"));
    EXPECT_TRUE(items.contains("SENneed SENtype"));
    const Sen2Person before = here.in_2026();
    here.take(update);
    EXPECT_EQ(here.in_2026().requests[0].active_plan, before.requests[0].active_plan);
}

TEST(LaterYear, AnAwaitedDecisionComesAndAnEndedPlanEnds)
{
    Sen2Person asked = ashby();
    asked.requests = {{.received = day("2024-12-02"), .source = "1", .outcome = "A"}};
    Here here{asked};
    Sen2Person refused = asked;
    refused.requests[0].outcome = "N";
    refused.requests[0].outcome_day = day("2025-01-13");
    here.take(here.update(refused));
    EXPECT_EQ(here.in_2026().requests[0].outcome, "N");
    EXPECT_EQ(here.in_2026().requests[0].outcome_day, day("2025-01-13"));

    Here planned{ashby()};
    Sen2Person ended = ashby();
    ended.requests[0].active_plan.reset();
    ended.requests[0].assessment->plan->ceased = day("2025-08-31");
    ended.requests[0].assessment->plan->cease_reason = "3";
    planned.take(planned.update(ended));
    const auto plan = planned.in_2026().requests[0].assessment->plan;
    EXPECT_EQ(plan->ceased, day("2025-08-31"));
    EXPECT_EQ(plan->cease_reason, "3");
    EXPECT_FALSE(planned.in_2026().requests[0].active_plan);
}

TEST(LaterYear, ASecondRequestIsNewAndARequestOfNobodyIsNot)
{
    Here here{ashby()};
    Sen2Person person = ashby();
    person.requests[0].assessment->plan->start = day("2018-01-01");
    person.requests[0].active_plan.reset();
    const Sen2Update strange = here.update(person);
    ASSERT_EQ(strange.contradictions.size(), 1U);
    EXPECT_EQ(strange.contradictions[0].item, "Requests");
    EXPECT_EQ(strange.news, 0U);
}

} // namespace
} // namespace ribbon
