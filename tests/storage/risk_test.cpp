// The list in the order of harm: each class in its place, pages that join, and an index that a
// rebuild would make the same.
#include "commands/handover.hpp"
#include "storage/derived/load.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/derived/risk.hpp"
#include "storage/derived/version.hpp"
#include "tests/storage/record_fixture.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace ribbon {
namespace {

using storage::Harm;
using storage::RiskFilter;

class Risk : public RecordTest {
protected:
    std::vector<RiskRow> list(RiskFilter filter, Day today,
                              const std::optional<RiskPlace>& after = {})
    {
        std::vector<RiskRow> rows;
        archive().reading([&](storage::Connection& connection) {
            rows = storage::by_risk(connection, "830", filter, {today, today + days{7}}, after);
        });
        return rows;
    }
    void add(const std::string& key, Detail detail)
    {
        const CaseHistory history = archive().read_case(key);
        const Day day = detail.when.first;
        const auto decided = decide(detail, {StreamKind::a_case, key}, history.number, day);
        ASSERT_TRUE(decided);
        archive().append({{*decided}, {"officer-7", "officer"}, morning(day)});
    }
    void message(const std::string& key, Day day)
    {
        const auto filed = decide(FileMessage{.day = day,
                                              .incoming = true,
                                              .from = Party::parent,
                                              .channel = "email",
                                              .subject = "The taxi",
                                              .words = "Who pays?"},
                                  archive().read_case(key), day);
        ASSERT_TRUE(filed);
        archive().append({{*filed}, {"officer-7", "officer"}, morning(day)});
    }
    void name_officer(const std::string& key, const std::string& officer, Day day)
    {
        const auto handed =
            decide(HandOver{.day = day, .officer = officer, .name = officer, .team = "North"},
                   archive().read_case(key), day);
        ASSERT_TRUE(handed);
        archive().append({{*handed}, {"manager", "officer"}, morning(day)});
    }
    /// Three children on Monday 28 July 2025: C0 taught nowhere since 14 July; C1 whose plan was
    /// due on Monday 21 July; C2 with a message of 14 July, due on 21 July, and a promise of 18
    /// July.
    void three_children()
    {
        open_cases(3);
        for (const char* key : {"C0", "C1", "C2"}) name_officer(key, "officer-7", monday);
        archive().append(fact("C0", Kind::out_of_education, july(14)));
        archive().append(request("C1", monday));
        message("C2", july(14));
        add("C2", detail_of(DetailKind::promise_made, july(14))
                      .set(DetailField::words, "I will ring you")
                      .set(DetailField::due, "2025-07-18")
                      .set(DetailField::officer, "officer-7"));
    }
    static Day july(unsigned day)
    {
        return Day{std::chrono::year{2025} / std::chrono::July / std::chrono::day{day}};
    }
};
RIBBON_ON_BOTH_ENGINES(Risk);

std::vector<RiskReason> reasons(const std::vector<RiskRow>& rows)
{
    std::vector<RiskReason> all;
    for (const RiskRow& one : rows)
        if (all.empty() || all.back() != one.reason) all.push_back(one.reason);
    return all;
}

TEST_P(Risk, PutsAChildWithNoEducationBeforeALatePlanAndThatBeforeALateAnswer)
{
    three_children();
    const auto rows = list({.officers = {"officer-7"}}, july(28));
    ASSERT_GE(rows.size(), 4U);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(),
                               [](const auto& a, const auto& b) { return a.reason < b.reason; }));
    EXPECT_EQ(rows[0].a_case, "C0");
    EXPECT_EQ(rows[0].reason, RiskReason::no_education);
    const auto late = reasons(rows);
    EXPECT_EQ((std::vector<RiskReason>{late.begin(), late.begin() + 4}),
              (std::vector<RiskReason>{RiskReason::no_education, RiskReason::late_in_law,
                                       RiskReason::answer_late, RiskReason::promise_broken}));
}

