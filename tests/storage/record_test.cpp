// The record's contract, the same for every engine.
#include "ledger/receipt.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/record/audit.hpp"
#include "tests/storage/record_fixture.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace ribbon {
namespace {

using storage::Decided;

class Record : public RecordTest {};
RIBBON_ON_BOTH_ENGINES(Record);

TEST_P(Record, GivesBackWhatWasRecordedAndProvesIt)
{
    const auto opened = archive().append(opening("C1"));
    EXPECT_EQ(opened.entries, 2U);
    const auto asked = archive().append(request("C1", monday));
    const CaseHistory history = archive().read_case("C1");
    EXPECT_EQ(history.number, 3);
    ASSERT_EQ(history.facts.facts.size(), 2U);
    EXPECT_EQ(history.facts.facts[1].kind, Kind::request_received);
    EXPECT_EQ(history.facts.facts[1].says.from, Party::parent);
    EXPECT_EQ(history.facts.facts[1].by, "officer-7");
    EXPECT_EQ(history.facts.facts[1].recorded, morning(monday));
    EXPECT_EQ(history.facts.title, "Maya Radford");
    EXPECT_TRUE(problems_of(history.facts).empty());

    const auto receipt = archive().receipt(asked.first_position);
    ASSERT_TRUE(receipt);
    const auto verified = ledger::verify_receipt(*receipt, nullptr);
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->head.kind, "request-received");
    EXPECT_EQ(verified->head.role, "officer");
    EXPECT_EQ(verified->size, 3U);
}

TEST_P(Record, ChangesRowsOfTheDeskWithAnActOrNotAtAll)
{
    const auto put = [&](storage::Connection& in) {
        storage::Outbox{in, archive().area()}.put("letter-1", "mail", "{}", morning(monday),
                                                  morning(monday + days{7}));
    };
    const auto waiting = [&] {
        std::size_t count = 0;
        archive().reading([&](storage::Connection& in) {
            count = storage::Outbox{in, archive().area()}.not_sent().size();
        });
        return count;
    };
    Decided act = opening("C1");
    act.along = {.only_if = [](storage::Connection&) { return false; }, .with_it = put};
    EXPECT_THROW(archive().append(act), storage::Conflict);
    EXPECT_EQ(archive().read_case("C1").number, 0);
    EXPECT_EQ(waiting(), 0U);

    act.along.only_if = [&](storage::Connection& in) {
        return storage::Outbox{in, archive().area()}.not_sent().empty();
    };
    archive().append(act);
    EXPECT_EQ(archive().read_case("C1").number, 2);
    EXPECT_EQ(waiting(), 1U);

    // What it was decided on has moved: nothing of it, the letter neither.
    act.along = {.only_if = {}, .with_it = [&](storage::Connection& in) {
                     storage::Outbox{in, archive().area()}.put(
                         "letter-2", "mail", "{}", morning(monday), morning(monday + days{7}));
                 }};
    EXPECT_THROW(archive().append(act), storage::Conflict);
    EXPECT_EQ(waiting(), 1U);
}

TEST_P(Record, TakesAnActOnTwoSiblingsWholeOrNotAtAll)
{
    archive().append(opening("C1"));
    archive().append(opening("C2"));
    const RecordFact message{
        .kind = Kind::message_received, .when = Days::on(monday), .says = {.from = Party::parent}};
    const StreamProposal one = deciding("C1", message);
    const StreamProposal two = deciding("C2", message);
    const Decided both{{one, two}, {"mail", "family"}, morning(monday)};
    EXPECT_EQ(archive().append(both).entries, 2U);
    // A second time: the first case has moved on, and nothing of the act may reach the second.
    archive().append(request("C1", monday));
    const StreamProposal fresh = deciding("C2", message);
    EXPECT_THROW(archive().append({{fresh, one}, {"mail", "family"}, morning(monday)}),
                 storage::Conflict);
    EXPECT_EQ(archive().read_case("C2").number, 3);
}

