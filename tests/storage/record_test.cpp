// The record's contract, the same for every engine.
#include "commands/case_commands.hpp"
#include "ledger/receipt.hpp"
#include "storage/record/audit.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;
using storage::Decided;

class Record : public testing::Test {
protected:
    TemporaryFolder folder;
    SmallRecord small{{storage::Engine::sqlite, folder.path("ribbon.db")}, folder};
    Day monday{2025y / March / 3};

    Decided open_case(const std::string& key)
    {
        auto opened = decide(OpenCase{.a_case = key,
                                      .person = "P1",
                                      .name = "Maya Radford",
                                      .opened = monday,
                                      .born = Days::on(Day{2015y / June / 1}),
                                      .evidence = {}},
                             CaseHistory{}, monday);
        EXPECT_TRUE(opened);
        return {{*opened}, {"officer-7", "officer"}, morning(monday)};
    }
    Decided request(const std::string& key, Day day)
    {
        auto asked = decide(RecordFact{.kind = Kind::request_received,
                                       .when = Days::on(day),
                                       .says = {.from = Party::parent}},
                            small.archive().read_case(key), day);
        EXPECT_TRUE(asked);
        return {{*asked}, {"officer-7", "officer"}, morning(day)};
    }
};

TEST_F(Record, GivesBackWhatWasRecordedAndProvesIt)
{
    const auto opened = small.archive().append(open_case("C1"));
    EXPECT_EQ(opened.entries, 2);
    const auto asked = small.archive().append(request("C1", monday));
    const CaseHistory history = small.archive().read_case("C1");
    EXPECT_EQ(history.number, 3);
    ASSERT_EQ(history.facts.facts.size(), 2U);
    EXPECT_EQ(history.facts.facts[1].kind, Kind::request_received);
    EXPECT_EQ(history.facts.facts[1].says.from, Party::parent);
    EXPECT_EQ(history.facts.facts[1].by, "officer-7");
    EXPECT_EQ(history.facts.title, "Maya Radford");
    EXPECT_TRUE(problems_of(history.facts).empty());

    const auto receipt = small.archive().receipt(asked.first_position);
    ASSERT_TRUE(receipt);
    const auto verified = ledger::verify_receipt(*receipt, nullptr);
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->head.kind, "request-received");
    EXPECT_EQ(verified->size, 3U);
}

TEST_F(Record, RefusesWhatWasDecidedOnAnOlderReading)
{
    small.archive().append(open_case("C1"));
    const Decided first = request("C1", monday);
    const Decided second = request("C1", monday);
    small.archive().append(first);
    EXPECT_THROW(small.archive().append(second), storage::Conflict);
    EXPECT_EQ(small.archive().read_case("C1").number, 3);
}

TEST_F(Record, ReadsACaseAsItWasKnownThen)
{
    small.archive().append(open_case("C1"));
    small.archive().append(request("C1", monday + days{10}));
    EXPECT_EQ(small.archive().read_case("C1", morning(monday)).number, 2);
    EXPECT_EQ(small.archive().read_case("C1", morning(monday + days{10})).number, 3);
}

TEST_F(Record, PassesItsAudit)
{
    for (int i = 0; i < 300; ++i) small.archive().append(open_case("C" + std::to_string(i)));
    small.reopen();
    small.archive().reading([&](storage::Connection& connection) {
        const auto audit = storage::audit(connection, "830", small.signer()->reach());
        EXPECT_EQ(audit.difference, std::nullopt);
        EXPECT_EQ(audit.entries, 600U);
        EXPECT_EQ(audit.streams, 300U);
    });
}

} // namespace
} // namespace ribbon
