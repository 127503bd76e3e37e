// What the council sets reaches every case: those that grow at once, the others when they are read
// again, which any program may break off and another may finish.
#include "commands/council_rules.hpp"
#include "duties/council_rules.hpp"
#include "storage/derived/moved.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/derived/worklist.hpp"
#include "tests/storage/record_fixture.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using What = CouncilChange::What;

class Rules : public RecordTest {
protected:
    storage::Decided deciding_change(const CouncilChange& change, Day today)
    {
        const auto decided = decide(change, archive().read(StreamId{}), today);
        EXPECT_TRUE(decided) << (decided ? "" : decided.problems().front().sentence);
        return {{*decided}, {"officer-1", "officer"}, morning(today)};
    }
    storage::Decided closing(Day first, Day today)
    {
        CouncilChange change;
        change.what = What::close_days;
        change.whose = "offices";
        change.words = "Moving house";
        change.day = first;
        return deciding_change(change, today);
    }
    storage::Decided answering(std::vector<int> rungs, Day from, Day today)
    {
        CouncilChange change;
        change.what = What::set_answer_time;
        change.rungs = std::move(rungs);
        change.words = "We answer soon.";
        change.day = from;
        return deciding_change(change, today);
    }
    /// Cases with a message each, of a day.
    void messages(int count, Day day)
    {
        open_cases(count);
        std::vector<storage::Decided> all;
        for (int i = 0; i < count; ++i)
            all.push_back(fact("C" + std::to_string(i), Kind::message_received, day,
                               {.from = Party::parent}));
        archive().append_all(all);
    }
    std::int64_t left()
    {
        storage::RulesBehind behind;
        archive().reading([&](storage::Connection& from) {
            behind = storage::behind_the_rules(from, "830", archive().books().rules);
        });
        return behind.left;
    }
    std::string answer_day(const std::string& key)
    {
        std::string found;
        archive().reading([&](storage::Connection& from) {
            for (const auto& row : storage::worklist(from, "830", {.clock = "corr.local-standard"}))
                if (row.a_case == key) found = iso(row.legal);
        });
        return found;
    }
};
RIBBON_ON_BOTH_ENGINES(Rules);

TEST_P(Rules, AreSeenBeforeTheyAreRecorded)
{
    messages(3, monday);
    const auto change = closing(monday + days{2}, monday + days{1});
    const auto found = storage::moved_by(
        archive(), storage::books_with(archive(), change.proposal.front()), monday + days{1}, 2);
    EXPECT_EQ(found.all, 3);
    ASSERT_EQ(found.first.size(), 2U) << "the first, as many as were asked for";
    EXPECT_EQ(iso(*found.first[0].before), "2025-03-10");
    EXPECT_EQ(iso(*found.first[0].after), "2025-03-11");
    EXPECT_EQ(found.first[0].name, "Maya Radford");
    EXPECT_EQ(answer_day("C0"), "2025-03-10") << "looking changes nothing";
}

TEST_P(Rules, MoveEveryCaseAndLeaveNoDifference)
{
    messages(3, monday);
    const Day today = monday + days{1};
    ASSERT_TRUE(storage::differences(archive(), today).empty());
    archive().append(closing(monday + days{2}, today));
    EXPECT_EQ(left(), 3);
    EXPECT_FALSE(storage::differences(archive(), today).empty()) << "the doctor sees it";
    EXPECT_EQ(storage::refresh(archive(), today), 3U);
    EXPECT_EQ(left(), 0);
    EXPECT_TRUE(storage::differences(archive(), today).empty());
    EXPECT_EQ(answer_day("C2"), "2025-03-11");
}

TEST_P(Rules, HoldForWhatIsRecordedInTheNextAct)
{
    open_cases(1);
    archive().append(answering({2, 5, 5}, monday, monday));
    archive().append(fact("C0", Kind::message_received, monday, {.from = Party::parent}));
    EXPECT_EQ(answer_day("C0"), "2025-03-05");
    EXPECT_EQ(left(), 0) << "a case that grows is read by the newest rules";
}

TEST_P(Rules, OfOneProgramHoldInAnotherThatIsOpenAlready)
{
    messages(1, monday);
    storage::Archive other{storage::Archive::Config{
        .place = place(), .area = "830", .signer = {}, .salts = {}, .books = test_books()}};
    archive().append(closing(monday + days{2}, monday));
    EXPECT_EQ(other.books().rules, 0) << "it has not looked yet";
    other.renew_books();
    EXPECT_EQ(other.books().rules, archive().books().rules);
    EXPECT_FALSE(other.books().calendar.offices().counts(monday + days{2}));
}

TEST_P(Rules, AreKnownAfterARestartAndTheReadingGoesOn)
{
    messages(120, monday);
    archive().append(closing(monday + days{2}, monday));
    EXPECT_EQ(storage::refresh_some(archive(), monday), 100U);
    EXPECT_EQ(left(), 20) << "here the power goes";
    small->reopen();
    EXPECT_EQ(left(), 20);
    EXPECT_EQ(storage::refresh(archive(), monday), 20U);
    EXPECT_TRUE(storage::differences(archive(), monday).empty());
}

TEST_P(Rules, ARebuildMakesTheSame)
{
    messages(2, monday);
    archive().append(answering({2, 5, 5}, monday, monday));
    storage::rebuild(archive(), monday);
    EXPECT_EQ(left(), 0);
    EXPECT_EQ(answer_day("C1"), "2025-03-05");
    EXPECT_TRUE(storage::differences(archive(), monday).empty());
}

TEST_P(Rules, AsTheyHadBeenRecordedByAMomentCanBeReadStill)
{
    archive().append(closing(monday + days{2}, monday));
    archive().append(answering({2, 5, 5}, monday + days{7}, monday + days{1}));
    const auto then = archive().books_as_at(morning(monday));
    EXPECT_TRUE(then->law.policy().set.empty());
    EXPECT_FALSE(then->calendar.offices().counts(monday + days{2}));
    EXPECT_TRUE(archive()
                    .books_as_at(morning(monday - days{1}))
                    ->calendar.offices()
                    .counts(monday + days{2}));
}

} // namespace
} // namespace ribbon
