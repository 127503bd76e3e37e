// The whole way of mail with real servers: a parent with a mail program (swaks) and a mailbox
// (Dovecot), a Postfix between, our listener, the record, our sender.
#include "base/whole_number.hpp"
#include "daemons/mail/send.hpp"
#include "inbound/mail/message.hpp"
#include "storage/mail/going_out.hpp"
#include "storage/mail/sent.hpp"
#include "tests/support/a_mailbox.hpp"
#include "tests/support/mail_servers/dovecot.hpp"
#include "tests/support/mail_servers/postfix.hpp"
#include "tests/support/mail_servers/socket_lines.hpp"
#include "tests/support/mail_servers/stand_in.hpp"
#include "tests/support/program.hpp"

#include <algorithm>
#include <set>

namespace ribbon {
namespace {

/// Postfix's policy protocol (SMTPD_POLICY_README), as postgrey speaks it: whoever writes to
/// somebody for the first time is to come again.
class Greylist {
public:
    std::string line() const
    {
        return "smtpd_recipient_restrictions = check_policy_service inet:127.0.0.1:" +
               std::to_string(server_.port()) + "\n";
    }
    int put_off() const { return put_off_; }

private:
    void talk(int socket)
    {
        SocketLines lines{socket};
        std::string line, who;
        while (lines.line(line)) {
            if (line.starts_with("sender=") || line.starts_with("recipient=")) who += line + " ";
            if (!line.empty()) continue;
            const std::lock_guard lock{mutex_};
            const bool known = !seen_.insert(std::exchange(who, {})).second;
            put_off_ += known ? 0 : 1;
            say_on(socket, known ? "action=dunno\n\n"
                                 : "action=defer_if_permit 4.7.1 Greylisted, come again\n\n");
        }
    }
    std::mutex mutex_;
    std::set<std::string> seen_;
    std::atomic<int> put_off_ = 0;
    LoopbackServer server_{[this](int socket) { talk(socket); }};
};

class TheWholeWay : public testing::Test {
protected:
    void SetUp() override
    {
        for (const auto& why : {DovecotServer::missing(), PostfixServer::missing()})
            if (why) GTEST_SKIP() << *why;
        place = std::make_unique<FreshPlace>(storage::Engine::sqlite);
        box = std::make_unique<AMailbox>(place->place());
        dovecot = std::make_unique<DovecotServer>(std::vector<std::string>{"ada@family.example"});
    }
    void begin(const std::string& more = {})
    {
        postfix = std::make_unique<PostfixServer>(PostfixServer::Options{
            .transports = {{"ribbon.example", "lmtp:inet:127.0.0.1:" + std::to_string(box->port())},
                           {"family.example", dovecot->transport()}},
            .auth_port = 0,
            .more = more});
    }
    void swaks(const std::string& to, const std::string& subject, const std::string& words,
               const std::vector<std::string>& fields)
    {
        std::vector<std::string> command{"swaks",
                                         "--silent",
                                         "2",
                                         "--server",
                                         "127.0.0.1:" + std::to_string(postfix->port()),
                                         "--from",
                                         "ada@family.example",
                                         "--to",
                                         to,
                                         "--body",
                                         words,
                                         "--header",
                                         "Subject: " + subject};
        for (const std::string& field : fields) command.insert(command.end(), {"--header", field});
        const Ran ran = run_command(command);
        ASSERT_EQ(ran.exit, 0) << ran.out << ran.err;
    }
    /// Until so many mails of others were sorted: Postfix also reports what became of ours.
    void expect_sorted(std::size_t mails)
    {
        std::size_t there = 0;
        for (int waited = 0; there < mails && waited < 600; ++waited) {
            if (waited > 0) std::this_thread::sleep_for(std::chrono::milliseconds{100});
            box->file_all();
            const auto rows = box->mails();
            there = static_cast<std::size_t>(
                std::count_if(rows.begin(), rows.end(), [](const storage::MailRow& row) {
                    return row.state != storage::MailState::taken &&
                           !row.said.starts_with("It tells what became");
                }));
        }
        ASSERT_GE(there, mails) << postfix->log();
    }
    daemons::SendCounts send()
    {
        daemons::SendSettings settings;
        settings.relay.url = "smtp://127.0.0.1:" + std::to_string(postfix->port());
        settings.relay.tls = false;
        settings.from = "send@ribbon.example";
        const std::atomic<bool> stop = false;
        return daemons::Sender{box->archive(), nullptr, settings, [this] { return box->clock; },
                               [](std::size_t count) {
                                   static int next = 0;
                                   std::string bytes = std::to_string(++next);
                                   bytes.resize(count, 'k');
                                   return bytes;
                               }}
            .send_due(stop);
    }
    MailMessage newest_of_ada(std::size_t messages)
    {
        const auto inbox = dovecot->wait_for("ada@family.example", messages, 60);
        EXPECT_EQ(inbox.size(), messages) << postfix->log();
        return inbox.empty() ? MailMessage{} : read_message(inbox.back());
    }
    /// The messages in C1, each with what it answers.
    std::vector<std::pair<std::int64_t, std::int64_t>> thread()
    {
        std::vector<std::pair<std::int64_t, std::int64_t>> all;
        for (const Detail& one : box->archive().read_case("C1").details)
            if (one.kind == DetailKind::message_filed)
                all.emplace_back(one.number,
                                 whole_number<std::int64_t>(one[DetailField::entry]).value_or(0));
        return all;
    }
    void officer_answers(std::int64_t message)
    {
        CaseHistory history = box->archive().read_case("C1");
        const auto proposal = decide(FileMessage{.day = box->today,
                                                 .incoming = false,
                                                 .channel = "portal",
                                                 .person = "ADA",
                                                 .officer = "officer-1",
                                                 .subject = "School transport",
                                                 .words = "I rang the firm.",
                                                 .reply_to = message},
                                     history, box->today);
        ASSERT_TRUE(proposal);
        storage::Decided decided{.proposal = {*proposal},
                                 .who = {"officer-1", "officer"},
                                 .recorded = box->clock,
                                 .on = {std::move(history)}};
        storage::put_out(box->archive(), decided, box->rules(), "https://ribbon.example");
        box->archive().append(decided);
    }

