// A promise to answer that is not kept goes up the council's ladder, rung by rung.
#include "duties/timeline.hpp"

#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// A message received on Monday 3 March 2025, never answered, looked at on a day.
Duty message_on(const char* today)
{
    CaseFacts facts;
    const MatterId thread = open_matter(facts, MatterKind::thread);
    facts.facts.push_back({.id = 1,
                           .kind = Kind::message_received,
                           .matter = thread,
                           .when = Days::on(*parse_day("2025-03-03"))});
    const Timeline now = timeline(facts, our_law(), our_calendar(), *parse_day(today));
    return *now.find("corr.local-standard", thread);
}

TEST(Ladder, TheOfficerHasFiveWorkingDays)
{
    const Duty duty = message_on("2025-03-10");
    EXPECT_EQ(duty.legal.last, *parse_day("2025-03-10"));
    EXPECT_EQ(duty.state, State::due_soon);
    EXPECT_EQ(duty.rung, 0);
}

TEST(Ladder, ThenTheSeniorOfficerHasFiveMore)
{
    const Duty duty = message_on("2025-03-11");
    EXPECT_EQ(duty.state, State::overdue);
    EXPECT_EQ(duty.held_by, "the senior officer");
    EXPECT_EQ(duty.rung_until, *parse_day("2025-03-17"));
    EXPECT_EQ(duty.next_change, *parse_day("2025-03-18"));
}

TEST(Ladder, ThenTheManagerAndThereItStays)
{
    const Duty duty = message_on("2025-03-18");
    EXPECT_EQ(duty.held_by, "the manager");
    EXPECT_EQ(duty.rung_until, *parse_day("2025-03-24"));
    EXPECT_EQ(message_on("2025-06-02").held_by, "the manager");
    EXPECT_EQ(message_on("2025-06-02").next_change, latest_day);
}

/// Every other clock has no ladder: only the promise climbs.
TEST(Ladder, OnlyThePromiseClimbs)
{
    for (const Provision& one : our_law().provisions())
        EXPECT_EQ(one.climbs, one.nature == Nature::promise) << one.id;
}

} // namespace
} // namespace ribbon
