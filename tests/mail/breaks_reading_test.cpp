// Of the thirty ways in which mail breaks, those that are about reading it. The number is that of
// the list in the project's notes on reliability; each was seen in somebody's program.
#include "inbound/mail/reading.hpp"
#include "tests/support/mails.hpp"

#include "base/bytes.hpp"

#include <chrono>
#include <gtest/gtest.h>

namespace ribbon {
namespace {

using test::with_line_ends;

MailMessage message(const std::string& text) { return read_message(with_line_ends(text)); }
MailReading reading(const std::string& text) { return read_mail(with_line_ends(text), {}); }

std::vector<std::string> names(const MailReading& reading)
{
    std::vector<std::string> all;
    for (const MailFile& file : reading.files) all.push_back(file.name.value_or("(none)"));
    return all;
}

TEST(MailBreaks, Number18_BytesInAHeaderWithoutEncoding)
{
    EXPECT_EQ(message("Subject: Si\xC3\xA2n's plan\n\n").subject, "Siân's plan");
    // Nobody said that this is Latin-1, so it is not guessed: the byte is shown as unreadable.
    EXPECT_EQ(message("Subject: Si\xE2n's plan\n\n").subject, "Si\xEF\xBF\xBDn's plan");
    const MailMessage from = message("From: Si\xC3\xA2n <sian@family.example>\n\n");
    EXPECT_EQ(from.from, (MailAddress{"sian@family.example", "Siân"}));
}

TEST(MailBreaks, Number19_AFileNameInAsciiThatIsNone)
{
    const auto named = [](const std::string& disposition) {
        return reading("Content-Type: application/pdf\nContent-Disposition: attachment; " +
                       disposition + "\n\nx")
            .files.at(0)
            .name;
    };
    EXPECT_EQ(named("filename*=us-ascii''plan-Si%C3%A2n.pdf"), "plan-Siân.pdf");
    EXPECT_EQ(named("filename*0*=utf-8''plan-; filename*1=\"Sian\"; filename*2*=%C3%A2.pdf"),
              "plan-Sianâ.pdf");
    EXPECT_EQ(named("filename*1=b.pdf; filename*0=a"), "ab.pdf") << "the pieces in another order";
    EXPECT_EQ(named("filename=\"=?utf-8?B?U2nDom4ucGRm?=\""), "Siân.pdf") << "RFC 2047 forbids it";
    EXPECT_EQ(named("filename=Si\xC3\xA2n plan.pdf"), "Siân plan.pdf") << "no quotation marks";
    EXPECT_EQ(named("filename=\"plain.pdf\"; filename*=utf-8''better.pdf"), "better.pdf");
    EXPECT_EQ(named("filename=\"never ended.pdf"), "never ended.pdf");
}

TEST(MailBreaks, Number20_HtmlWithBytesThatAreNoUtf8)
{
    const MailReading read = reading("Content-Type: text/html; charset=utf-8\n\n"
                                     "<p>caf\xE9 and \xC3\xA9</p>");
    EXPECT_EQ(read.text, "caf\xEF\xBF\xBD and é");
}

TEST(MailBreaks, Number21_CharacterSetsUnknownAbsentOrWrong)
{
    const auto text = [](const std::string& charset, const std::string& bytes) {
        return message("Content-Type: text/plain" +
                       (charset.empty() ? std::string{} : "; charset=" + charset) + "\n\n" + bytes)
            .text;
    };
    // "中文" and "한국" and "日本" from the tables of the standards named.
    EXPECT_EQ(text("gb18030", "\xD6\xD0\xCE\xC4"), "中文");
    EXPECT_EQ(text("gb2312", "\xD6\xD0\xCE\xC4"), "中文");
    EXPECT_EQ(text("euc-kr", "\xC7\xD1\xB1\xB9"), "한국");
    EXPECT_EQ(text("ks_c_5601-1987", "\xC7\xD1\xB1\xB9"), "한국");
    EXPECT_EQ(text("iso-2022-jp", "\x1B$BF|K\\\x1B(B"), "日本");
    EXPECT_EQ(text("utf-7", "Hi Mom -+Jjo--!"), "Hi Mom -☺-!") << "RFC 2152";
    EXPECT_EQ(text("iso-8859-1", "\x93quoted\x94"), "“quoted”") << "Windows-1252 is meant";
    EXPECT_EQ(text("", "caf\xE9 \x80"), "café €");
    EXPECT_EQ(text("", "caf\xC3\xA9"), "café");
    EXPECT_EQ(text("us-ascii", "caf\xC3\xA9"), "café");
    EXPECT_EQ(text("x-nobody-knows", "caf\xE9"), "café");
    EXPECT_EQ(text("\"utf-8", "caf\xC3\xA9"), "café") << "a mark too many";
}

TEST(MailBreaks, Number22_AnEncodedWordCutInsideACharacter)
{
    EXPECT_EQ(read_message(test::own_mail("word-split-inside-character")).subject, "Prośba");
    EXPECT_EQ(message("Subject: =?NONE?B?VEVTVA=?=\n\n").subject, "TEST");
    EXPECT_EQ(message("Subject: =?utf-8?Q?a=C3?=\n =?utf-8?Q?=A9b?=\n\n").subject, "aéb");
    EXPECT_EQ(message("Subject: =?utf-8?B?w6\n\n").subject, "=?utf-8?B?w6");
}

TEST(MailBreaks, Number23_AContentTypeThatIsMalformedOrAnEncodedWord)
{
    EXPECT_EQ(message("Content-Type: =?utf-8?Q?text/plain;_charset=3Dutf-8?=\n\ncaf\xC3\xA9").text,
              "café");
    EXPECT_EQ(message("Content-Type: text\n\nwords").text, "words");
    EXPECT_EQ(message("Content-Type: TEXT / Plain ; charset = utf-8\n\nwords").text, "words");
    EXPECT_EQ(message("Content-Type: text/plain; charset=utf-8;;; =x; a\n\nwords").text, "words");
    EXPECT_EQ(message("Content-Type:\n\nwords").text, "words");
    // Of what can not be read nothing is guessed, and it can still be taken away.
    const MailReading odd = reading("Content-Type: rubbish\nContent-Disposition: attachment\n\nx");
    EXPECT_EQ(odd.files.at(0).type, "application/octet-stream");
    EXPECT_EQ(message("Content-Type: =?utf-8?Q?multipart/mixed;_boundary=3Db?=\n\n"
                      "--b\n\nwords\n--b--\n")
                  .text,
              "words");
}

TEST(MailBreaks, Number24_AddressesAsPeopleWriteThem)
{
    const auto to = [](const std::string& value) {
        std::vector<std::string> all;
        for (const MailAddress& one : message("To: " + value + "\n\n").to) all.push_back(one.addr);
        return all;
    };
    using All = std::vector<std::string>;
    EXPECT_EQ(to("\"Ann @ school\" <a@b.example>"), All{"a@b.example"});
    EXPECT_EQ(to("a@b.example <c@d.example>"), All{"c@d.example"}) << "one as the name of another";
    EXPECT_EQ(to("a@b.example c@d.example"), (All{"a@b.example", "c@d.example"}));
    EXPECT_EQ(to("School: a@b.example, C <c@d.example>;, e@f.example"),
              (All{"a@b.example", "c@d.example", "e@f.example"}));
    EXPECT_EQ(to("Ann\n a@b.example"), All{"a@b.example"});
    EXPECT_EQ(to("undisclosed-recipients:;"), All{});
    EXPECT_EQ(message("From: Mail Delivery System\n\n").from, std::nullopt);
    const MailMessage two = message("From: a@b.example\nFrom: c@d.example\n\n");
    EXPECT_TRUE(two.from_ambiguous);
    EXPECT_EQ(two.from->addr, "a@b.example");
}

TEST(MailBreaks, Number25_WinmailDat)
{
    const MailReading whole = read_mail(test::own_mail("tnef-two-files"), {});
    EXPECT_EQ(names(whole), (std::vector<std::string>{"Section F.docx", "photo.jpg"}));
    EXPECT_EQ(whole.files.at(0).bytes.size(), 540U);
    const auto packed = [](const std::string& tnef) {
        return reading("Content-Type: application/ms-tnef; name=winmail.dat\n"
                       "Content-Transfer-Encoding: base64\n\n" +
                       base64(tnef));
    };
    EXPECT_EQ(names(packed("")), std::vector<std::string>{"winmail.dat"});
    EXPECT_EQ(names(packed("not TNEF")), std::vector<std::string>{"winmail.dat"});
    EXPECT_EQ(names(packed(std::string{"\x78\x9F\x3E\x22\x01", 5})),
              std::vector<std::string>{"winmail.dat"});
    // It says that four thousand million bytes follow, and eight do.
    EXPECT_EQ(
        names(packed(std::string{"\x78\x9F\x3E\x22\x01\x02\x02\x0F\x80\x06\x00\xFF\xFF\xFF\xFF"
                                 "somebyte",
                                 23})),
        std::vector<std::string>{"winmail.dat"});
}

TEST(MailBreaks, Number26_BoundariesAgainstTheRules)
{
    EXPECT_EQ(message("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n").text,
              "words\n")
        << "the last one is missing";
    const MailReading prefix = reading("Content-Type: multipart/mixed; boundary=abc\n\n--abc\n"
                                       "Content-Type: multipart/alternative; boundary=ab\n\n--ab\n"
                                       "\nfirst\n--ab--\n--abc\n\nsecond\n--abc--\n");
    EXPECT_NE(prefix.text.find("first"), std::string::npos);
    EXPECT_NE(prefix.text.find("second"), std::string::npos);
    EXPECT_EQ(
        message("Content-Type: multipart/mixed;\n boundary=\n \"b\"\n\n--b\n\nwords\n--b--\n").text,
        "words")
        << "on a folded line";
    EXPECT_EQ(message("Content-Type: multipart/mixed; boundary=b\n\nwords without any part\n").text,
              "words without any part\n");
    const MailMessage after = message("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n"
                                      "--b--\nand a line after the last\n");
    EXPECT_NE(after.text.find("words"), std::string::npos);
    EXPECT_NE(after.text.find("and a line after the last"), std::string::npos);
}

TEST(MailBreaks, Number27_MessagesInMessages)
{
    std::string mail = "Subject: innermost\nContent-Type: text/plain; name=\"a/../b.txt\"\n\nx";
    for (int level = 0; level < 5; ++level)
        mail = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + base64(mail);
    const MailReading five = reading(mail);
    EXPECT_EQ(names(five), std::vector<std::string>{"b.txt"}) << "no folders in a name";
    EXPECT_EQ(five.message.parts.back().depth, 5);
    const MailReading twice = reading("Content-Type: multipart/mixed; boundary=b\n\n"
                                      "--b\nContent-Type: text/plain; name=a.txt\n\none\n"
                                      "--b\nContent-Type: text/plain; name=a.txt\n\nother\n"
                                      "--b--\n");
    EXPECT_EQ(names(twice), (std::vector<std::string>{"a.txt", "a.txt"}));
    EXPECT_EQ(twice.files.at(1).bytes, "other");
}

TEST(MailBreaks, Number29_DatesThatNobodyWouldWrite)
{
    const auto utc = [](const std::string& value) {
        const auto sent = message("Date: " + value + "\n\n").sent;
        return sent ? iso(*sent) : "none";
    };
    EXPECT_EQ(utc("Thu, 1 Jan 3609 00:00:00 +0000"), "3609-01-01T00:00:00Z")
        << "as it was written; the clock starts when the mail came";
    EXPECT_EQ(utc("Mon, 3 Nov 2025 09:15:00"), "2025-11-03T09:15:00Z") << "no zone";
    EXPECT_EQ(utc("Mon, 3 Nov 2025 09:15:00 +0200 (\xF9\xF2\xE5\xEF)"), "2025-11-03T07:15:00Z")
        << "a comment in 8 bits";
    EXPECT_EQ(utc("Mon Nov  3 09:15:00 2025"), "2025-11-03T09:15:00Z") << "asctime";
    EXPECT_EQ(utc("yesterday"), "none");
    EXPECT_EQ(utc("Sun, 31 Nov 2025 09:15:00 +0000"), "none") << "November has thirty days";
}

TEST(MailBreaks, Number30_MoreThanAnyMachineHolds)
{
    // The other shapes are in hostile_mail_test.cpp.
    std::string parts = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int count = 0; count < 1'000'000; ++count) parts += "--b\r\n\r\n";
    EXPECT_TRUE(read_message(parts).too_deep);
    std::string quoted = "Subject: q\r\n\r\n";
    for (int count = 0; count < 20'000; ++count) quoted += "On > wrote:\r\n";
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(read_mail(quoted, {}).reply_text.empty());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{2});
}

} // namespace
} // namespace ribbon
