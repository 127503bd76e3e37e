#include "inbound/mail/report.hpp"

#include "inbound/mail/reading.hpp"
#include "inbound/mail/status_code.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Words = std::vector<std::string>;

DeliveryReport words(std::string_view text, std::string_view head = "")
{
    return read_bounce_words(
        {.text = text, .failed = head, .own = {{.addr = "send@council.example", .name = ""}}});
}

// The example of RFC 3464, appendix E.2: several recipients, a block each.
TEST(DeliveryStatus, SeveralRecipientsKeepTheirOrder)
{
    const DeliveryReport report = read_delivery_status(
        {"Reporting-MTA: dns; cs.utk.edu\n",
         "Original-Recipient: rfc822;arathib@vnet.ibm.com\n"
         "Final-Recipient: rfc822;arathib@vnet.ibm.com\nAction: failed\n"
         "Status: 5.0.0 (permanent failure)\n"
         "Diagnostic-Code: smtp;\n 550 'arathib@vnet.IBM.COM' is not a registered gateway user\n",
         "Final-Recipient: rfc822;wsnell@sdcc13.ucsd.edu\nAction: delayed\nStatus: 4.0.0\n"});
    EXPECT_EQ(report.failed_recipients, (Words{"arathib@vnet.ibm.com", "wsnell@sdcc13.ucsd.edu"}));
    EXPECT_EQ(report.status, (Words{"5.0.0", "4.0.0"}));
    EXPECT_EQ(report.action, (Words{"failed", "delayed"}));
    EXPECT_TRUE(report.permanent);
}

TEST(DeliveryStatus, ALostBlankLineOrFieldIsNoReasonToStop)
{
    const DeliveryReport one = read_delivery_status(
        {"Reporting-MTA:dns;x.example\nFinal-Recipient:rfc822;<a@x.example>\nStatus:5.1.1\n"
         "Final-Recipient:rfc822;b@x.example\nStatus:4.4.7\n"});
    EXPECT_EQ(one.failed_recipients, (Words{"a@x.example", "b@x.example"}));
    EXPECT_EQ(one.status, (Words{"5.1.1", "4.4.7"}));
    EXPECT_FALSE(one.permanent) << "one of the codes is for now only, and no action is given";
    EXPECT_TRUE(
        read_delivery_status({"Original-Recipient:rfc822;c@x.example\nStatus:5.5.0\n"}).permanent);
}

TEST(DeliveryStatus, WhoGotItIsNotAmongThoseWhoDidNot)
{
    const DeliveryReport report = read_delivery_status(
        {"Final-Recipient: rfc822; a@x.example\nAction: relayed\nStatus: 2.0.0\n",
         "Final-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.2.2\n"});
    EXPECT_EQ(report.failed_recipients, Words{"b@x.example"});
    EXPECT_TRUE(report.tells_failure);
}

// What follows are the words that the systems' sources and manuals have, about invented people.
TEST(BounceWords, Exim)
{
    const DeliveryReport report =
        words("This message was created automatically by mail delivery software.\n\n"
              "A message that you sent could not be delivered to one or more of its\n"
              "recipients. This is a permanent error. The following address(es) failed:\n\n"
              "  ann@family.example\n    host mx.family.example [192.0.2.1]\n"
              "    SMTP error from remote mail server after RCPT TO:<ann@family.example>:\n"
              "    550 5.1.1 unknown user\n  bob@family.example\n    retry timeout exceeded\n\n"
              "------ This is a copy of the message, including all the headers. ------\n\n"
              "To: carol@family.example\n");
    EXPECT_EQ(report.failed_recipients, (Words{"ann@family.example", "bob@family.example"}));
    EXPECT_EQ(report.status, Words{"5.1.1"});
    EXPECT_TRUE(report.permanent);
    EXPECT_EQ(report.action, (Words{"failed", "failed"}));
}

TEST(BounceWords, EximThatIsLate)
{
    const DeliveryReport report =
        words("This message was created automatically by mail delivery software.\n"
              "A message that you sent has not yet been delivered to one or more of its\n"
              "recipients after more than 24 hours on the queue on mx.council.example.\n\n"
              "The address to which the message has not yet been delivered is:\n\n"
              "  ann@family.example\n    Delay reason: Connection timed out\n\n"
              "No action is required on your part. Delivery attempts will continue for\n");
    EXPECT_EQ(report.failed_recipients, Words{"ann@family.example"});
    EXPECT_EQ(report.action, Words{"delayed"});
    EXPECT_FALSE(report.permanent);
}

