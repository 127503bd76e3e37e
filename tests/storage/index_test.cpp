// The index: always what a rebuild would make it, and dates only.
#include "storage/derived/rebuild.hpp"
#include "storage/derived/worklist.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/storage/record_fixture.hpp"

#include "inbound/cases/case_text.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using storage::WorklistFilter;

class Index : public RecordTest {
protected:
    std::vector<storage::WorklistRow> list(const WorklistFilter& filter = {})
    {
        std::vector<storage::WorklistRow> rows;
        archive().reading([&](storage::Connection& connection) {
            rows = storage::worklist(connection, "830", filter);
        });
        return rows;
    }
    const storage::WorklistRow* row(const std::vector<storage::WorklistRow>& rows,
                                    const std::string& clock)
    {
        for (const auto& one : rows)
            if (one.clock == clock) return &one;
        return nullptr;
    }
    void hand_over(const std::string& key, const std::string& officer, Day day)
    {
        const auto handed = decide(
            HandOver{.day = day, .officer = officer, .name = "Officer " + officer, .team = "North"},
            archive().read_case(key), day);
        ASSERT_TRUE(handed);
        archive().append({{*handed}, {"manager", "officer"}, morning(day)});
    }
};
RIBBON_ON_BOTH_ENGINES(Index);

TEST_P(Index, ShowsWhatARequestMakesTheCouncilOwe)
{
    archive().append(opening("C1"));
    archive().append(request("C1", monday));
    const auto rows = list();
    // Regulation 13(2): 20 weeks from Monday 3 March 2025 are Monday 21 July 2025.
    const auto* plan = row(rows, "ehc.finalise-plan");
    ASSERT_TRUE(plan);
    EXPECT_EQ(iso(plan->legal), "2025-07-21");
    EXPECT_EQ(plan->name, "Maya Radford");
    EXPECT_EQ(plan->officer, "");
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(),
                               [](const auto& a, const auto& b) { return a.safe < b.safe; }));
}

TEST_P(Index, MovesInTheSameActAsItsFacts)
{
    archive().append(opening("C1"));
    archive().append(request("C1", monday));
    ASSERT_TRUE(row(list(), "ehc.finalise-plan"));
    archive().append(fact("C1", Kind::request_withdrawn, monday + days{3}));
    EXPECT_FALSE(row(list(), "ehc.finalise-plan"));
}

TEST_P(Index, PassesTheCaseToWhoeverHoldsIt)
{
    archive().append(opening("C1"));
    archive().append(request("C1", monday));
    hand_over("C1", "rashid", monday + days{1});
    EXPECT_FALSE(list({.officer = "rashid"}).empty());
    EXPECT_TRUE(list({.officer = ""}).empty());
    hand_over("C1", "bennett", monday + days{2});
    EXPECT_TRUE(list({.officer = "rashid"}).empty());
    EXPECT_FALSE(list({.officer = "bennett"}).empty());
    EXPECT_FALSE(list({.team = "North"}).empty());
}

TEST_P(Index, GivesOnePageAfterAnother)
{
    for (int i = 0; i < 9; ++i) {
        archive().append(opening("C" + std::to_string(i)));
        archive().append(request("C" + std::to_string(i), monday + days{i % 3}));
    }
    const auto whole = list({.most = 1000});
    std::vector<storage::WorklistRow> pages;
    std::optional<storage::WorklistPlace> after;
    for (;;) {
        std::vector<storage::WorklistRow> page;
        archive().reading([&](storage::Connection& connection) {
            page = storage::worklist(connection, "830", {.most = 4}, after);
        });
        if (page.empty()) break;
        after = page.back().place();
        pages.insert(pages.end(), page.begin(), page.end());
    }
    ASSERT_EQ(pages.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        EXPECT_EQ(pages[i].a_case + pages[i].clock, whole[i].a_case + whole[i].clock);
        EXPECT_EQ(pages[i].matter, whole[i].matter);
    }
}

/// Every tenth scenario of the law, as cases of one county: what is kept as time goes by is what a
/// rebuild makes on each of three days.
TEST_P(Index, IsWhatARebuildMakesOnThreeDays)
{
    std::vector<CaseFacts> cases;
    for (const ScenarioFile& file : scenario_files()) {
        const auto blocks = parse_case_text(file.text, known_words(our_law()));
        if (!blocks) continue;
        for (std::size_t i = 0; i < blocks->size(); i += 10) cases.push_back((*blocks)[i].facts);
    }
    ASSERT_GT(cases.size(), 100U);
    const Day first{std::chrono::year{2026} / 1 / 5};
    int number = 0;
    std::vector<storage::Decided> all;
    for (const CaseFacts& facts : cases) {
        StreamProposal proposal{.stream = {StreamKind::a_case, "S" + std::to_string(number++)},
                                .expected = 0,
                                .adds = {}};
        add_facts(proposal, facts);
        // What can be looked for follows from other facts than the days do.
        proposal.adds.emplace_back(detail_of(DetailKind::note_made, first)
                                       .set(DetailField::words, "A word about " + facts.title));
        all.push_back({{proposal}, {"import", "import"}, morning(first)});
    }
    archive().append_all(all);
    EXPECT_EQ(storage::differences(archive(), first), std::vector<std::string>{});
    for (const int later : {20, 47, 400}) {
        const Day day = first + days{later};
        EXPECT_NE(storage::differences(archive(), day), std::vector<std::string>{})
            << "nothing changes by itself: this would test nothing";
        EXPECT_GT(storage::refresh(archive(), day), 0U);
        EXPECT_EQ(storage::differences(archive(), day), std::vector<std::string>{}) << iso(day);
        EXPECT_EQ(storage::refresh(archive(), day), 0U) << "the same day has nothing more to do";
    }
    const auto kept = list({.most = 1000});
    storage::rebuild(archive(), first + days{400});
    const auto rebuilt = list({.most = 1000});
    ASSERT_EQ(kept.size(), rebuilt.size());
    for (std::size_t i = 0; i < kept.size(); ++i) EXPECT_EQ(kept[i].a_case, rebuilt[i].a_case);
}

} // namespace
} // namespace ribbon
