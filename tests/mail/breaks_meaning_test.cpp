// Ways in which mail breaks that have to do with what a mail means: who speaks, about which case,
// in which of its lines. The numbers are those of the list that Ribbon is tested by
// (reliability.md, section 1.2).
#include "inbound/mail/case_token.hpp"
#include "inbound/mail/reading.hpp"
#include "inbound/mail/reply_text.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Words = std::vector<std::string>;

MailReading read(std::string_view mail) { return read_mail(mail, {}); }

constexpr std::string_view parent = "From: Ann Parent <ann@family.example>\n"
                                    "To: case-1234-5678abcd@ribbon.example\n";

MailReading parent_writes(std::string_view head, std::string_view body)
{
    return read(std::string{parent} + std::string{head} + "\n" + std::string{body});
}

TEST(MailBreaks, Number12_ABounceIsNoAnswer)
{
    const MailReading reading =
        read("Return-Path: <>\nFrom: Mail Delivery System <Mailer-Daemon@mx.council.example>\n"
             "To: case-1234-5678abcd@ribbon.example\nX-Failed-Recipients: ann@family.example\n"
             "Subject: Mail delivery failed: returning message to sender\n"
             "References: <77.out@ribbon.example>\n\n"
             "This message was created automatically by mail delivery software.\n\n"
             "A message that you sent could not be delivered. This is a permanent error.\n");
    EXPECT_TRUE(reading.is_bounce);
    EXPECT_TRUE(reading.machine_sent) << "so it stops no clock";
    EXPECT_FALSE(reading.is_auto_reply);
    EXPECT_EQ(reading.failed_recipients, Words{"ann@family.example"});
    EXPECT_TRUE(reading.bounce_permanent);
    EXPECT_EQ(reading.bounced_id, "77.out@ribbon.example");
}

TEST(MailBreaks, Number13_ABounceWithoutText)
{
    const MailReading rules =
        read("Return-Path: <>\nFrom: postmaster@school.example\n"
             "Subject: Undeliverable: Annual review\nX-MS-Exchange-Message-Is-Ndr:\n\n");
    EXPECT_TRUE(rules.is_bounce);
    EXPECT_TRUE(rules.machine_sent);
    const MailReading fields =
        read("From: MAILER-DAEMON@x.example\nSubject: Hello\n"
             "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
             "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822;a@b.example\n"
             "Action: failed\nStatus: 5.7.1\n\n--b--\n");
    EXPECT_TRUE(fields.is_bounce);
    EXPECT_EQ(fields.status, Words{"5.7.1"});
}

TEST(MailBreaks, Number13_NewWordingsOfAutomaticResponse)
{
    for (const std::string_view subject :
         {"Automatic response", "Autoresponse: SEND", "Auto-acknowledgement", "[Auto-Reply] SEND",
          "Automated message from the surgery", "Out of Office Auto-Reply"})
        EXPECT_TRUE(
            parent_writes("Subject: " + std::string{subject} + "\n", "Thanks.\n").is_auto_reply)
            << subject;
    EXPECT_FALSE(
        parent_writes("Subject: Automatic doors at school\n", "He is afraid.\n").machine_sent);
}

TEST(MailBreaks, Number16_ExchangeWrapsTheAddress)
{
    EXPECT_EQ(read("To: \"IMCEAMAILTO-case-1234-5678abcd+40ribbon+2Eexample@council.example\"\n"
                   " <IMCEAMAILTO-case-1234-5678abcd+40ribbon+2Eexample@council.example>\n\nx\n")
                  .case_tokens,
              Words{"1234-5678abcd"});
}

TEST(MailBreaks, Number17_AddressesTypedAgain)
{
    const std::string_view key = "a key of the council, for tests";
    const std::string token = make_token("1204", key);
    std::string typed = token;
    std::ranges::replace(typed, '1', 'l');
    std::ranges::replace(typed, '0', 'O');
    std::erase(typed, '-');
    const MailReading reading = read("To: Case" + typed + "@ribbon.example\n\nHello.\n");
    EXPECT_TRUE(reading.case_tokens.empty());
    EXPECT_EQ(reading.case_guess, Words{token});
    EXPECT_EQ(nearest_tokens(typed, key), Words{token});
}

TEST(MailBreaks, Number28_QuotationInEveryShape)
{
    // A head broken over lines, Outlook without a mark, a table of Lotus Notes, answers in between,
    // and nothing but quotation.
    EXPECT_EQ(reply_text("Yes.\n\nOn Mon, Mar 3, 2025 at 10:00 AM, The SEND Team of the Council\n"
                         "<send@council.example> wrote:\n\n> Old.\n"),
              "Yes.");
    EXPECT_EQ(reply_text("Yes.\n\nFrom: SEND\nSent: 3 March\nTo: Ann\nSubject: Re: x\n\nOld.\n"),
              "Yes.");
    EXPECT_EQ(reply_text("Yes.\n\nSEND <send@council.example>\n03/03/25 15:57\n\nTo\nAnn\ncc\n\n"
                         "Subject\nReview\n\nOld.\n"),
              "Yes.");
    EXPECT_EQ(reply_text("> Monday?\nNo.\n> Tuesday?\nYes.\n"), "No.\n\nYes.");
    EXPECT_EQ(reply_text("> Old.\n> More.\n"), "> Old.\n> More.");
}

