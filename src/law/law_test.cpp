// The statute book as a value: which version holds when, what starts what, and which facts reach
// beyond their own matter.
#include "law/law.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace ribbon {
namespace {

Day on(int year, unsigned month, unsigned day)
{
    return Day{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

/// Two versions of one clock that begin on 1 September 2014 and 1 September 2020, the newer first,
/// with a year between them that has none; and another clock.
Law small_law()
{
    const Provision older{.id = "a.clock",
                          .cite = "the first text",
                          .from = on(2014, 9, 1),
                          .until = on(2019, 8, 31),
                          .starts = {Kind::request_received},
                          .limit = within(weeks{6})};
    Provision newer = older;
    newer.cite = "the second text";
    newer.from = on(2020, 9, 1);
    newer.until = latest_day;
    newer.starts.push_back(Kind::responsibility_began);
    const Provision other{.id = "another",
                          .cite = "elsewhere",
                          .starts = {Kind::request_received},
                          .foreseen_from = {Kind::assessment_agreed}};
    return Law{{newer, other, older}, Policy{}};
}

std::string cite_on(const Law& law, Day day)
{
    const Provision* held = law.in_force("a.clock", day);
    return held ? std::string{held->cite} : "none";
}

TEST(Law, KnowsTheVersionOfADayToTheDay)
{
    const Law law = small_law();
    EXPECT_EQ(cite_on(law, on(2014, 8, 31)), "none");
    EXPECT_EQ(cite_on(law, on(2014, 9, 1)), "the first text");
    EXPECT_EQ(cite_on(law, on(2019, 8, 31)), "the first text");
    EXPECT_EQ(cite_on(law, on(2019, 9, 1)), "none");
    EXPECT_EQ(cite_on(law, on(2020, 8, 31)), "none");
    EXPECT_EQ(cite_on(law, on(2020, 9, 1)), "the second text");
    EXPECT_EQ(cite_on(law, latest_day), "the second text");
}

TEST(Law, GivesTheVersionsOldestFirst)
{
    const Law law = small_law();
    const auto versions = law.versions("a.clock");
    ASSERT_EQ(versions.size(), 2u);
    EXPECT_EQ(versions[0]->cite, "the first text");
    EXPECT_EQ(versions[1]->cite, "the second text");
    EXPECT_TRUE(law.versions("no.such-clock").empty());
    EXPECT_EQ(law.in_force("no.such-clock", on(2020, 9, 1)), nullptr);
}

TEST(Law, KnowsWhatAFactCanStartInTheBooksOrder)
{
    const Law law = small_law();
    const auto started = law.started_by(Kind::request_received);
    EXPECT_EQ(std::vector<int>(started.begin(), started.end()), (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(law.started_by(Kind::responsibility_began).size(), 1u);
    EXPECT_TRUE(law.started_by(Kind::final_plan_sent).empty());
    EXPECT_EQ(law.foreseen_from(Kind::assessment_agreed).size(), 1u);
}

TEST(Law, StartsAClockFromALimbOnlyWhereItMayStandAlone)
{
    Provision two{.id = "two",
                  .cite = "a later of",
                  .starts = {Kind::complaint_acknowledged},
                  .limb = {.from = {Kind::complaint_received}}};
    EXPECT_TRUE((Law{{two}, Policy{}}.started_by(Kind::complaint_received).empty()));
    two.limb.alone = true;
    EXPECT_EQ((Law{{two}, Policy{}}.started_by(Kind::complaint_received).size()), 1u);
}

/// Whether a provision changed like this makes a fact of some kind count in the whole case.
bool reaches(Kind kind, const Provision& one) { return Law{{one}, Policy{}}.case_wide(kind); }

TEST(Law, CallsAFactCaseWideWhereAProvisionLooksForItEverywhere)
{
    const Provision plain{.id = "one",
                          .cite = "a text",
                          .starts = {Kind::final_plan_sent},
                          .met_by = {Kind::plan_kept},
                          .ended_by = {Kind::plan_ceased}};
    for (const KindEntry& one : all_kinds()) EXPECT_FALSE(reaches(one.kind, plain)) << one.name;

    Provision met = plain;
    met.met_anywhere = true;
    EXPECT_TRUE(reaches(Kind::plan_kept, met));
    EXPECT_FALSE(reaches(Kind::plan_ceased, met));
    Provision ended = plain;
    ended.ended_anywhere = true;
    EXPECT_TRUE(reaches(Kind::plan_ceased, ended));
    Provision limb = plain;
    limb.limb = {.from = {Kind::plan_made_elsewhere}, .anywhere = true};
    EXPECT_TRUE(reaches(Kind::plan_made_elsewhere, limb));
    Provision back = plain;
    back.needs = {Kind::assessment_completed};
    EXPECT_FALSE(reaches(Kind::assessment_completed, back));
    back.limit = looking_back(months{6});
    EXPECT_TRUE(reaches(Kind::assessment_completed, back));
}

TEST(Law, CallsAFactCaseWideWhereAConditionOrACalendarLooksForIt)
{
    const Provision plain{.id = "one", .cite = "a text", .starts = {Kind::final_plan_sent}};
    Provision first = plain;
    first.only_if = OnlyIf::first_plan;
    EXPECT_TRUE(reaches(Kind::final_plan_sent, first));
    EXPECT_TRUE(reaches(Kind::plan_ceased, first));
    Provision young = plain;
    young.only_if = OnlyIf::under_five;
    EXPECT_TRUE(reaches(Kind::born, young));
    Provision second = plain;
    second.only_if = OnlyIf::second_notice;
    for (const Kind kind : {Kind::notice_issued, Kind::notice_received, Kind::notice_withdrawn})
        EXPECT_TRUE(reaches(kind, second));
    Provision cohort = plain;
    cohort.governs = Governs::by_plan;
    EXPECT_TRUE(reaches(Kind::final_plan_sent, cohort));
    Provision displaced = plain;
    displaced.displaced_by = "another";
    EXPECT_TRUE(reaches(Kind::final_plan_sent, displaced));
    Provision at_school = plain;
    at_school.limit = within(school_days{15});
    EXPECT_TRUE(reaches(Kind::school_attended, at_school));
    Provision last_year = plain;
    last_year.limit = academic_year();
    EXPECT_TRUE(reaches(Kind::academic_year_ends, last_year));
}

bool overlap(const Provision& a, const Provision& b)
{
    return a.from <= b.until && b.from <= a.until;
}

TEST(StatuteBook, HasOneTextForADayAndAStart)
{
    const Law law{statute_book(), Policy{}};
    for (const Provision& one : law.provisions()) {
        EXPECT_LE(one.from, one.until) << one.id;
        for (const Provision* other : law.versions(one.id)) {
            if (other == &one || !overlap(one, *other)) continue;
            // One clock may have a text for each of several starts, as the old regulation 45 had.
            for (const Kind kind : one.starts) EXPECT_FALSE(other->starts.has(kind)) << one.id;
        }
    }
}

} // namespace
} // namespace ribbon
