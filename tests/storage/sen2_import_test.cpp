// A council's return through a whole record, on both engines.
#include "storage/imports/sen2_import.hpp"

#include "inbound/returns/sen2_csv.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "outbound/returns/sen2_xml_write.hpp"
#include "storage/derived/people.hpp"
#include "storage/record/reading.hpp"
#include "tests/support/returns.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;

const Day today{2025y / March / 3};
const Day census{2025y / January / 16};

Sen2Return sample()
{
    return parse_sen2_xml({"sample.xml", sample_return_xml()}, built_in_sen2_profiles())->whole;
}

/// A return of many children: the sample over and over, each time of other children. 60 times are
/// 420 plans.
Sen2Return many(int times)
{
    const Sen2Return once = sample();
    Sen2Return whole = once;
    whole.persons.clear();
    for (int i = 0; i < times; ++i)
        for (Sen2Person person : once.persons) {
            person.surname += " " + std::to_string(i);
            if (!person.upn.empty()) person.upn += std::to_string(i);
            if (!person.uln.empty()) person.uln += std::to_string(i);
            whole.persons.push_back(std::move(person));
        }
    return whole;
}

class Sen2Import : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (!IsSkipped()) small = std::make_unique<SmallRecord>(place(), folder);
    }
    storage::Sen2Plan plan(const Sen2Return& whole)
    {
        return storage::plan_import(small->archive(), whole, source_of(whole, census, today));
    }
    void take(const Sen2Return& whole)
    {
        storage::take_in(small->archive(), whole, plan(whole), make(), morning(today));
    }
    /// Keys "K1", "K2" and on; fails like a killed program after so many.
    storage::MakeKey make(int most = 1'000'000)
    {
        return [this, most] {
            if (keys_ + 1 > most) throw std::runtime_error("killed");
            return "K" + std::to_string(++keys_);
        };
    }
    std::size_t cases()
    {
        std::size_t count = 0;
        small->archive().reading([&](storage::Connection& from) {
            count = storage::keys_of(from, "830", StreamKind::a_case).size();
        });
        return count;
    }

    TemporaryFolder folder;
    std::unique_ptr<SmallRecord> small;
    int keys_ = 0;
};
RIBBON_ON_BOTH_ENGINES(Sen2Import);

TEST_P(Sen2Import, TheSampleComesBackAndASecondRunAddsNothing)
{
    take(sample());
    EXPECT_EQ(storage::held_return(small->archive(), 2025), sample());
    EXPECT_EQ(cases(), 12U);
    const auto size = small->archive().checkpoint();
    EXPECT_EQ(plan(sample()).news(), 0U);
    EXPECT_TRUE(plan(sample()).return_here);
    take(sample());
    EXPECT_EQ(small->archive().checkpoint(), size);
}

TEST_P(Sen2Import, WhatWasKilledHalfWayIsRunAgain)
{
    const Sen2Return whole = many(20);
    // 240 persons need 480 keys; the second batch of 200 is never sent.
    EXPECT_THROW(storage::take_in(small->archive(), whole, plan(whole), make(450), morning(today)),
                 std::runtime_error);
    EXPECT_EQ(cases(), 200U);
    small->reopen();
    EXPECT_EQ(plan(whole).news(), 40U);
    take(whole);
    EXPECT_EQ(cases(), 240U);
    EXPECT_EQ(storage::held_return(small->archive(), 2025), whole);
}

TEST_P(Sen2Import, FourHundredPlansComeBackByteForByte)
{
    const Sen2Return whole = many(60);
    take(whole);
    const auto& profiles = built_in_sen2_profiles();
    const Sen2Return again = storage::held_return(small->archive(), 2025);
    EXPECT_EQ(counted(again).named_plans, 420);
    EXPECT_EQ(render_sen2_xml(again, profiles, 2025), render_sen2_xml(whole, profiles, 2025));
    const Day exported{2025y / March / 31};
    EXPECT_EQ(render_sen2_csv(again, profiles, 2025, exported),
              render_sen2_csv(whole, profiles, 2025, exported));
}

TEST_P(Sen2Import, ShowsWhoMayBeHereTwiceAndMergesNobody)
{
    take(sample());
    Sen2Return other = sample();
    other.persons.resize(2);
    // The first has another UPN, but the same name and birth; the second nothing in common but the
    // UPN, which makes it the same record of the return.
    other.persons[0].upn = "A830999924099";
    other.persons[1].surname = "Else";
    const storage::Sen2Plan planned = plan(other);
    EXPECT_EQ(planned.news(), 1U);
    ASSERT_EQ(planned.duplicates.size(), 1U);
    EXPECT_NE(planned.duplicates[0].why.find("the same name and date of birth"), std::string::npos);
    take(other);
    EXPECT_EQ(cases(), 13U);
}

TEST_P(Sen2Import, FindsTheLikeliestFirst)
{
    take(sample());
    small->archive().reading([&](storage::Connection& from) {
        const auto found = storage::find_people(from, "830",
                                                {.family = "INVENTED ASHBY",
                                                 .given = "robin",
                                                 .born = Day{2014y / March / 14},
                                                 .upn = "Y830999924002"});
        ASSERT_EQ(found.size(), 2U);
        EXPECT_EQ(found[0].why, "the same UPN");
        EXPECT_EQ(found[1].why, "the same name and date of birth; the same name");
    });
}

TEST_P(Sen2Import, TheIndexIsWhatTheFactsSay)
{
    EXPECT_TRUE(storage::index_is_to_come(small->archive()));
    take(sample());
    EXPECT_FALSE(storage::index_is_to_come(small->archive()));
    EXPECT_EQ(storage::differences(small->archive(), today), std::vector<std::string>{});
}

} // namespace
} // namespace ribbon
