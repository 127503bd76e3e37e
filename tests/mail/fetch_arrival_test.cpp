// What a mailbox held before Ribbon read it, when its mail arrived there, and one that grows for
// years.
#include "daemons/mail/fetch.hpp"

#include "storage/mail/mailboxes.hpp"
#include "storage/mail/mails.hpp"
#include "tests/support/mail_servers/stand_in_mailbox.hpp"
#include "tests/support/sending.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

class FetchingArrivals : public testing::Test {
protected:
    void SetUp() override
    {
        settings.server.url = mailbox.url();
        settings.server.tls = false;
        settings.server.wait_seconds = 30;
    }
    storage::MailIntake intake()
    {
        return {record.archive(), record.small().attachments(),
                [this] {
                    if (disk_full.exchange(false)) throw std::runtime_error("no room");
                    return "MAIL" + std::to_string(++keys);
                },
                [this] { return record.now(); }};
    }
    daemons::FetchCounts fetch() { return daemons::fetch_mail(settings, intake()); }
    std::vector<storage::MailRow> mails()
    {
        std::vector<storage::MailRow> all;
        record.archive().reading([&](storage::Connection& in) {
            all = storage::Mails(in, "830").in_state(storage::MailState::taken, 100);
        });
        return all;
    }
    storage::Mailbox known()
    {
        std::vector<storage::Mailbox> all;
        record.archive().reading(
            [&](storage::Connection& in) { all = storage::Mailboxes(in, "830").all(); });
        return all.empty() ? storage::Mailbox{} : all.front();
    }
    static std::string mail(const std::string& subject)
    {
        return "From: parent@home.example\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
    }

    StandInMailbox mailbox;
    SendingRecord record{""};
    daemons::FetchSettings settings;
    std::atomic<bool> disk_full = false;
    std::atomic<int> keys = 0;
};

TEST_F(FetchingArrivals, CountFromWhenTheMailboxHadThemAndNotFromWhenWeLooked)
{
    EXPECT_EQ(fetch().taken, 0);
    // Given a fetcher that was down from Friday to Monday 2 March 2026, at 9 in the morning,
    mailbox.put(mail("On Friday"), "27-Feb-2026 16:40:00 +0000");
    // a server that writes days of one figure with a blank, and one whose clock is ahead of ours.
    mailbox.put(mail("On Sunday, in summer's time"), " 1-Mar-2026 00:30:00 +0100");
    mailbox.put(mail("Tomorrow"), "3-Mar-2026 09:00:00 +0000");
    EXPECT_EQ(fetch().taken, 3);
    const auto all = mails();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].taken.received, *parse_moment("2026-02-27T16:40Z"));
    EXPECT_EQ(all[1].taken.received, *parse_moment("2026-02-28T23:30Z"));
    EXPECT_EQ(all[2].taken.received, record.now());
}

TEST_F(FetchingArrivals, OfBeforeItWasReadAreTakenFromTheDayThatIsSaid)
{
    mailbox.put(mail("Years old"), "3-Mar-2021 09:00:00 +0000");
    mailbox.put(mail("Of last week"), "24-Feb-2026 09:00:00 +0000");
    // Nothing starts a clock today, or is acknowledged, before somebody says so.
    try {
        fetch();
        FAIL() << "old mail was taken";
    } catch (const daemons::OlderMail& older) {
        EXPECT_NE(std::string{older.what()}.find("--since"), std::string::npos);
        EXPECT_NE(std::string{older.what()}.find(" 2 mails"), std::string::npos) << older.what();
    }
    EXPECT_TRUE(mails().empty());
    EXPECT_NE(known().said.find("--since"), std::string::npos) << "the page of the machine says it";

    settings.since = Day{std::chrono::year{2026} / 2 / 23};
    const auto counts = fetch();
    EXPECT_EQ(counts.taken, 1);
    EXPECT_EQ(counts.said,
              "1 mail in the mailbox arrived before Monday 23 February 2026: left there");
    ASSERT_EQ(mails().size(), 1U);
    EXPECT_EQ(mails()[0].taken.received, *parse_moment("2026-02-24T09:00Z"));
    EXPECT_EQ(known().said, "");
    EXPECT_EQ(known().seen, record.now());

    // What an officer moves there later is new, however long somebody had it.
    mailbox.put(mail("Was in another inbox"), "20-Feb-2026 09:00:00 +0000");
    settings.since.reset();
    settings.delete_taken = true;
    EXPECT_EQ(fetch().taken, 1);
    EXPECT_EQ(mailbox.left(), 1U) << "what is not ours is never deleted";
}

TEST_F(FetchingArrivals, AreFoundInAMailboxOfManyThousandMails)
{
    mailbox.go_on_at(50'000);
    for (int n = 0; n < 15'000; ++n) mailbox.put(mail("old"), "3-Mar-2021 09:00:00 +0000");
    settings.since = Day{std::chrono::year{2026} / 1 / 1};
    EXPECT_EQ(fetch().taken, 0);
    mailbox.put(mail("new"));
    EXPECT_EQ(fetch().taken, 1);
    EXPECT_EQ(fetch().taken, 0);
    // Not everything is asked for again and again.
    EXPECT_EQ(mailbox.searches().back(), "UID 65001:*");
}

TEST_F(FetchingArrivals, AreAskedForAgainFromTheFirstThatIsNotOurs)
{
    EXPECT_EQ(fetch().taken, 0);
    mailbox.put(mail("one"));
    mailbox.put(mail(std::string(2'000, 'x')));
    mailbox.put(mail("three"));
    settings.most_bytes = 1'000;
    const auto counts = fetch();
    EXPECT_EQ(counts.taken, 2);
    EXPECT_EQ(counts.left, 1);
    record.pass(601);
    settings.most_bytes = 10'000;
    EXPECT_EQ(fetch().taken, 1);
    EXPECT_EQ(mailbox.searches().back(), "UID 2:*");
}

TEST_F(FetchingArrivals, AreTriedAgainWhateverWentWrong)
{
    EXPECT_EQ(fetch().taken, 0);
    mailbox.put(mail("one"));
    settings.lease_seconds = 0;
    disk_full = true;
    std::atomic<bool> stop = false;
    std::vector<std::string> told;
    daemons::keep_fetching(
        settings, intake(), stop, 1, [&] { stop = true; },
        [&](const std::string& sentence) {
            told.push_back(sentence);
            EXPECT_EQ(known().said, told.size() == 1 ? "" : "no room");
            if (told.size() > 5) stop = true;
        });
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.front(), "no room");
    EXPECT_EQ(mails().size(), 1U);
    EXPECT_EQ(known().said, "");
}

} // namespace
} // namespace ribbon