TEST(BounceWords, Qmail)
{
    const DeliveryReport report =
        words("Hi. This is the qmail-send program at mx.family.example.\n"
              "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
              "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
              "<ann@family.example>:\nThis address no longer accepts mail. (#5.2.1)\n\n"
              "--- Below this line is a copy of the message.\n\nTo: <bob@family.example>\n");
    EXPECT_EQ(report.failed_recipients, Words{"ann@family.example"});
    EXPECT_EQ(report.status, Words{"5.2.1"});
    EXPECT_TRUE(report.permanent);
}

TEST(BounceWords, Exchange)
{
    const DeliveryReport report =
        words("Your message did not reach some or all of the intended recipients.\n\n"
              "      Subject:\tAnnual review\n      Sent:\t03/11/2025 09:15\n\n"
              "The following recipient(s) could not be reached:\n\n"
              "      ann@family.example on 03/11/2025 09:16\n"
              "            The e-mail account does not exist at the organization.\n"
              "            <mx.family.example #5.1.1 smtp;550 5.1.1 ann: unknown>\n");
    EXPECT_EQ(report.failed_recipients, Words{"ann@family.example"});
    EXPECT_EQ(report.status, Words{"5.1.1"});
}

TEST(BounceWords, DominoGmailAndPostfix)
{
    EXPECT_EQ(words("Your message\n\n  Subject: Review\n\nwas not delivered to:\n\n"
                    "  ann@family.example\n\nbecause:\n\n  User ann not listed\n")
                  .failed_recipients,
              Words{"ann@family.example"});
    EXPECT_EQ(words("Delivery to the following recipient failed permanently:\n\n"
                    "     ann@family.example\n\nTechnical details of permanent failure:\n"
                    "The error was: 550 5.7.1 refused, ask postmaster@family.example\n")
                  .failed_recipients,
              Words{"ann@family.example"});
    EXPECT_EQ(words("This is the mail system at host mx.council.example.\n\n"
                    "I'm sorry to have to inform you that your message could not\n"
                    "be delivered to one or more recipients.\n\n"
                    "<ann@family.example>: host mx.family.example[192.0.2.1] said: 550 5.1.1\n"
                    "    <ann@family.example>: Recipient address rejected\n")
                  .failed_recipients,
              Words{"ann@family.example"});
}

// Systems whose address stands in the middle of a sentence, each as its own sources write it.
TEST(BounceWords, NameWhoDidNotGetItWhereverItStands)
{
    for (const std::string_view said :
         {"Unknown user: ann@family.example\n\nOriginal message follows.\n\nTo: bob@x.example\n",
          "Hi!\n\nThis is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n"
          "An error has occurred while attempting to deliver a message for\n"
          "the following list of recipients:\n\nann@family.example: 550 5.1.1 User unknown\n\n"
          "Below is a copy of the original message:\n\nTo: bob@x.example\n",
          "This is a delivery status notification from mx.example,\nrunning the Courier mail "
          "server.\n\nThe original message was received on Mon, 3 Mar 2025\nfrom mx.example\n\n"
          "Your message to the following recipients cannot be delivered:\n\n"
          "<ann@family.example>:\n>>> RCPT TO:<ann@family.example>\n<<< 550 User unknown.\n",
          "The attached message had PERMANENT fatal delivery errors!\n\n"
          "Failed address: ann@family.example\n",
          "Your message to ann@family.example couldn't be delivered.\n\nError: 550 5.1.10\n",
          "<ann@family.example>... Deferred: Connection timed out with mx.example.\n"
          "Warning: message still undelivered after 4 hours\n"})
        EXPECT_EQ(words(said).failed_recipients, Words{"ann@family.example"}) << said;
}

TEST(BounceWords, OfTwoAddressesWithNothingSaidOfEitherNoneIsMeant)
{
    EXPECT_TRUE(words("Sorry. Write to ann@family.example or to bob@family.example.\n")
                    .failed_recipients.empty());
}

TEST(BounceWords, AnAddressWithinALinkIsNotMeant)
{
    EXPECT_EQ(words("Not for <ann@family.example>: http://x.example/?q=bob@y.example\n")
                  .failed_recipients,
              Words{"ann@family.example"});
}

TEST(BounceWords, TheHeadOfTheMailKnowsBest)
{
    EXPECT_EQ(words("Sorry.\n", "ann@family.example, bob@family.example").failed_recipients,
              (Words{"ann@family.example", "bob@family.example"}));
}