TEST(MailBreaks, SafeLinksAreTakenOff)
{
    const MailReading reading = parent_writes(
        "Content-Type: text/html\n",
        "<p>See <a href=\"https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2F"
        "school.example%2Freport&amp;data=05&amp;reserved=0\">the report</a></p>\n");
    EXPECT_EQ(reading.links, Words{"https://school.example/report"});
    EXPECT_NE(reading.html->find("href=\"https://school.example/report\""), std::string::npos);
}

TEST(MailBreaks, ABannerIsNotWhatTheSenderWrote)
{
    const MailReading reading =
        parent_writes("", "[EXTERNAL EMAIL] Do not click links or open attachments.\n\n"
                          "Please assess my daughter.\n");
    EXPECT_EQ(reading.reply_text, "Please assess my daughter.");
    EXPECT_NE(reading.text.find("[EXTERNAL EMAIL]"), std::string::npos) << "nothing is removed";
}

TEST(MailBreaks, SiblingsInOneMail)
{
    EXPECT_EQ(
        read("To: case-1234-5678abcd@ribbon.example, case-1235-9abcdef0@ribbon.example\n\nx\n")
            .case_tokens,
        (Words{"1234-5678abcd", "1235-9abcdef0"}));
}

TEST(MailBreaks, AForgedSenderWithARightTokenIsNotVouchedFor)
{
    const MailReading reading = parent_writes(
        "Authentication-Results: mx.evil.example; dmarc=pass header.from=family.example\n",
        "Hi.\n");
    EXPECT_EQ(reading.case_tokens, Words{"1234-5678abcd"});
    EXPECT_EQ(reading.dmarc, MailAuth::none);
}

TEST(MailBreaks, SixtyInCopy)
{
    std::string copies = "Cc: ";
    for (int one = 0; one < 60; ++one) copies += "p" + std::to_string(one) + "@school.example,\n ";
    const MailReading reading =
        parent_writes(copies + "case-1235-9abcdef0@ribbon.example\n", "All of you, please read.\n");
    EXPECT_EQ(reading.message.cc.size(), 61U);
    EXPECT_EQ(reading.case_tokens, (Words{"1234-5678abcd", "1235-9abcdef0"}));
    EXPECT_FALSE(reading.machine_sent);
}

TEST(MailBreaks, ADisclaimerLongerThanTheAnswer)
{
    std::string mail = "No.\n\n";
    for (int times = 0; times < 10; ++times)
        mail += "This email and any attachments are confidential and intended solely for the\n"
                "addressee. If you are not the intended recipient, delete it.\n\n";
    EXPECT_EQ(parent_writes("", mail).reply_text, "No.");
}

TEST(MailBreaks, AnInvitationStandsAndItsAnswerIsNoAnswer)
{
    const auto meeting = [](std::string_view method, std::string_view words) {
        return parent_writes(
            "Content-Type: multipart/alternative; boundary=b\n",
            "--b\n\n" + std::string{words} + "\n--b\nContent-Type: text/calendar; method=" +
                std::string{method} + "\n\nBEGIN:VCALENDAR\nMETHOD:" + std::string{method} +
                "\nBEGIN:VEVENT\nUID:1@x.example\nDTSTART:20251120T140000Z\n"
                "SUMMARY:Review\nEND:VEVENT\nEND:VCALENDAR\n--b--\n");
    };
    EXPECT_FALSE(meeting("REQUEST", "Please come to the review.").machine_sent);
    EXPECT_FALSE(meeting("CANCEL", "The review is off; we are ill.").machine_sent);
    EXPECT_TRUE(meeting("REPLY", "Accepted.").machine_sent);
}

TEST(MailBreaks, LockedMailIsKeptAndKnown)
{
    EXPECT_EQ(parent_writes("", "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n")
                  .locked,
              MailLock::pgp);
    EXPECT_EQ(parent_writes("Content-Type: application/pkcs7-mime; smime-type=enveloped-data;\n"
                            " name=smime.p7m\n",
                            "x\n")
                  .locked,
              MailLock::smime);
    EXPECT_EQ(parent_writes("Content-Type: application/pkcs7-mime; smime-type=signed-data\n", "x\n")
                  .locked,
              MailLock::none);
}

} // namespace
} // namespace ribbon
