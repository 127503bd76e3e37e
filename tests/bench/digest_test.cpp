// The benchmark times the cases that are tested here, and says what these tests say of them.
#include "tests/scenarios/books.hpp"
#include "tests/support/county_cases.hpp"
#include "tests/support/timeline_digest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

namespace ribbon {
namespace {

const std::vector<CountyCase>& cases()
{
    static const std::vector<CountyCase> all = county_cases(1000);
    return all;
}

Timeline timeline_of(const CountyCase& one)
{
    return timeline(one.facts, our_law(), our_calendar(), one.today);
}

std::string digest_of(const CountyCase& one)
{
    Digest digest;
    digest.add(timeline_of(one));
    return digest.text();
}

bool months_only(const CountyCase& one)
{
    return std::any_of(one.facts.facts.begin(), one.facts.facts.end(),
                       [](const Fact& fact) { return !fact.when.exact(); });
}

} // namespace

TEST(CountyCases, AreSoundAndOfAboutFortyFacts)
{
    std::size_t facts = 0, rough = 0;
    for (const CountyCase& one : cases()) {
        const Problems problems = problems_of(one.facts);
        EXPECT_TRUE(problems.empty()) << one.facts.title << ": " << problems.front().sentence;
        facts += one.facts.facts.size();
        rough += months_only(one) ? 1 : 0;
    }
    EXPECT_GE(facts, 38 * cases().size());
    EXPECT_LE(facts, 42 * cases().size());
    EXPECT_GE(rough, cases().size() / 4) << "cases with a day known only to the month";
}

TEST(CountyCases, VaryAndReachMuchOfTheLaw)
{
    std::set<std::string> digests;
    std::set<std::string_view> clocks;
    std::set<State> states;
    for (const CountyCase& one : cases()) {
        digests.insert(digest_of(one));
        for (const Duty& duty : timeline_of(one).duties) {
            clocks.insert(duty.under->id);
            states.insert(duty.state);
        }
    }
    EXPECT_EQ(digests.size(), cases().size()) << "two cases read the same";
    EXPECT_GE(clocks.size(), 50u);
    EXPECT_GE(states.size(), 10u);
}

TEST(BenchDigest, NoticesADayThatMovesInOneCaseOfAThousand)
{
    auto moved = county_cases(1000);
    move_by(moved[617], days{1});
    Digest ours, theirs;
    for (const CountyCase& one : cases()) ours.add(timeline_of(one));
    for (const CountyCase& one : moved) theirs.add(timeline_of(one));
    EXPECT_NE(ours.text(), theirs.text());
}

/// Prints what `ribbon_bench --digest` must print: script/dev/bench compares the two.
TEST(BenchDigest, IsPrintedForTheBenchmarkToBeHeldAgainst)
{
    Digest timelines, steps, words;
    for (const CountyCase& one : cases()) {
        const auto explained = explained_timeline(one.facts, our_law(), our_calendar(), one.today);
        timelines.add(timeline_of(one));
        steps.add(explained.timeline);
        words.add(arrange_explain(one.facts, explained));
    }
    EXPECT_EQ(timelines.text(), steps.text()) << "with steps and without, the duties are the same";
    std::printf("digest timeline %s\ndigest words %s\n", timelines.text().c_str(),
                words.text().c_str());
}

} // namespace ribbon