TEST_P(Risk, JoinsPagesOfOneToTheWholeList)
{
    three_children();
    const auto all = list({.officers = {"officer-7"}, .most = 100}, july(28));
    std::vector<RiskPlace> places;
    std::optional<RiskPlace> after;
    for (;;) {
        const auto page = list({.officers = {"officer-7"}, .most = 1}, july(28), after);
        if (page.empty()) break;
        after = page.front().place();
        places.push_back(*after);
        ASSERT_LE(places.size(), all.size());
    }
    ASSERT_EQ(places.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(places[i], all[i].place());
    RiskCounts counts{};
    archive().reading([&](storage::Connection& connection) {
        counts = storage::count_by_risk(connection, "830", {.officers = {"officer-7"}},
                                        {july(28), july(28) + days{7}});
    });
    std::int64_t sum = 0;
    for (const std::int64_t one : counts) sum += one;
    EXPECT_EQ(sum, static_cast<std::int64_t>(all.size()));
}

TEST_P(Risk, CountsOfEachReasonAsManyAsTheListHas)
{
    three_children();
    add("C1", detail_of(DetailKind::danger_seen, july(14))
                  .set(DetailField::entry, "1")
                  .set(DetailField::words, "hurt"));
    std::vector<RiskFilter> filters(7);
    filters[1].officers = {"officer-7"};
    filters[2].officers = {"officer-7", "officer-9"};
    filters[3].team = "North";
    filters[4] = {.officers = {}, .team = {}, .clock = "ehc.finalise-plan", .harm = Harm::law};
    filters[5].due_by = july(21);
    filters[6].reason = RiskReason::late_in_law;
    for (const Day today : {july(14), july(18), july(21), july(28), july(28) + days{400}})
        for (std::size_t i = 0; i < filters.size(); ++i) {
            RiskFilter filter = filters[i];
            filter.most = 1'000;
            RiskCounts expected{}, counts{};
            for (const RiskRow& one : list(filter, today))
                ++expected[static_cast<std::size_t>(one.reason)];
            archive().reading([&](storage::Connection& connection) {
                counts =
                    storage::count_by_risk(connection, "830", filter, {today, today + days{7}});
            });
            EXPECT_EQ(counts, expected) << "filter " << i << " on " << iso(today);
            if (i > 3) continue;
            std::int64_t in_all = 0;
            archive().reading([&](storage::Connection& connection) {
                in_all = storage::count_work(connection, "830", filter);
            });
            EXPECT_EQ(in_all, std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
        }
}

TEST_P(Risk, SaysThatTheIndexIsAnotherWhenARowOfItChanged)
{
    three_children();
    const auto version = [&] {
        storage::IndexVersion now;
        archive().reading([&](storage::Connection& connection) {
            now = storage::index_version(connection, "830");
        });
        return now.number;
    };
    const auto at_first = version();
    EXPECT_EQ(version(), at_first) << "nothing happened";
    archive().writing([](storage::Connection&) {});
    EXPECT_EQ(version(), at_first) << "nothing of the index was written";
    message("C1", july(28));
    const auto after_act = version();
    EXPECT_GT(after_act, at_first);
    storage::rebuild(archive(), july(28));
    const auto after_rebuild = version();
    EXPECT_GT(after_rebuild, after_act);
    storage::refresh(archive(), july(28) + days{400});
    EXPECT_GT(version(), after_rebuild) << "a year later some cases read otherwise";
}

TEST_P(Risk, ForgetsAPromiseThatWasKeptAndAnOfferThatWasAnswered)
{
    three_children();
    std::int64_t promise = 0;
    for (const RiskRow& one : list({.officers = {"officer-7"}}, july(28)))
        if (one.clock == "promise") promise = one.matter;
    ASSERT_GT(promise, 0);
    add("C2", detail_of(DetailKind::promise_kept, july(28))
                  .set(DetailField::entry, std::to_string(promise)));
    for (const RiskRow& one : list({.officers = {"officer-7"}}, july(28)))
        EXPECT_NE(one.clock, "promise");
    add("C1", detail_of(DetailKind::handover_offered, july(28))
                  .set(DetailField::officer, "officer-8")
                  .set(DetailField::name, "Megan")
                  .set(DetailField::words, "She has it all."));
    const auto offers = [&] {
        std::vector<storage::OfferedRow> rows;
        archive().reading([&](storage::Connection& connection) {
            rows = storage::offered_to(connection, "830", "officer-8");
        });
        return rows;
    };
    ASSERT_EQ(offers().size(), 1U);
    EXPECT_EQ(offers()[0].a_case, "C1");
    const auto answered = decide(
        AnswerHandover{.day = july(28), .officer = "officer-8", .accepts = true, .words = {}},
        archive().read_case("C1"), july(28));
    ASSERT_TRUE(answered);
    archive().append({{*answered}, {"officer-8", "officer"}, morning(july(28))});
    EXPECT_TRUE(offers().empty());
    storage::refresh(archive(), july(28));
    EXPECT_EQ(storage::differences(archive(), july(28)), std::vector<std::string>{});
    storage::rebuild(archive(), july(28));
    EXPECT_EQ(storage::differences(archive(), july(28)), std::vector<std::string>{});
}

TEST_P(Risk, CountsWhoCarriesWhatAndWhomNobodyHas)
{
    three_children();
    add("C0",
        detail_of(DetailKind::officer_stood_down, july(20)).set(DetailField::officer, "officer-7"));
    storage::CouncilLoad load;
    std::array<std::int64_t, storage::age_bands> ages{};
    archive().reading([&](storage::Connection& connection) {
        load = storage::council_load(connection, "830", july(28), july(28) + days{7});
        // 5, 15 and 35 working days before Monday 28 July 2025: 21 and 7 July, 9 June.
        ages = storage::answers_by_age(connection, "830", std::nullopt, "",
                                       {july(28), {july(21), july(7), july(1) - days{22}}});
    });
    EXPECT_EQ(load.children, 3);
    EXPECT_EQ(load.with_nobody, 1);
    EXPECT_EQ(load.longest_with_nobody, july(20));
    EXPECT_EQ(load.officers.at("officer-7").children, 2);
    EXPECT_EQ(load.officers.at("officer-7").answers_late, 1);
    EXPECT_EQ(load.officers.at("officer-7").promises_late, 1);
    // Due on 21 July, which is no earlier than 21 July: it waited 6 to 10 working days.
    EXPECT_EQ(ages, (std::array<std::int64_t, storage::age_bands>{0, 1, 0, 0, 0}));
}

} // namespace
} // namespace ribbon
