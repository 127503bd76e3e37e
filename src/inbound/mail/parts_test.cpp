#include "inbound/mail/reading.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

MailReading reading(std::string_view mail) { return read_mail(mail, {}); }

/// The words of a mail whose only field is this one.
std::string words(const std::string& field, const std::string& body = "Hello.\n")
{
    return reading("From: ann@x.example\n" + field + "\n\n" + body).text;
}

// RFC 2045 section 5.2.
TEST(MailParts, OfNoReadableTypeAreWords)
{
    for (const std::string type :
         {"foo", "text/plain/extra; charset=utf-8", "charset=utf-8", "", "/", "text/"})
        EXPECT_EQ(words("Content-Type: " + type), "Hello.\n") << type;
    // A name makes it a file, and so do bytes that are no text.
    EXPECT_EQ(reading("Content-Type: foo; name=a.doc\n\nx\n").files.size(), 1U);
    EXPECT_EQ(
        reading("Content-Type: foo\nContent-Transfer-Encoding: base64\n\nUEsDBAA=\n").files.size(),
        1U);
}

TEST(MailParts, OfTextThatNobodyKnowsAreWords)
{
    EXPECT_EQ(words("Content-Type: text/markdown"), "Hello.\n");
    EXPECT_EQ(words("Content-Type: text/enriched",
                    "<bold>Hi</bold><<<color><param>red</param>x</color>\n"),
              "Hi<x\n");
    EXPECT_EQ(words("Content-Type: application/xhtml+xml", "<p>One<br/>two</p>"), "One\ntwo");
    // Where plain text says the same, or the text is a machine's, it is no body.
    const MailReading two = reading("Content-Type: multipart/alternative; boundary=b\n\n"
                                    "--b\n\nPlain.\n--b\nContent-Type: text/enriched\n\nRich.\n"
                                    "--b\nContent-Type: text/x-amp-html\n\nAmp.\n--b--\n");
    EXPECT_EQ(two.text, "Plain.");
    EXPECT_EQ(two.body_parts, std::vector<std::string>{"text/plain"});
    EXPECT_EQ(words("Content-Type: text/calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"), "");
}

TEST(MailParts, OfAMessageThatIsAllThereIsAreWords)
{
    const MailReading read = reading("From: ann@x.example\nContent-Type: message/rfc822\n\n"
                                     "From: bo@y.example\n\nInside.\n");
    EXPECT_EQ(read.text, "Inside.\n");
    EXPECT_EQ(read.message.from->addr, "ann@x.example");
    EXPECT_EQ(reading("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOutside.\n"
                      "--b\nContent-Type: message/rfc822\n\nFrom: bo@y.example\n\nInside.\n--b--\n")
                  .text,
              "Outside.");
}

// RFC 2045 section 5.1.
TEST(MailParts, AreReadWithCommentsInTheirFields)
{
    EXPECT_EQ(words("Content-Type: text/plain; charset=(of Poland) iso-8859-2 (so)\n"
                    "Content-Transfer-Encoding: base64 (really)",
                    "tg==\n"),
              "ś");
    const MailReading cut =
        reading("Content-Type: multipart/mixed (x); boundary=b (c)\n\n--b\n\n"
                "Hello.\n--b\nContent-Type: text/x; name=a (1).txt\n\nx\n--b--\n");
    EXPECT_EQ(cut.text, "Hello.");
    ASSERT_EQ(cut.files.size(), 1U);
    EXPECT_EQ(cut.files[0].name, "a (1).txt");
}

TEST(MailParts, WithANameAloneAreFiles)
{
    const auto files = reading("Content-Disposition: filename=\"odd one.pdf\"\n\nx\n").files;
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].name, "odd one.pdf");
}

TEST(MailParts, HaveNoMarkOfTheOrderOfBytes)
{
    EXPECT_EQ(words("Subject: x", "\xEF\xBB\xBFHello.\n"), "Hello.\n");
    const MailReading read = reading("\xEF\xBB\xBF"
                                     "From: ann@x.example\n\nHello.\n");
    EXPECT_EQ(read.message.from->addr, "ann@x.example");
    EXPECT_EQ(read.text, "Hello.\n");
}

// HTML Standard, section 13.2.3.2.
TEST(MailParts, OfHtmlSayThemselvesWhatLettersTheyAreIn)
{
    for (const std::string meta :
         {"<meta charset=koi8-r>", "<meta charset = \"KOI8-R\"/>",
          "<META http-equiv=Content-Type content='text/html; charset=koi8-r'>"})
        EXPECT_EQ(words("Content-Type: text/html", meta + "<p>\xC4\xC1</p>"), "да") << meta;
    EXPECT_EQ(words("Content-Type: text/html", "<meta charset=koi8-r>да"), "да");
    EXPECT_EQ(words("Content-Type: text/html; charset=windows-1251", "<meta charset=koi8-r>\xE4"),
              "д");
    EXPECT_EQ(words("Content-Type: text/html", "<meta charset=utf-16>\xE9t\xE9"), "été");
}

// RFC 5545 section 3.1.
TEST(MailParts, OfACalendarMayBeFoldedInsideALetter)
{
    const auto read = reading("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\n"
                              "SUMMARY:Pro\xC5\n \x9B"
                              "ba\nEND:VEVENT\nEND:VCALENDAR\n");
    ASSERT_TRUE(read.meeting.has_value());
    EXPECT_EQ(read.meeting->summary, "Prośba");
}

TEST(MailWithoutAHead, IsWords)
{
    const std::string note = "Dear officer\nplease ring: 0123\n\nAnn\n";
    EXPECT_EQ(reading(note).text, note);
    EXPECT_EQ(reading("Subject: x\nHello officer\nplease ring\n").text,
              "Hello officer\nplease ring\n");
    // The line of a file of mails, and a broken line between fields, are none.
    EXPECT_EQ(reading("From ann Mon Mar  3 09:00:00 2025\nSubject: x\nbroken line\n"
                      "To: a@b.example\n\nHello.\n")
                  .text,
              "Hello.\n");
}

} // namespace
} // namespace ribbon
