// The twelve stories: each is in the county under its own reference, and on the days it names the
// engine reads the RECORD as its file, counted by hand, expects.
#include "county/telling.hpp"
#include "inbound/cases/case_text.hpp"
#include "tests/county/county_record.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/scenarios/expect.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

using county::stories;

CountyRecord& county_record()
{
    static CountyRecord record{{.seed = 12, .plans = county::fewest_plans, .letters = false}};
    return record;
}

class Stories : public testing::TestWithParam<std::string> {
protected:
    const Story& story() const
    {
        for (const Story& one : stories())
            if (one.key == GetParam()) return one;
        throw std::logic_error("no story " + GetParam());
    }
};

TEST_P(Stories, ReadInTheRecordAsTheLawSays)
{
    CaseBlock block = story().told;
    ASSERT_FALSE(block.looks.empty());
    EXPECT_EQ(block.looks.back().on, (Day{std::chrono::year{2026} / 10 / 31}));
    const CaseHistory history = county_record().archive().read_case(story().key);
    ASSERT_GT(history.number, 20);
    EXPECT_TRUE(problems_of(history.facts).empty());
    block.facts = history.facts;
    for (const std::string& one : failures(block, our_law(), our_calendar())) ADD_FAILURE() << one;
}

TEST_P(Stories, HoldEveryWordThatWasWritten)
{
    const CaseHistory history = county_record().archive().read_case(story().key);
    std::multiset<std::string> ours, theirs;
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::message_filed) ours.emplace(one[DetailField::words]);
    for (const StoryLine& one : story().lines)
        if (!one.words.empty()) theirs.insert(one.words);
    EXPECT_GE(theirs.size(), 3U);
    EXPECT_EQ(ours, theirs);
}

const std::vector<std::string> twelve{
    "STORY-ALL-RIGHT",       "STORY-FINE",        "STORY-LOST-EMAIL",    "STORY-MOVED-IN",
    "STORY-NINE-OFFICERS",   "STORY-NOW-SIXTEEN", "STORY-ORDER-NOT-MET", "STORY-REFUSAL-OVERTURNED",
    "STORY-TRANSFER-MISSED", "STORY-TWO-HOMES",   "STORY-TWO-TERMS",     "STORY-WEEK-31"};

INSTANTIATE_TEST_SUITE_P(County, Stories, testing::ValuesIn(twelve), [](const auto& one) {
    std::string name;
    for (const char c : one.param)
        if (c != '-') name += c;
    return name;
});

TEST(StoriesOfTheCounty, AreTheTwelve)
{
    std::vector<std::string> ours;
    for (const Story& one : stories()) ours.push_back(one.key);
    std::sort(ours.begin(), ours.end());
    EXPECT_EQ(ours, twelve);
}

TEST(StoriesOfTheCounty, NameNineOfficersInOneOfThem)
{
    std::set<std::string> officers;
    const CaseHistory history = county_record().archive().read_case("STORY-NINE-OFFICERS");
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::officer_named) officers.emplace(one[DetailField::name]);
    EXPECT_EQ(officers.size(), 9U);
}

TEST(StoriesOfTheCounty, SealOneAddressOfTwo)
{
    const auto postcode = [](const std::string& person) {
        for (const Detail& one :
             county_record().archive().read({StreamKind::person, person}).details)
            if (one.kind == DetailKind::postcode_recorded) return one;
        return Detail{};
    };
    EXPECT_EQ(postcode("STORY-TWO-HOMES-1")[DetailField::sealed], "yes");
    EXPECT_EQ(postcode("STORY-TWO-HOMES-2")[DetailField::sealed], "");
}

} // namespace
} // namespace ribbon