TEST_P(Record, RefusesWhatWasDecidedOnAnOlderReading)
{
    archive().append(opening("C1"));
    const Decided first = request("C1", monday);
    const Decided second = request("C1", monday);
    archive().append(first);
    try {
        archive().append(second);
        FAIL() << "It was recorded twice";
    } catch (const storage::Conflict& conflict) {
        EXPECT_EQ(written(conflict.stream), "case/C1");
    }
    EXPECT_EQ(archive().read_case("C1").number, 3);
}

TEST_P(Record, ReadsACaseAsItWasKnownThen)
{
    archive().append(opening("C1"));
    archive().append(request("C1", monday + days{10}));
    EXPECT_EQ(archive().read_case("C1", morning(monday)).number, 2);
    EXPECT_EQ(archive().read_case("C1", morning(monday + days{9})).number, 2);
    EXPECT_EQ(archive().read_case("C1", morning(monday + days{10})).number, 3);
    EXPECT_EQ(archive().read_case("nobody").number, 0);
}

TEST_P(Record, NeverRecordsAMomentBeforeTheLast)
{
    archive().append(opening("C1"));
    Decided early = request("C1", monday);
    early.recorded = morning(monday - days{300}); // the machine's clock was put back
    archive().append(early);
    EXPECT_EQ(archive().read_case("C1").facts.facts.back().recorded, morning(monday));
}

TEST_P(Record, GivesEverythingInTheOrderInWhichItWasRecorded)
{
    for (int i = 0; i < 5; ++i) archive().append(opening("C" + std::to_string(i)));
    std::vector<std::string> seen;
    archive().reading([&](storage::Connection& connection) {
        storage::scan(connection, "830", 4, [&](const Entry& entry) {
            EXPECT_EQ(entry.position, 4 + seen.size());
            seen.push_back(written(entry.stream) + " " + entry.kind);
        });
    });
    EXPECT_EQ(seen, (std::vector<std::string>{"case/C2 case-opened", "case/C2 born",
                                              "case/C3 case-opened", "case/C3 born",
                                              "case/C4 case-opened", "case/C4 born"}));
}

TEST_P(Record, PassesItsAuditAfterARestart)
{
    open_cases(300);
    small->reopen();
    archive().reading([&](storage::Connection& connection) {
        const auto audit = storage::audit(connection, "830", small->signer()->reach());
        EXPECT_EQ(audit.difference, std::nullopt);
        EXPECT_EQ(audit.entries, 600U);
        EXPECT_EQ(audit.streams, 300U);
    });
}

TEST_P(Record, AnswersManyAtOnceEachExactlyOnce)
{
    constexpr int writers = 6, each = 6;
    std::atomic<int> conflicts = 0;
    archive().append(opening("shared"));
    std::vector<std::thread> threads;
    for (int w = 0; w < writers; ++w)
        threads.emplace_back([&, w] {
            for (int i = 0; i < each; ++i) {
                archive().append(opening("C" + std::to_string(w) + "-" + std::to_string(i)));
                for (;;) try {
                        const CaseHistory so_far = archive().read_case("shared");
                        const auto said = decide(
                            FileMessage{.day = monday,
                                        .from = Party::parent,
                                        .channel = "email",
                                        .words = std::to_string(w) + "/" + std::to_string(i)},
                            so_far, monday);
                        archive().append({{*said}, {"mail", "family"}, morning(monday)});
                        break;
                    } catch (const storage::Conflict&) {
                        ++conflicts;
                    }
            }
        });
    for (std::thread& one : threads) one.join();
    std::set<std::string> words;
    for (const Detail& one : archive().read_case("shared").details) {
        if (one.kind != DetailKind::message_filed) continue;
        EXPECT_TRUE(words.emplace(one[DetailField::words]).second) << "twice";
    }
    EXPECT_EQ(words.size(), std::size_t{writers * each});
    EXPECT_GT(conflicts, 0) << "nobody met anybody: this tested nothing";
    archive().reading([&](storage::Connection& connection) {
        const auto audit = storage::audit(connection, "830", small->signer()->reach());
        EXPECT_EQ(audit.difference, std::nullopt);
        EXPECT_EQ(audit.entries, 2U + 4U * writers * each);
    });
}

} // namespace
} // namespace ribbon
