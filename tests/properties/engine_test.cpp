// What holds of every timeline of every case, whatever the law says. The cases are made by
// chance: tests/properties/any_case.hpp. RC_PARAMS="max_success=20000" tries more of them.
#include "inbound/cases/case_json.hpp"
#include "inbound/cases/case_text.hpp"
#include "outbound/cases/case_json_write.hpp"
#include "outbound/cases/case_text_write.hpp"
#include "tests/properties/any_case.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/given.hpp"
#include "views/explain/view.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iostream>

namespace ribbon {
namespace {

/// The case as text where it can be written, for whoever reads why a property failed.
std::string shown(const CaseFacts& facts, Day today)
{
    std::string text = problems_of(facts).empty() ? render_case_text(facts) : facts.title;
    return "\non " + iso(today) + "\n" + text;
}

void must_not_differ(const Timeline& a, const Timeline& b, const CaseFacts& facts)
{
    const std::string difference = differs(a, b);
    if (!difference.empty()) RC_FAIL(difference + shown(facts, a.today));
}

CaseFacts shuffled(CaseFacts facts)
{
    for (std::size_t i = facts.facts.size(); i > 1; --i) {
        const auto other = static_cast<std::size_t>(any_number(0, static_cast<int>(i) - 1));
        std::swap(facts.facts[i - 1], facts.facts[other]);
    }
    return facts;
}

/// The duties of every matter but one, as a reader could see them.
std::vector<std::string> told_outside(MatterId matter, const Timeline& line)
{
    std::vector<std::string> all;
    for (const Duty& duty : line.duties)
        if (duty.matter != matter) all.push_back(told(duty));
    return all;
}

void must_touch_only_its_matter(const Fact& further, const Timeline& without, CaseFacts facts)
{
    const auto before = told_outside(further.matter, without);
    facts.facts.push_back(further);
    const auto after = told_outside(further.matter, timeline_on(without.today, facts));
    if (before == after) return;
    const auto [was, is] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    RC_FAIL("\n  " + (was == before.end() ? "nothing" : *was) + "\n  " +
            (is == after.end() ? "nothing" : *is) + shown(facts, without.today));
}

/// The first duty that reads otherwise in the second of two timelines; empty when none does.
std::string reads_otherwise(const Timeline& before, const Timeline& after)
{
    if (before.duties.size() != after.duties.size())
        return std::to_string(before.duties.size()) + " duties, then " +
               std::to_string(after.duties.size());
    for (const Duty& duty : before.duties) {
        const Duty* later = after.find(duty.under->id, duty.matter);
        if (!later) return told(duty) + "\n  is gone";
        if (!reads_the_same(duty, *later)) return told(duty) + "\n  " + told(*later);
    }
    return {};
}

} // namespace

TEST(Properties, TheSameInputGivesTheSameOutput)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const Day today = any_look(facts);
        must_not_differ(timeline_on(today, facts), timeline_on(today, facts), facts);
    }));
}

TEST(Properties, TheOrderInWhichFactsAreHandedOverChangesNothing)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const Day today = any_look(facts);
        const Timeline line = timeline_on(today, facts);
        for (int i = 0; i < 5; ++i)
            must_not_differ(line, timeline_on(today, shuffled(facts)), facts);
    }));
}

TEST(Properties, AFactOfOneMatterChangesNoDutyOfAnother)
{
    std::cout << "Kinds of fact that the law looks for in the whole case:";
    for (const KindEntry& one : all_kinds())
        if (our_law().case_wide(one.kind)) std::cout << " " << json_name(one.kind);
    std::cout << "\n";
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const Day today = any_look(facts);
        const Timeline without = timeline_on(today, facts);
        for (int i = 0; i < 60; ++i)
            if (const auto further = any_further_fact(facts);
                further && !our_law().case_wide(further->kind))
                must_touch_only_its_matter(*further, without, facts);
    }));
}

TEST(Properties, NothingReadsDifferentlyBeforeTheNextChange)
{
    constexpr int horizon = 60;
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case(12);
        const Timeline now = timeline_on(any_look(facts), facts);
        RC_ASSERT(now.next_change > now.today);
        const Day end = std::min(now.next_change, now.today + days{horizon + 1});
        for (Day day = now.today + days{1}; day < end; day = day + days{1}) {
            const Timeline later = timeline_on(day, facts);
            const std::string difference = reads_otherwise(now, later);
            if (!difference.empty())
                RC_FAIL("next change " + iso(now.next_change) + ", but on " + iso(day) + "\n  " +
                        difference + shown(facts, now.today));
        }
    }));
}