TEST(StatusCode, IsNoPartOfSomethingElse)
{
    EXPECT_EQ(status_code("550 5.1.1 unknown"), "5.1.1");
    EXPECT_EQ(status_code("(#4.4.1)."), "4.4.1");
    EXPECT_EQ(status_code("host [192.5.1.1] and 5.1.1.9, version 15.5.1"), "");
    EXPECT_EQ(status_codes("4.2.2 then 5.1.10, again 4.2.2, 2.0.0"), (Words{"4.2.2", "5.1.10"}));
}

// RFC 5321 section 4.2; a telephone, a sum and a house have three figures too.
TEST(StatusCode, ARepliesClassIsKnownByItsPlace)
{
    EXPECT_EQ(reply_class("550 no such user"), '5');
    EXPECT_EQ(reply_class("(421)"), '4');
    EXPECT_EQ(reply_class("said: 451 later, then 554-5.7.1 no"), '5');
    EXPECT_EQ(reply_class("552-Quota exceeded"), '5');
    EXPECT_EQ(reply_class("ring 555-1234 or 020 7946 0550"), 0);
    EXPECT_EQ(reply_class("192.0.2.550, 5501, A550, 550.12, 250 fine, 598"), 0);
    EXPECT_EQ(status_codes("550-5.7.26 no, versions x-5.1.1 and 4.15.2"), Words{"5.7.26"});
}

constexpr std::string_view fields = "Reporting-MTA: dns; mx.example\n\n"
                                    "Final-Recipient: rfc822; ann@family.example\n"
                                    "Action:\n failed\nStatus: 5.2.2\n";

MailReading in_parts(std::string_view whole, std::string_view type, std::string_view status)
{
    return read_mail(
        "From: MAILER-DAEMON@mx.example\nSubject: Returned\nContent-Type: " + std::string{whole} +
            "; boundary=b\n\n--b\n\nSorry.\n\n--b\n" + "Content-Type: " + std::string{type} +
            "\n\n" + std::string{status} + "\n--b--\n",
        {});
}

TEST(ReadReport, FindsTheFieldsWhereverTheyStand)
{
    constexpr std::string_view report = "multipart/report; report-type=delivery-status";
    for (const MailReading& reading :
         {in_parts("multipart/mixed", "message/delivery-status", fields),
          in_parts("multipart/alternative", "message/delivery-status", fields),
          in_parts(report, "text/plain; name=details.txt", fields),
          in_parts(report, "application/octet-stream; name=details.txt", fields),
          read_mail("From: MAILER-DAEMON@mx.example\nContent-Type: message/delivery-status\n\n" +
                        std::string{fields},
                    {}),
          read_mail("From: MAILER-DAEMON@mx.example\n\nSorry.\n\n" + std::string{fields}, {})}) {
        EXPECT_TRUE(reading.is_bounce && reading.bounce_permanent);
        EXPECT_EQ(reading.failed_recipients, Words{"ann@family.example"});
        EXPECT_EQ(reading.status, Words{"5.2.2"});
        EXPECT_EQ(reading.action, Words{"failed"});
    }
}

TEST(DeliveryStatus, TellsOfThoseWhoDidNotGetItOnlyAndOfEachOnce)
{
    const std::string failed =
        "Final-Recipient: rfc822; a@x.example\nAction: Failure\nStatus: 5.1.1\n";
    const DeliveryReport report = read_delivery_status(
        {failed, "Final-Recipient: rfc822; b@x.example\nAction: expanded\nStatus: 2.1.5\n", failed,
         "Original-Recipient: rfc822; c@x.example\nFinal-Recipient: X400; /G=Jo/S=Sample/\n"
         "Action: delayed\nStatus: 4.4.1\n"});
    EXPECT_EQ(report.failed_recipients, (Words{"a@x.example", "c@x.example"}));
    EXPECT_EQ(report.action, (Words{"failed", "delayed"}));
    EXPECT_EQ(report.status, (Words{"5.1.1", "4.4.1"}));
    EXPECT_TRUE(report.tells_success && report.permanent);
}

TEST(ReadReport, FindsTheMailThatCameBack)
{
    const MailMessage message = read_message(
        "From: MAILER-DAEMON@mx.example\nSubject: Undelivered\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        "--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@x.example\n"
        "Action: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\n"
        "From: send@council.example\nMessage-ID:\n <77.out@ribbon.example>\n\n--b--\n");
    EXPECT_EQ(read_report(message).bounced_id, "77.out@ribbon.example");
}

} // namespace
} // namespace ribbon
