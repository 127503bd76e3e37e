#include "duties/rights.hpp"

#include "calendar/counting.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;

CaseFacts born(Days when)
{
    CaseFacts facts;
    Fact fact;
    fact.id = 1;
    fact.kind = Kind::born;
    fact.matter = open_matter(facts, MatterKind::child);
    fact.when = when;
    facts.facts.push_back(fact);
    return facts;
}

// Read off a calendar: the last Fridays in June were 28 June 2024, 27 June 2025 and 26 June 2026.
TEST(Rights, PassAfterTheLastFridayInJuneOfTheSchoolYear)
{
    EXPECT_EQ(compulsory_school_age_ends(Day{2008y / September / 1}), Day{2025y / June / 27});
    EXPECT_EQ(compulsory_school_age_ends(Day{2009y / August / 31}), Day{2025y / June / 27});
    EXPECT_EQ(compulsory_school_age_ends(Day{2008y / August / 31}), Day{2024y / June / 28});
    EXPECT_EQ(compulsory_school_age_ends(Day{2009y / September / 1}), Day{2026y / June / 26});
    // 16 on the day itself, and on the day after it.
    EXPECT_EQ(compulsory_school_age_ends(Day{2009y / June / 27}), Day{2025y / June / 27});
    EXPECT_EQ(compulsory_school_age_ends(Day{2009y / June / 28}), Day{2025y / June / 27});
}

TEST(Rights, AreTheParentsOnTheLastFridayAndTheYoungPersonsOnSaturday)
{
    const CaseFacts facts = born(Days::on(Day{2009y / March / 3}));
    const Rights friday = rights_holder(facts, Day{2025y / June / 27});
    EXPECT_EQ(friday.holder, RightsHolder::parent);
    EXPECT_EQ(friday.pass_on, Day{2025y / June / 28});
    EXPECT_EQ(rights_holder(facts, Day{2025y / June / 28}).holder, RightsHolder::young_person);
}

TEST(Rights, AreNotKnownWithoutABirthOrWithOneThatCouldBeEither)
{
    const Day summer{2025y / July / 15};
    EXPECT_EQ(rights_holder({}, summer), Rights{});
    const CaseFacts facts = born({Day{2009y / August / 1}, Day{2009y / September / 30}});
    EXPECT_EQ(rights_holder(facts, summer), Rights{});
    EXPECT_EQ(rights_holder(facts, Day{2024y / July / 1}).holder, RightsHolder::parent);
    EXPECT_EQ(rights_holder(facts, Day{2026y / June / 27}).holder, RightsHolder::young_person);
}

} // namespace
} // namespace ribbon