TEST(Properties, ALaterDayNeverTakesBackThatAnUnmetDutyIsOverdue)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        Day today = any_look(facts);
        const Timeline now = timeline_on(today, facts);
        // Up to the day before the next fact: a fact may meet it, end it or start it anew.
        Day until = latest_day - days{1};
        for (const Fact& fact : facts.facts)
            if (fact.when.first > today) until = std::min(until, fact.when.first - days{1});
        const Day later = std::min(until, today + days{any_number(0, 2000)});
        const Timeline then = timeline_on(later, facts);
        for (const Duty& duty : now.duties) {
            if (duty.state != State::overdue) continue;
            const Duty* still = then.find(duty.under->id, duty.matter);
            const int more = static_cast<int>((later - today).count());
            const bool holds =
                still && still->state == State::overdue &&
                still->late == Lateness{duty.late->least + more, duty.late->most + more};
            if (!holds)
                RC_FAIL("\n  " + told(duty) + "\n  on " + iso(later) + " " +
                        (still ? told(*still) : "gone") + shown(facts, today));
        }
    }));
}

TEST(Properties, NoCaseMakesTheEngineThrow)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_unsound_case();
        for (const Day today : {any_look(facts), earliest_day, latest_day}) {
            const Timeline line = timeline_on(today, facts);
            RC_ASSERT(line.today == today);
            must_not_differ(line, timeline_on(today, facts), facts);
        }
    }));
}

TEST(Properties, WhatIsExplainedIsTheTimeline)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const Day today = any_look(facts);
        const auto explained = explained_timeline(facts, our_law(), our_calendar(), today);
        must_not_differ(timeline_on(today, facts), explained.timeline, facts);
        RC_ASSERT(explained.steps.size() == explained.timeline.duties.size());
        const ExplainView view = arrange_explain(facts, explained);
        RC_ASSERT(view.duties.size() == explained.timeline.duties.size());
        for (const ExplainedDuty& duty : view.duties) RC_ASSERT(!duty.reads.empty());
    }));
}

TEST(Properties, WhatIfIsTheDifferenceBetweenTwoTimelines)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const Day today = any_look(facts);
        auto further = any_further_fact(facts);
        RC_PRE(further.has_value());
        CaseFacts with = facts;
        with.facts.push_back(*further);
        further->id = 0; // the engine gives it the next
        const auto changes = what_if(facts, *further, our_law(), our_calendar(), today);
        const Timeline before = timeline_on(today, facts), after = timeline_on(today, with);
        // By hand: every duty of either timeline is changed as told, or reads as it did.
        std::size_t told_of = 0;
        for (const Duty& duty : after.duties) {
            const Duty* old = before.find(duty.under->id, duty.matter);
            const auto change = std::find_if(changes.begin(), changes.end(), [&](const Change& c) {
                return c.after && c.after->under == duty.under && c.after->matter == duty.matter;
            });
            const bool same = old && reads_the_same(*old, duty);
            RC_ASSERT((change == changes.end()) == same);
            if (same) continue;
            ++told_of;
            RC_ASSERT((change->what == Change::What::appeared) == !old);
            RC_ASSERT(told(*change->after) == told(duty));
            if (!old) continue;
            RC_ASSERT(told(*change->before) == told(*old));
            const bool moved = old->dated != duty.dated || old->legal != duty.legal ||
                               (old->safe_known && duty.safe_known && old->safe != duty.safe);
            RC_ASSERT((change->what == Change::What::moved) == moved);
        }
        for (const Duty& duty : before.duties)
            if (!after.find(duty.under->id, duty.matter)) ++told_of;
        RC_ASSERT(told_of == changes.size());
    }));
}

TEST(Properties, ACaseWrittenAndReadAgainHasTheSameTimeline)
{
    EXPECT_TRUE(rc::check([] {
        const CaseFacts facts = any_case();
        const Day today = any_look(facts);
        const Timeline line = timeline_on(today, facts);
        const auto text = parse_case_text(render_case_text(facts), our_words());
        if (!text) RC_FAIL(with_line(text.problems().front()) + shown(facts, today));
        must_not_differ(line, timeline_on(today, text->front().facts), facts);
        const auto json = parse_case_json(render_case_json(facts), our_words());
        if (!json) RC_FAIL(with_line(json.problems().front()) + shown(facts, today));
        must_not_differ(line, timeline_on(today, *json), facts);
    }));
}

} // namespace ribbon
