// The case that script/demo explains is held to what it says of itself, like every scenario.
#include "duties/timeline.hpp"
#include "inbound/cases/case_text.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/scenarios/expect.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace ribbon {
namespace {

std::string read(const std::string& name)
{
    std::ifstream in{repository() + "/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Result<CaseFile> one_child() { return parse_case_text(read("demo/one-child.case"), our_words()); }

/// The cases that a page shows: its blocks of code that begin with one.
std::vector<std::string> cases_in(const std::string& page)
{
    std::vector<std::string> cases;
    const std::string text = read(page);
    for (auto at = text.find("\ncase "); at != std::string::npos;
         at = text.find("\ncase ", at + 1)) {
        const std::string_view before = std::string_view{text}.substr(0, at);
        if (!before.ends_with("```") && !before.ends_with("```case")) continue;
        cases.push_back(text.substr(at + 1, text.find("\n```\n", at) - at));
    }
    return cases;
}

TEST(Demo, TheCaseCanBeRead)
{
    const auto cases = one_child();
    if (!cases)
        for (const Problem& one : cases.problems())
            ADD_FAILURE() << "demo/one-child.case:" << one.line << ": " << one.sentence;
    ASSERT_TRUE(cases);
    ASSERT_EQ(cases->size(), 1u);
    EXPECT_TRUE(problems_of(cases->front().facts).empty());
}

TEST(Demo, EveryDayReadsAsTheCaseExpects)
{
    const auto cases = one_child();
    ASSERT_TRUE(cases);
    // Given the case as it is shipped, looked at on days from 2024 to 2026,
    const CaseBlock& block = cases->front();
    ASSERT_FALSE(block.looks.empty());
    for (const LookDay& look : block.looks)
        EXPECT_FALSE(look.expectations.empty()) << "line " << look.line << " expects nothing";
    // then nothing differs from what it expects to read.
    for (const std::string& one : failures(block, our_law(), our_calendar())) ADD_FAILURE() << one;
}

TEST(Demo, TheReasonWithoutEvidenceWouldLiftTheLimitWithIt)
{
    auto cases = one_child();
    ASSERT_TRUE(cases);
    CaseFacts facts = cases->front().facts;
    // Given the same case, with evidence for the reason that was recorded on 19 July 2024,
    int reasons = 0;
    for (Fact& fact : facts.facts) {
        if (fact.kind != Kind::delay_reason_accepted) continue;
        fact.evidence = "a letter from the hospital";
        ++reasons;
    }
    ASSERT_EQ(reasons, 1);
    // when we look at it on Tuesday 23 July 2024, the day after week 20,
    const Day day{std::chrono::year{2024} / 7 / 23};
    const Timeline timeline = ribbon::timeline(facts, our_law(), our_calendar(), day);
    // then the number no longer binds, and the day is still 22 July: nothing was added to it.
    for (const Duty& duty : timeline.duties) {
        if (duty.under->id != "ehc.finalise-plan") continue;
        EXPECT_EQ(duty.state, State::limit_lifted);
        EXPECT_EQ(duty.legal.last, (Day{std::chrono::year{2024} / 7 / 22}));
        return;
    }
    FAIL() << "there is no duty to send the final plan";
}

/// Whoever copies a case from a page into a file must not be told that it can not be read.
TEST(Pages, ShowCasesThatReadAndHold)
{
    for (const char* page : {"README.md", "CONTRIBUTING.md", "docs/officers/recording-a-case.md"}) {
        const auto shown = cases_in(page);
        EXPECT_FALSE(shown.empty()) << page << " shows no case";
        for (const std::string& one : shown) {
            const auto cases = parse_case_text(one, our_words());
            if (!cases) ADD_FAILURE() << page << ": " << cases.problems().front().sentence;
            if (!cases) continue;
            for (const CaseBlock& block : *cases)
                for (const std::string& differs : failures(block, our_law(), our_calendar()))
                    ADD_FAILURE() << page << ": " << block.title << ": " << differs;
        }
    }
}

} // namespace
} // namespace ribbon