    std::string told()
    {
        std::string all;
        for (const auto& row : box->mails())
            all += row.taken.id + " " + std::string{name_of(row.state)} + " " + row.said + "\n";
        for (const auto& row : box->outgoing()) all += row.key + " " + row.said + "\n";
        return all;
    }

    std::unique_ptr<FreshPlace> place;
    std::unique_ptr<AMailbox> box;
    std::unique_ptr<DovecotServer> dovecot;
    std::unique_ptr<PostfixServer> postfix;
};

TEST_F(TheWholeWay, AParentWritesIsAnsweredAndWritesAgainInOneThread)
{
    begin();
    swaks(box->address("C1"), "School transport", "The taxi did not come.",
          {"Message-Id: <first@family.example>"});
    expect_sorted(1);
    ASSERT_EQ(thread().size(), 1U);
    // Told at once that we have it,
    EXPECT_EQ(send().handed_on, 1);
    EXPECT_EQ(newest_of_ada(1).in_reply_to, "first@family.example");
    // then answered by the officer, in the same thread,
    officer_answers(thread()[0].first);
    EXPECT_EQ(send().handed_on, 1);
    const MailMessage answer = newest_of_ada(2);
    EXPECT_EQ(answer.subject, "Re: School transport");
    EXPECT_EQ(answer.in_reply_to, "first@family.example");
    ASSERT_EQ(answer.reply_to.size(), 1U);
    // and the parent's mail program answers that.
    swaks(answer.reply_to[0].addr, "Re: School transport", "Thank you, it came today.",
          {"In-Reply-To: <" + answer.message_id.value() + ">",
           "References: <first@family.example> <" + answer.message_id.value() + ">",
           "Message-Id: <second@family.example>"});
    expect_sorted(2);
    EXPECT_EQ(box->messages("C1", "Thank you, it came today."), 1);
    const auto all = thread();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].second, all[0].first) << "the officer's answer is to the first";
    EXPECT_NE(all[2].second, 0) << "and the second hangs in the thread";
}

TEST_F(TheWholeWay, TwoMachinesThatAnswerEachOtherStopByThemselves)
{
    begin();
    // Given a mailbox that answers every mail: first as RFC 3834 asks, then as rude ones do.
    std::size_t mails = 0;
    for (const bool polite : {true, false}) {
        const std::size_t before = dovecot->inbox("ada@family.example").size();
        std::size_t seen = before;
        swaks(box->address("C1"), "Hello", polite ? "Are you there?" : "Are you there still?", {});
        expect_sorted(++mails);
        for (int turn = 0; turn < 30; ++turn) {
            if (send().handed_on == 0) break; // nothing goes out that could be answered
            seen = dovecot->wait_for("ada@family.example", seen + 1, 60).size();
            swaks(box->address("C1"), polite ? "Out of office" : "Hello again",
                  "Thank you for that, number " + std::to_string(turn),
                  polite ? std::vector<std::string>{"Auto-Submitted: auto-replied"}
                         : std::vector<std::string>{});
            expect_sorted(++mails);
        }
        // A machine that says so is answered by nothing; one that does not, five times in a day.
        if (polite)
            EXPECT_EQ(seen - before, 1U);
        else
            EXPECT_EQ(seen, 5U) << "with the one before\n" << told();
    }
}

TEST_F(TheWholeWay, AServerThatGreylistsIsAskedAgainByBothSides)
{
    const Greylist greylist;
    begin(greylist.line());
    // The parent's own server would come again; swaks is told to.
    std::vector<std::string> command{"swaks",
                                     "--silent",
                                     "3",
                                     "--server",
                                     "127.0.0.1:" + std::to_string(postfix->port()),
                                     "--from",
                                     "ada@family.example",
                                     "--to",
                                     box->address("C1"),
                                     "--body",
                                     "The taxi did not come."};
    EXPECT_NE(run_command(command).exit, 0);
    EXPECT_EQ(greylist.put_off(), 1);
    EXPECT_EQ(run_command(command).exit, 0);
    expect_sorted(1);
    // Our acknowledgement is put off too: it waits, and goes with the same Message-ID.
    EXPECT_EQ(send().waiting, 1);
    EXPECT_EQ(greylist.put_off(), 2);
    EXPECT_EQ(box->outgoing().size(), 1U);
    EXPECT_EQ(send().handed_on, 0) << "not at once";
    std::string id;
    box->archive().reading([&](storage::Connection& in) {
        id = storage::MailSent(in, "830").in_state(storage::Delivery::waiting).at(0).message_id;
    });
    box->clock.seconds += 120;
    EXPECT_EQ(send().handed_on, 1);
    EXPECT_EQ(newest_of_ada(1).message_id, id);
}

} // namespace
} // namespace ribbon
