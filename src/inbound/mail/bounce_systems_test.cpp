// Systems that tell of a mail that did not arrive: each in the shape it is known to use, with words
// of our own.
#include "inbound/mail/reading.hpp"

#include <gtest/gtest.h>

#include <array>

namespace ribbon {
namespace {

struct Told {
    std::string_view system, from, subject, text;
    std::vector<std::string> status = {}, failed = {"ann@family.example"};
    bool late = false;
};

const std::string ann = "ann@family.example";
constexpr std::string_view daemon = "MAILER-DAEMON@mx.family.example";
constexpr std::string_view postmaster = "Postmaster <postmaster@family.example>";

MailReading read(const Told& told)
{
    return read_mail(
        "From: " + std::string{told.from} +
            "\nTo: case-1234-5678abcd@ribbon.example\nSubject: " + std::string{told.subject} +
            "\nContent-Type: text/plain; charset=utf-8\n\n" + std::string{told.text},
        {});
}

void expect_told(const Told& told)
{
    SCOPED_TRACE(told.system);
    const MailReading reading = read(told);
    EXPECT_TRUE(reading.is_bounce && reading.machine_sent);
    EXPECT_FALSE(reading.is_auto_reply || reading.is_receipt);
    EXPECT_EQ(reading.failed_recipients, told.failed);
    EXPECT_EQ(reading.status, told.status);
    const std::vector<std::string> action(std::max<std::size_t>(1, told.failed.size()),
                                          told.late ? "delayed" : "failed");
    EXPECT_EQ(reading.action, action);
    EXPECT_EQ(reading.bounce_permanent, !told.late);
}

const std::array listing{
    Told{"X1", "Mail System <MAILER-DAEMON@x1.example>", "Returned Mail",
         "Your original message came in on 3 March\nfrom case-1234-5678abcd@ribbon.example\n\n"
         "   ---Delivery errors were had by these---\n\nann@family.example [User unknown]\n"},
    Told{"X3",
         "Mail Delivery System <noreply@x3.example>",
         "Delivery status notification",
         "====================\nThis Delivery Status Notification was written by a program.\n\n"
         "Delivery to these recipients failed permanently:\n\n      * ann@family.example\n\n"
         "====================\n      Technical details:\n\n"
         "SMTP:RCPT host 192.0.2.8: 553 5.3.0 <ann@family.example>... No such user here\n",
         {"5.3.0"}},
    Told{"Active!hunter",
         "MAILER-DAEMON@ah.example",
         "FAILURE NOTICE :",
         "  ----- Fatal errors, and permanent ones -----\n\n"
         ">>> ann@family.example <ann@family.example>\n\n  ----- What was said -----\n"
         "550 sorry, there is no mailbox of that name (#5.1.1 - chkusr)\n",
         {"5.1.1"}},
    Told{"1&1", "mailer-daemon@hosting.example", "Mail delivery failed",
         "Created by mail delivery software, and by nobody else.\n\n"
         "The following address(es) failed:\n\nann@family.example:\n"
         "552-Requested mail action aborted\n552-Quota exceeded\n\n"
         "--- The header of the original message is following. ---\n\nTo: bob@x.example\n"},
    Told{"Zoho",
         "mailer-daemon@mail.zoho.example",
         "Undelivered",
         "One or more of its recipients could not have your message. It is given up.\n\n"
         "ann@family.example Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1\n"
         "bob@family.example Host not reachable, ERROR_CODE :550\n",
         {"5.1.1"},
         {ann, "bob@family.example"}},
    Told{"GroupWise",
         postmaster,
         "Message status - undeliverable",
         "What you sent was undeliverable to:\n\n\tann@family.example (user not found)\n"
         "\tbob@family.example (user not found)\n\nPossibly truncated original message "
         "follows:\n\nTo: carol@family.example\n",
         {},
         {ann, "bob@family.example"}},
    Told{"Mercury", "Electronic Postmaster <POSTMASTER@mercury.example>",
         "Postmaster notify: delivery failure.",
         "Your mail message to the addresses below was not possible. Check them and send\n"
         "again, or ask postmaster@mercury.example.\n\n<ann@family.example>\n"
         "User not known at this site.\n"},
    Told{"vpopmail", "MAILER-DAEMON@vp.example", "failure notice",
         "Hello, here is qmail-send at vp.example. No luck.\n\n<ann@family.example>:\n"
         "user is over quota\n\n--- Below this line is a copy of the message.\n\n"
         "To: <bob@family.example>\n"},
    Told{"old Exim",
         "Mailer-Daemon@exim.example",
         "Mail delivery failed",
         "A message that you sent could not be delivered to all.\n\n  ann@family.example:\n"
         "    unknown local-part \"ann\" in domain \"family.example\"\n"
         "  bob@family.example:\n    unrouteable mail domain \"family.example\"\n",
         {},
         {ann, "bob@family.example"}},
    Told{"Zmailer",
         "The Post Office <MAILER-DAEMON@zm.example>",
         "Delivery reports",
         "Reports about a message you originated.\n\nFAILED:\n"
         "  Original Recipient:\n    rfc822;ann@family.example\n  Diagnostic texts:\n"
         "    <smtp; 550 5.2.1 (mailbox of ann is closed)>\n",
         {"5.2.1"}},
    Told{"a list in two columns",
         daemon,
         "Undelivered",
         "Not delivered:\n  Ann Parent <ann@family.example>     mailbox closed\n"
         "  Bob Parent <bob@family.example>     mailbox closed\n",
         {},
         {ann, "bob@family.example"}},
};
TEST(BounceSystems, ThatListTheAddresses)
{
    for (const Told& told : listing) expect_told(told);
}

const std::array labelling{
    Told{"Sun Messaging",
         "Internet Mail Delivery <postmaster@sun.example>",
         "Delivery Notification: Delivery has failed",
         "A report on what you sent with these fields:\n\n  From: "
         "case-1234-5678abcd@ribbon.example\n  To: ann@family.example, bob@x.example\n\n"
         "It cannot be delivered:\n\n  Recipient address: ann@family.example\n"
         "  Reason: The other server has rejected it\n"
         "  Diagnostic code: smtp;550 5.1.1 no\n",
         {"5.1.1"}},
    Told{"MailMarshal",
         postmaster,
         "Undeliverable Mail: \"Annual review\"",
         "Your message:\n   From:    case-1234-5678abcd@ribbon.example\n"
         "   Subject: Annual review\nWe had no success because of\n\n"
         "550 5.1.1 User unknown\n\nRecipients that were affected:\n    ann@family.example\n",
         {"5.1.1"}},
    Told{"InterScan",
         "InterScan MSS <scan@family.example>",
         "Mail delivery error",
         "Sent <<< RCPT TO:<ann@family.example>\nReceived >>> 550 5.1.1 nobody of that name\n",
         {"5.1.1"}},
    Told{"PMDF", "PMDF Mail Server <postmaster@pmdf.example>", "Undeliverable mail",
         "It could not go to:\n\nAddressee: ann@family.example\nReason: Illegal user name\n"},
    Told{"CompuServe", "Electronic Postmaster <POSTMASTER@cs.example>", "Undeliverable message",
         "We tried without success.\n\nInvalid receiver address: ann@family.example\n"},
    Told{"Verizon", "post_master@vtext.example", "Undeliverable Message",
         "It could not be brought to the mobile.\nRCPT TO: ann@family.example\n"
         "Error: No valid recipients for this MM\n"},
    Told{"SmarterMail",
         "System Administrator <admin@family.example>",
         "Delivery Failure",
         "Could not deliver to these:\n\nFailed Recipient: ann@family.example\n"
         "Reason: Remote host said: 550 5.7.1 No relaying here\n",
         {"5.7.1"}},
    Told{"James", "postmaster@james.example", "Your letter",
         "Message details:\n  MAIL FROM: case-1234-5678abcd@ribbon.example\n"
         "  RCPT TO: ann@family.example\n\nError message below:\n550 nobody here\n"},
};
TEST(BounceSystems, ThatLabelTheAddress)
{
    for (const Told& told : labelling) expect_told(told);
}

const std::array saying{
    Told{"IMail", "Postmaster <root@imail.example>", "Undeliverable Mail",
         "Delivery failed 20 attempts: ann@family.example\n\nOriginal message follows.\n\n"
         "To: bob@family.example\n"},
    Told{"DragonFly",
         "MAILER-DAEMON <>",
         "Mail delivery failed",
         "This is the DragonFly Mail Agent.\n\nAn error came when your mail went to "
         "<ann@family.example>.\n\nmx.family.example did not like our RCPT TO:\n"
         "552 5.2.2 mailbox full\n\nOriginal message follows.\n\nTo: bob@family.example\n",
         {"5.2.2"}},
    Told{"MMDF", "Mail System <mmdf@mmdf.example>", "Failed mail  (msg.aa1)",
         "Your message did not get to 'ann@family.example' for this reason:\n"
         " ' Unknown user'\n"},
    Told{"Domino", "Mail Delivery Subsystem <postmaster@domino.example>",
         "DELIVERY FAILURE: User ann (ann@family.example) not listed in the Directory",
         "Your message was not deliverable, and here is why:\n\nUser not listed.\n"},
    Told{"Facebook",
         "Facebook <mailer-daemon@mx.facebook.example>",
         "Sorry, your message could not be delivered",
         "Written by Facebook's own machine.\n\nWe could not bring your message to "
         "ann@family.example: 550 5.1.1 RCP-P2 no such address\n",
         {"5.1.1"}},
    Told{"Barracuda", "Barracuda Spam Firewall <noreply@bar.example>",
         "**Message you sent blocked by our bulk email filter**",
         "Your message to: ann@family.example\nwas blocked. The email with this subject HAS "
         "NOT BEEN DELIVERED:\n\nSubject: Annual review\n"},
    Told{"Bigfoot", "Mail Delivery Subsystem <MAILER-DAEMON@bigfoot.example>",
         "Returned mail: Service unavailable",
         "   ----- What was said -----\n>>> RCPT TO:<ann@family.example>\n"
         "<<< 553 Invalid recipient ann@family.example (Mode: normal)\n"},
    Told{"Gmail that gave up",
         "Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
         "Delivery Status Notification (Failure)",
         "** Message not delivered **\n\nNothing came to ann@family.example. It was a temporary "
         "problem, and Gmail has stopped trying.\n\n451 4.3.0 try again\n",
         {"4.3.0"}},
    Told{"a filter", "Content-filter at mx.example <postmaster@mx.example>", "A virus",
         "We found a virus, and delivery was stopped.\n\nRejected for:\n  ann@family.example\n"},
    Told{"a filter that holds", "postmaster@mx.example", "Held",
         "Your message to ann@family.example was held here and not delivered.\n"},
    Told{"a mobile network", "post_master@mobile.example", "Undeliverable Message",
         "No mobile of that number.\n\nFrom: case-1234-5678abcd@ribbon.example\n"
         "To: ann@family.example\n"},
    Told{"Courier",
         "Courier mail server at mx.example <x@mx.example>",
         "NOTICE: your mail",
         "This is a delivery status notification from mx.example.\n\nUNDELIVERABLE MAIL\n\n"
         "<ann@family.example>:\n>>> RCPT TO:<ann@family.example>\n<<< 550 5.1.1 nobody\n",
         {"5.1.1"}},
    Told{"mFILTER",
         "MAILER-DAEMON@mfilter.example",
         "failure notice",
         "-------SMTP command\nRCPT TO:<ann@family.example>\n-------server message\n"
         "550 5.1.1 user unknown <ann@family.example>\n-------original message\n"
         "To: bob@family.example\n",
         {"5.1.1"}},
};
TEST(BounceSystems, ThatSayItInASentence)
{
    for (const Told& told : saying) expect_told(told);
}

const std::array in_other_languages{
    Told{"Japanese",
         daemon,
         "配信できません",
         "次の宛先に届きませんでした。\n\n<ann@family.example>: 550 5.1.1 宛先不明\n",
         {"5.1.1"}},
    Told{"Russian",
         daemon,
         "Недоставленное сообщение",
         "Письмо не доставлено: ann@family.example\n550 5.7.1 Отказано\n",
         {"5.7.1"}},
    Told{"Hungarian", daemon, "Nem kézbesíthető",
         "A levelet nem tudtuk kézbesíteni ide:\n\n   ann@family.example\n"},
    Told{"Czech, and late",
         daemon,
         "Zpráva čeká",
         "Zpráva čeká.\n\n<ann@family.example>: 451 4.4.1 časový limit\n",
         {"4.4.1"},
         {ann},
         true},
    Told{"Turkish, who has no name", "<>", "İletilemedi",
         "Alıcı bulunamadı: ann@family.example (550)\n"},
};
TEST(BounceSystems, InLanguagesNobodyTaughtUs)
{
    for (const Told& told : in_other_languages) expect_told(told);
}

const std::array late{
    Told{"MDaemon",
         "MDaemon at family.example <MDaemon@family.example>",
         "Warning: ann@family.example - no answer yet",
         "The attached message had TRANSIENT non-fatal delivery errors!\n\n"
         "It stays in the queue, and is tried again.\n\nFailed address: ann@family.example\n",
         {},
         {ann},
         true},
    Told{"Gmail",
         "Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
         "Delivery Status Notification (Delay)",
         "** Delivery incomplete **\n\nThere was a temporary problem: your message is not yet "
         "with ann@family.example. We will retry for 46 more hours.\n",
         {},
         {ann},
         true},
    Told{"Sendmail under a subject of its own",
         daemon,
         "A notice about your mail",
         "   ----- The following addresses had transient non-fatal errors -----\n"
         "<ann@family.example>\n\n   ----- Transcript of session follows -----\n"
         "<ann@family.example>... Deferred: mx.family.example did not answer\n",
         {},
         {ann},
         true},
    Told{"Courier",
         "Courier mail server <postmaster@courier.example>",
         "WARNING: delayed mail notification.",
         "DELAYED MAIL\n\nNot with these yet:\n\n<ann@family.example>:\n"
         "    Connection timed out\n",
         {},
         {ann},
         true},
};
TEST(BounceSystems, ThatAreLateOnly)
{
    for (const Told& told : late) expect_told(told);
}

} // namespace
} // namespace ribbon
