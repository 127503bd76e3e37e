// A mail that was filed and is erased is nowhere any more: its bytes, those of its later
// deliveries, its envelope, and what was sent about it.
#include "commands/erasure.hpp"
#include "daemons/mail/send.hpp"
#include "storage/mail/sent.hpp"
#include "storage/notices/told.hpp"
#include "tests/support/a_mailbox.hpp"
#include "tests/support/backups.hpp"
#include "tests/support/mail_servers/stand_in.hpp"

#include <algorithm>
#include <fstream>

namespace ribbon {
namespace {

using namespace storage;

/// In every part of the mail that another wrote, and in nothing of ours.
constexpr std::string_view canary = "zqvicanary";

bool has_canary(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; });
    return text.find(canary) != std::string::npos;
}

std::vector<std::string> tables_of(Connection& in)
{
    std::vector<std::string> tables;
    in.query(in.engine() == Engine::sqlite
                 ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                 : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
             {}, [&](const Row& row) { tables.emplace_back(row.text(0)); });
    return tables;
}

class ErasedMail : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (!IsSkipped()) box = std::make_unique<AMailbox>(place());
    }
    /// Words, subject, name of the sender, Message-ID, a file and its name; and, delivered again, a
    /// line that another server added.
    static std::string mail(const std::string& received = {})
    {
        return received +
               "From: Zqvicanary Radford <ada@family.example>\r\nTo: send@ribbon.example\r\n"
               "Subject: About zqvicanary\r\nMessage-ID: <zqvicanary-1@family.example>\r\n"
               "Date: Mon, 02 Mar 2026 08:59:00 +0000\r\nMIME-Version: 1.0\r\n"
               "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"
               "It is about zqvicanary.\r\n--b\r\n"
               "Content-Type: text/x-notes; name=zqvicanary.bin\r\n"
               "Content-Disposition: attachment\r\n\r\nzqvicanary in a file\r\n--b--\r\n";
    }
    void deliver(const std::string& bytes, const std::string& to = "C1")
    {
        box->receive("zqvicanary-bounces@family.example", {box->address(to)}, bytes);
    }
    void send_what_waits(StandInRelay& relay)
    {
        daemons::SendSettings settings;
        settings.relay.url = relay.url();
        settings.relay.tls = false;
        settings.from = "send@ribbon.example";
        const std::atomic<bool> stop = false;
        daemons::Sender{box->archive(), nullptr, settings, [this] { return box->clock; },
                        [](std::size_t count) { return std::string(count, 'k'); }}
            .send_due(stop);
    }
    void erase(const std::string& key, std::int64_t first, std::int64_t last)
    {
        const CaseHistory a_case = box->archive().read_case(key);
        const auto proposed = decide(
            EraseEntries{box->today, first, last, "it was never for us", "UK GDPR, article 17"},
            stream_of(a_case), box->today);
        ASSERT_TRUE(proposed) << proposed.problems().front().sentence;
        box->archive().append({{*proposed}, {"officer-7", "officer"}, box->clock});
    }
    /// Every entry that the mail made: the message, its files, its clock.
    void erase_mail(const std::string& key, std::int64_t before)
    {
        erase(key, before + 1, box->archive().read_case(key).number);
    }
    std::vector<std::string> canary_by_sql()
    {
        std::vector<std::string> found;
        const auto in = connect();
        for (const std::string& table : tables_of(*in)) {
            std::vector<std::string> columns{"t"};
            if (on(Engine::sqlite)) {
                columns.clear();
                in->query("SELECT name FROM pragma_table_info($1)", {table},
                          [&](const Row& row) { columns.emplace_back(row.text(0)); });
            }
            bool has = false;
            for (const std::string& column : columns)
                in->query("SELECT CAST(" + column + " AS TEXT) FROM " + table + " t", {},
                          [&](const Row& row) { has |= has_canary(std::string{row.bytes(0)}); });
            if (has) found.push_back(table);
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    std::vector<std::string> canary_by_bytes()
    {
        std::vector<std::string> found;
        const auto look = [&](const std::filesystem::path& path) {
            if (has_canary(bytes_in(path))) found.push_back(path.filename());
        };
        if (on(Engine::sqlite))
            for (const char* ending : {"", "-wal", "-shm"})
                if (std::filesystem::exists(place().address + ending))
                    look(place().address + ending);
        for (const auto& one : std::filesystem::recursive_directory_iterator{box->store().folder()})
            if (one.is_regular_file()) look(one.path());
        return found;
    }
    std::unique_ptr<AMailbox> box;
};

TEST_P(ErasedMail, IsInNoTableAndInNoFile)
{
    const std::int64_t before = box->archive().read_case("C1").number;
    StandInRelay relay;
    deliver(mail());
    deliver(mail("Received: by zqvicanary.family.example\r\n"));
    send_what_waits(relay);
    ASSERT_EQ(relay.count(), 1U) << "the family was told that we have it";
    const auto rows = box->mails();
    ASSERT_EQ(rows.size(), 2U);
    ASSERT_EQ(rows[0].state, MailState::filed);
    ASSERT_EQ(rows[1].state, MailState::again);
    // The test itself can see it, in each place that it looks.
    const auto tables = canary_by_sql();
    for (const char* table : {"entry", "mail", "outbox"})
        EXPECT_TRUE(std::find(tables.begin(), tables.end(), table) != tables.end()) << table;
    EXPECT_GE(canary_by_bytes().size(), 3U) << "the mail twice, and its file";

    erase_mail("C1", before);

    EXPECT_EQ(canary_by_sql(), std::vector<std::string>{});
    EXPECT_EQ(canary_by_bytes(), std::vector<std::string>{});
    for (const auto& row : rows) {
        EXPECT_FALSE(box->store().has(row.taken.raw));
        const auto now = box->mails();
        for (const auto& one : now) {
            EXPECT_EQ(one.taken.raw, "");
            EXPECT_EQ(one.taken.envelope_to, std::vector<std::string>{});
            EXPECT_EQ(one.said, "What this mail said was erased");
        }
        EXPECT_EQ(now.size(), 2U) << "that it came stays";
    }
}

TEST_P(ErasedMail, IsInNoReceiptThatAStrangerGot)
{
    StandInRelay relay;
    std::string bytes = mail();
    bytes.replace(bytes.find("ada@family"), 10, "dad@stranger");
    deliver(bytes);
    send_what_waits(relay);
    ASSERT_EQ(relay.count(), 1U) << "that it came, and nothing else";
    ASSERT_EQ(box->mails().at(0).state, MailState::to_file);
    const std::int64_t before = box->archive().read_case("C1").number;
    ASSERT_TRUE(file_by_hand(box->archive(),
                             {.id = "M1", .cases = {"C1"}, .who = {"grace", "officer"}},
                             box->rules(), box->clock));
    erase_mail("C1", before);
    EXPECT_EQ(canary_by_sql(), std::vector<std::string>{});
}

TEST_P(ErasedMail, IsInNoNoticeThatToldOfSeveralThings)
{
    // Ada was told that one thing is new for a child called so, and the address she had then.
    box->add({StreamKind::a_case, "C1"}, detail_of(DetailKind::document_added, box->today)
                                             .set(DetailField::attachment, std::string(64, 'a'))
                                             .set(DetailField::name, "Report.pdf"));
    const std::int64_t entry = box->archive().read_case("C1").number;
    box->archive().writing([&](Connection& in) {
        Outbox outbox{in, "830"};
        outbox.put("digest-ADA-1", "mail", R"({"text":"1 for Zqvicanary"})", box->clock,
                   {box->clock.seconds + 86'400});
        outbox.mark_sent(*outbox.take("mail", box->clock, {box->clock.seconds + 60}));
        MailSent sent{in, "830"};
        sent.begin({.message_id = "1@ribbon.example",
                    .outbox = "digest-ADA-1",
                    .person = "ADA",
                    .sent_to = "zqvicanary@family.example",
                    .made = box->clock});
        sent.become("1@ribbon.example", Delivery::on_its_way, "", box->clock);
        sent.become("1@ribbon.example", Delivery::handed_on, "", box->clock);
        DigestTold{in, "830"}.put("news-1", "digest-ADA-1", {"C1", entry});
    });
    EXPECT_EQ(canary_by_sql(), (std::vector<std::string>{"mail_sent", "outbox"}));
    erase("C1", entry, entry);
    EXPECT_EQ(canary_by_sql(), std::vector<std::string>{});
}

TEST_P(ErasedMail, StaysWhereItStandsInAnotherCaseToo)
{
    const std::int64_t one = box->archive().read_case("C1").number;
    const std::int64_t two = box->archive().read_case("C2").number;
    box->receive("zqvicanary@family.example", {box->address("C1"), box->address("C2")}, mail());
    ASSERT_EQ(box->mails().at(0).filed.size(), 2U);
    const std::string raw = box->mails().at(0).taken.raw;
    erase_mail("C1", one);
    EXPECT_EQ(box->mails().at(0).taken.raw, raw);
    EXPECT_TRUE(box->store().has(raw)) << "the sibling's case has it still";
    erase_mail("C2", two);
    EXPECT_EQ(box->mails().at(0).taken.raw, "");
    EXPECT_FALSE(box->store().has(raw));
    EXPECT_EQ(canary_by_bytes(), std::vector<std::string>{});
}

TEST_P(ErasedMail, LeavesOthersAlone)
{
    const std::int64_t before = box->archive().read_case("C1").number;
    deliver(mail());
    const std::int64_t after = box->archive().read_case("C1").number;
    box->receive("ada@family.example", {box->address("C1")},
                 mail_of("ada@family.example", "send@ribbon.example", "Other", "Another mail."));
    erase("C1", before + 1, after);
    const auto rows = box->mails();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].taken.envelope_from, "ada@family.example");
    EXPECT_TRUE(box->store().has(rows[1].taken.raw));
    EXPECT_EQ(box->messages("C1", "Another mail."), 1);
}

RIBBON_ON_BOTH_ENGINES(ErasedMail);

} // namespace
} // namespace ribbon
