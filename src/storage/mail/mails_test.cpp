// The mails that were taken in, on both engines.

#include "storage/mail/mails.hpp"

#include "tests/support/desk.hpp"

namespace ribbon::storage {
namespace {

class AMail : public OnADesk {
protected:
    Mails mails() { return {desk(), "830"}; }
    void take(const std::string& id, std::string_view time, const std::string& raw = "00")
    {
        Transaction transaction{desk(), Access::write};
        mails().take({.id = id,
                      .received = at(time),
                      .raw = std::string(62, 'a') + raw,
                      .bytes = 120,
                      .via = "lmtp",
                      .envelope_from = "ada@family.example",
                      .envelope_to = {"case-1001-abcdefgh@send.example", "send@send.example"}});
        transaction.commit();
    }
};

TEST_P(AMail, IsThereAsItWasTaken)
{
    take("M1", "09:00");
    const auto row = mails().find("M1");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->state, MailState::taken);
    EXPECT_EQ(row->taken.received, at("09:00"));
    EXPECT_EQ(row->taken.bytes, 120U);
    EXPECT_EQ(row->taken.envelope_from, "ada@family.example");
    EXPECT_EQ(row->taken.envelope_to,
              (std::vector<std::string>{"case-1001-abcdefgh@send.example", "send@send.example"}));
    EXPECT_FALSE(mails().find("M2"));
    EXPECT_FALSE((Mails{desk(), "931"}.find("M1"))) << "another council's";
}

TEST_P(AMail, WaitsInTheOrderInWhichItCame)
{
    take("M3", "09:02");
    take("M1", "09:00");
    take("M2", "09:00");
    const auto ids = [](const std::vector<MailRow>& rows) {
        std::string all;
        for (const MailRow& one : rows) all += one.taken.id + " ";
        return all;
    };
    EXPECT_EQ(ids(mails().in_state(MailState::taken, 10)), "M1 M2 M3 ");
    EXPECT_EQ(ids(mails().in_state(MailState::taken, 2)), "M1 M2 ");
    EXPECT_EQ(ids(mails().in_state(MailState::taken, 2, "M2")), "M3 ");
    EXPECT_EQ(mails().oldest_taken(), at("09:00"));
}

TEST_P(AMail, IsFiledOnceAndForgetsItsWords)
{
    take("M1", "09:00");
    mails().note_read("M1", {.message_id = "a@b",
                             .delivery_key = "k",
                             .near_key = "n",
                             .sender = "ada@family.example",
                             .subject = "School",
                             .reading = "{}"});
    EXPECT_EQ(mails().find("M1")->read.subject, "School");
    EXPECT_TRUE(mails().file("M1", MailState::taken, {{"C1", 3}, {"C2", 4}}));
    EXPECT_FALSE(mails().file("M1", MailState::taken, {{"C3", 1}}));
    const auto row = mails().find("M1");
    EXPECT_EQ(row->state, MailState::filed);
    EXPECT_EQ(row->filed, (std::vector<FiledIn>{{"C1", 3}, {"C2", 4}}));
    EXPECT_EQ(row->read.message_id, "a@b") << "answers are known by it";
    EXPECT_EQ(row->read.subject + row->read.sender + row->read.reading, "");
}

TEST_P(AMail, WasReceivedWhenOurOwnServerTookItUnlessItsClockIsWrong)
{
    const Moment taken = at("09:00");
    const auto received = [&](std::int64_t seconds_before, const std::string& via) {
        const std::string id = via + std::to_string(seconds_before);
        mails().take({.id = id,
                      .received = taken,
                      .raw = "aa",
                      .bytes = 1,
                      .via = via,
                      .envelope_from = {},
                      .envelope_to = {}});
        for (int reads = 0; reads < 2; ++reads) // read twice, as after a kill
            mails().note_read(id, {.message_id = {},
                                   .delivery_key = {},
                                   .near_key = {},
                                   .sender = {},
                                   .subject = {},
                                   .reading = "{}",
                                   .taken = Moment{taken.seconds - seconds_before}});
        return taken.seconds - mails().find(id)->taken.received.seconds;
    };
    constexpr std::int64_t day = 86'400;
    EXPECT_EQ(received(2 * day, "lmtp"), 2 * day);
    EXPECT_EQ(received(7 * day, "smtp"), 7 * day);
    EXPECT_EQ(received(7 * day + 1, "lmtp"), 0) << "no server kept it so long";
    EXPECT_EQ(received(-60, "lmtp"), 0) << "nothing is received after we have it";
    EXPECT_EQ(received(2 * day, "import"), 0) << "that was another mailbox";
}

TEST_P(AMail, PassesFromAPersonToTheRecordAndNeverBack)
{
    take("M1", "09:00");
    EXPECT_TRUE(mails().to_person("M1", MailState::taken, "Nobody knows"));
    EXPECT_FALSE(mails().set_aside("M1", MailState::taken, "late"));
    EXPECT_EQ(mails().find("M1")->said, "Nobody knows");
    EXPECT_TRUE(mails().file("M1", MailState::to_file, {{"C1", 3}}));
    EXPECT_FALSE(mails().to_person("M1", MailState::to_file, "again"));
    const auto counts = mails().counts();
    EXPECT_EQ(counts.at(MailState::filed), 1);
    EXPECT_EQ(counts.at(MailState::to_file), 0);
}

TEST_P(AMail, IsFoundByItsKeysButNotByEmptyOnes)
{
    take("M1", "09:00");
    take("M2", "09:01");
    take("M3", "09:02");
    for (const char* id : {"M1", "M2"})
        mails().note_read(id, {.message_id = "x@y",
                               .delivery_key = "same",
                               .near_key = {},
                               .sender = {},
                               .subject = {},
                               .reading = {}});
    EXPECT_EQ(mails().with_delivery_key("same", "M2").size(), 1U);
    EXPECT_EQ(mails().with_delivery_key("same", "M2").front().taken.id, "M1");
    EXPECT_TRUE(mails().with_delivery_key("", "M1").empty());
    EXPECT_EQ(mails().with_message_ids({"", "x@y", "none"}).size(), 2U);
    EXPECT_TRUE(mails().with_message_ids({""}).empty());
}

TEST_P(AMail, OfACaseHasANumberForEver)
{
    MailCases cases{desk(), "830"};
    EXPECT_FALSE(cases.number_of("C1"));
    const auto first = cases.number_for("C1");
    const auto second = cases.number_for("C2");
    EXPECT_NE(first, second);
    EXPECT_EQ(cases.number_for("C1"), first);
    EXPECT_EQ(cases.case_with(second), "C2");
    EXPECT_FALSE(cases.case_with(second + 1));
    EXPECT_GE(first, 1'000) << "an address begins with four figures";
}

TEST_P(AMail, NumbersMadeAtOnceAreNeverOfTwoCases)
{
    std::atomic<int> made = 0;
    std::atomic<int> runner = 0;
    race(6, [&](Connection& mine) {
        const int me = runner++;
        for (int one = 0; one < 20; ++one) try {
                Transaction transaction{mine, Access::write};
                MailCases(mine, "830").number_for(std::to_string(me) + "-" + std::to_string(one));
                transaction.commit();
                ++made;
            } catch (const DatabaseError&) {
                --one; // another came between: again, as the writer does
            }
    });
    EXPECT_EQ(made, 120);
    std::int64_t numbers = 0;
    desk().query("SELECT count(DISTINCT number) FROM mail_case", {},
                 [&](const Row& row) { numbers = row.number(0); });
    EXPECT_EQ(numbers, 120);
}

RIBBON_ON_BOTH_ENGINES(AMail);

} // namespace
} // namespace ribbon::storage
