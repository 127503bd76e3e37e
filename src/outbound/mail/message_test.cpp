// What we write, read back by two parsers that are not ours: GMime's own is not one of them for
// what it wrote itself, so Python's email reads it all, and the wire form is looked at as bytes.
#include "outbound/mail/message.hpp"

#include "base/json/value.hpp"
#include "inbound/mail/message.hpp"
#include "tests/support/program.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

namespace ribbon {
namespace {

OutgoingMail a_mail()
{
    return {.from_name = "Northshire Council",
            .from = "send@northshire.example",
            .to = "parent@home.example",
            .subject = "Your child's plan",
            .text = "Dear Ms Oakes,\n\nhere it is.\n",
            .message_id = "0123@northshire.example",
            .date = *parse_moment("2026-03-02T09:00Z"),
            .boundary = "b0undary"};
}

/// What Python's email package reads of the bytes: names of fields, and what stands in them.
JsonValue as_python_reads(const std::string& bytes)
{
    static const TemporaryFile script{".py", R"(
import sys, json, hashlib
from email import message_from_binary_file, policy
m = message_from_binary_file(open(sys.argv[1], 'rb'), policy=policy.default)
parts = [{"type": p.get_content_type(), "name": p.get_filename() or "",
          "hash": hashlib.sha256(p.get_payload(decode=True)).hexdigest()}
         for p in m.walk() if not p.is_multipart()]
body = m.get_body(("plain",)).get_payload(decode=True).decode("utf-8")
a = m["from"].addresses[0]
print(json.dumps({"names": m.keys(), "subject": str(m["subject"]), "from": a.addr_spec,
  "from_name": a.display_name, "to": [x.addr_spec for x in m["to"].addresses],
  "parts": parts, "body": body, "defects": [str(d) for d in m.defects],
  "date": int(m["date"].datetime.timestamp())}))
)"};
    const TemporaryFile mail{".eml", bytes};
    const Ran ran = run_command({"python3", script.path(), mail.path()});
    EXPECT_EQ(ran.exit, 0) << ran.err << bytes;
    auto read = parse_json(ran.out, {.bytes = std::size_t{64} << 20});
    EXPECT_TRUE(read) << ran.out;
    return read ? *read : JsonValue{};
}

std::string text_at(const JsonValue& value, std::string_view name)
{
    const JsonValue* found = value.find(name);
    return found && found->text() ? *found->text() : "(nothing)";
}

/// RFC 5322 section 2.1.1 and RFC 5321 section 2.3.7: no bare CR or LF, no line over 998, 7 bits.
void expect_sound_lines(const std::string& bytes)
{
    std::size_t length = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        ASSERT_NE(c, '\0');
        ASSERT_LT(static_cast<unsigned char>(c), 0x80);
        if (c == '\r') {
            ASSERT_TRUE(at + 1 < bytes.size() && bytes[at + 1] == '\n') << "a CR alone";
        } else if (c == '\n') {
            ASSERT_TRUE(at > 0 && bytes[at - 1] == '\r') << "an LF alone";
            length = 0;
            continue;
        }
        ASSERT_LE(++length, 999U);
    }
}

TEST(OutgoingMail, SaysWhatItWasToldToWhoeverReadsIt)
{
    OutgoingMail mail = a_mail();
    mail.from_name = "Cyngor Sir Ddinbych – Denbighshire’s \"SEND\", team";
    mail.subject = "Cynllun eich plentyn – a very long subject that has to be folded, because it "
                   "tells the whole story of Zoë’s plan and 中文字";
    mail.text = "Dear Ms Ørsted,\n\n.\n..two dots\nFrom here on = nothing\nno end";
    mail.files = {{"plan für “Zoë”.pdf", "application/pdf", std::string{"\0\1\r\n.\r\n%PDF", 12}},
                  {"a.txt", "text/plain", "one\ntwo\n"}};
    mail.reply_to = "case-0001-k7@northshire.example";
    mail.in_reply_to = "theirs@home.example";
    mail.references = {"first@home.example"};
    const auto bytes = build_mail(mail);
    ASSERT_TRUE(bytes);
    expect_sound_lines(*bytes);
    const JsonValue read = as_python_reads(*bytes);
    EXPECT_EQ(text_at(read, "subject"), mail.subject);
    EXPECT_EQ(text_at(read, "from"), mail.from);
    EXPECT_EQ(text_at(read, "from_name"), mail.from_name);
    // Python reads the head and the body with its own line ends.
    EXPECT_EQ(text_at(read, "body"), mail.text);
    EXPECT_EQ(*read.find("date")->number(), 1'772'442'000) << "date -u -d 2026-03-02T09:00 +%s";
    const auto& parts = *read.find("parts")->array();
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_EQ(text_at(parts[1], "name"), mail.files[0].name);
    // printf '\0\1\r\n.\r\n%%PDF\0' | sha256sum
    EXPECT_EQ(text_at(parts[1], "hash"),
              "30c0d83f1e76d9c633503bc4254af25524a38f263cfe14c880d62cc029676c7e");
    EXPECT_EQ(text_at(parts[2], "type"), "text/plain");
    EXPECT_NE(bytes->find("\r\nIn-Reply-To: <theirs@home.example>\r\n"), std::string::npos);
    EXPECT_NE(bytes->find("\r\nReferences: <first@home.example> <theirs@home.example>\r\n"),
              std::string::npos);
    EXPECT_NE(bytes->find("\r\nReply-To: case-0001-k7@northshire.example\r\n"), std::string::npos);
    EXPECT_EQ(bytes->find("Auto-Submitted"), std::string::npos) << "a person wrote it";
    EXPECT_EQ(*bytes, *build_mail(mail)) << "the same mail, the same bytes";
}

TEST(OutgoingMail, RefusesWhatCanBeNoPartOfAMailAllAtOnce)
{
    OutgoingMail mail = a_mail();
    mail.to = "parent@home.example>\r\nBcc: <other@x.example";
    mail.from = "nobody";
    mail.message_id = "a b";
    mail.boundary = "";
    mail.subject = "\xff";
    const auto refused = build_mail(mail);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().size(), 5U);
}

TEST(OutgoingMail, MarksWhatAMachineWrote)
{
    OutgoingMail mail = a_mail();
    mail.automatic = true;
    mail.list_id = "case-mail.northshire.example";
    const auto bytes = build_mail(mail);
    ASSERT_TRUE(bytes);
    EXPECT_NE(bytes->find("\r\nAuto-Submitted: auto-generated\r\n"), std::string::npos);
    EXPECT_NE(bytes->find("\r\nX-Auto-Response-Suppress: OOF, AutoReply, RN, NRN\r\n"),
              std::string::npos)
        << "and reports of delivery are wanted";
    EXPECT_NE(bytes->find("\r\nList-Id: <case-mail.northshire.example>\r\n"), std::string::npos);
}

/// Bytes that are rich in what could break a head.
rc::Gen<std::string> nasty()
{
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "\r\n", "\n", "\r", "Bcc: x@evil.example", "\r\n\r\n", "=?utf-8?B?DQpCY2M6IHg=?=", "\"",
            "<", ">", ",", ";", "é", "中", " ", "a", "\t", "\x01", "\x7f", std::string(1, '\0'),
            "--b0undary", ".", "(", ")", "\\", "%0d%0a", std::string(400, 'w'))),
        [](const std::vector<std::string>& pieces) {
            std::string all;
            for (const std::string& piece : pieces) all += piece;
            return all;
        });
}

RC_GTEST_PROP(OutgoingMail, HasNoFieldThatSomebodyWroteIntoIt, ())
{
    OutgoingMail mail = a_mail();
    mail.from_name = *nasty();
    mail.subject = *nasty();
    mail.text = *nasty();
    mail.in_reply_to = *nasty();
    mail.references = {*nasty(), *nasty()};
    mail.files = {{*nasty(), *nasty(), *nasty()}};
    const auto bytes = build_mail(mail);
    RC_ASSERT(bytes);
    expect_sound_lines(*bytes);
    const MailMessage read = read_message(*bytes);
    for (const MailField& field : read.fields)
        RC_ASSERT(field.name != "Bcc" && field.name != "bcc");
    RC_ASSERT(read.to.size() == 1U && read.to[0].addr == "parent@home.example");
    RC_ASSERT(read.from && read.from->addr == "send@northshire.example");
    RC_ASSERT(read.parts.size() == 2U);
    RC_ASSERT(read.parts[1].bytes == mail.files[0].bytes);
}

} // namespace
} // namespace ribbon
