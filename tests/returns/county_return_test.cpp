// The return of an invented county: derived from lived cases, written, read, taken into an empty
// record and written again.
#include "inbound/returns/sen2_csv.hpp"
#include "inbound/returns/sen2_profiles.hpp"
#include "inbound/returns/sen2_xml.hpp"
#include "outbound/returns/sen2_csv_write.hpp"
#include "outbound/returns/sen2_xml_write.hpp"
#include "storage/imports/sen2_import.hpp"
#include "storage/returns/sen2_return.hpp"
#include "tests/county/county_record.hpp"
#include "tests/support/given.hpp"
#include "tests/support/return_rules.hpp"
#include "tests/support/returns.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Sen2Profiles& profiles() { return built_in_sen2_profiles(); }

Sen2Header header(int year)
{
    return {.collection = "SEN2",
            .year = std::to_string(year),
            .census_day = profiles().census_day(year),
            .level = "L",
            .authority = "830",
            .software = "Ribbon",
            .serial = "001",
            .made = "2026-02-02T09:30:00",
            .dmo = "Y",
            .dco = "R",
            .dsco = "N"};
}

class CountyReturn : public testing::TestWithParam<int> {
protected:
    static CountyRecord& county()
    {
        static CountyRecord record{
            {.seed = 5, .plans = 60, .until = day("2026-02-28"), .letters = false}};
        return record;
    }
    static storage::Sen2OfRecord made(int year)
    {
        return storage::return_of_record(county().archive(), year, profiles(), header(year));
    }
    /// What an empty record gives back of a return that was taken into it.
    Sen2Return through_an_empty_record(const Sen2Return& whole)
    {
        SmallRecord small{{storage::Engine::sqlite, folder.path("ribbon.db"), {}}, folder};
        const Sen2Source source = source_of(whole, *profiles().census_day(whole.year), today);
        const auto plan = storage::plan_import(small.archive(), whole, source);
        EXPECT_EQ(plan.duplicates.size(), 0U);
        int keys = 0;
        storage::take_in(
            small.archive(), whole, plan, [&] { return "K" + std::to_string(++keys); },
            morning(today));
        const auto again = storage::return_of_record(small.archive(), whole.year, profiles(), {});
        EXPECT_EQ(again.derived, 0U);
        return again.whole;
    }

    TemporaryFolder folder;
    const Day today = day("2026-03-02");
};
INSTANTIATE_TEST_SUITE_P(EachYear, CountyReturn, testing::Values(2025, 2026));

TEST_P(CountyReturn, IsSoundAndSaysWhatTheRecordDoesNotKnow)
{
    const storage::Sen2OfRecord of = made(GetParam());
    EXPECT_EQ(of.stated, 0U);
    // Sixty plans were wished for in January 2025; a year later there are rather more.
    EXPECT_GT(counted(of.whole).active_plans, 45);
    EXPECT_EQ(broken_rules(of.whole, *profiles().census_day(GetParam())),
              (std::map<std::string, int>{}));
    for (const storage::GapsOfCase& one : of.gaps)
        for (const Sen2Gap& gap : one.gaps) {
            EXPECT_NE(gap.item, "NamedPlan CeaseReason");
            EXPECT_NE(gap.item, "Requests RequestOutcomeDate");
        }
}

TEST_P(CountyReturn, GoesThroughXmlAndAnEmptyRecordByteForByte)
{
    const int year = GetParam();
    const std::string xml = render_sen2_xml(made(year).whole, profiles(), year);
    const auto read = parse_sen2_xml({"return.xml", xml}, profiles());
    ASSERT_TRUE(read);
    EXPECT_EQ(render_sen2_xml(through_an_empty_record(read->whole), profiles(), year), xml);
}

TEST_P(CountyReturn, GoesThroughTheNineFilesAndAnEmptyRecordByteForByte)
{
    const int year = GetParam();
    const Day exported = day("2026-03-31");
    const auto files = render_sen2_csv(made(year).whole, profiles(), year, exported);
    const auto read = parse_sen2_csv(as_named_bytes(files), profiles());
    ASSERT_TRUE(read);
    EXPECT_EQ(render_sen2_csv(through_an_empty_record(read->whole), profiles(), year, exported),
              files);
}

} // namespace
} // namespace ribbon
