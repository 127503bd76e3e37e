#include "inbound/mail/classify.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const MailSettings ours{.own_addresses = {"send@council.example"}};

MailReading read(std::string_view head, std::string_view body = "Hello.\n")
{
    return read_mail(std::string{head} + "\n" + std::string{body}, ours);
}

constexpr std::string_view parent = "From: Ann Parent <ann@family.example>\n"
                                    "To: case-1234-5678abcd@ribbon.example\n";

MailReading from_parent(std::string_view head, std::string_view body = "Hello.\n")
{
    return read(std::string{parent} + std::string{head}, body);
}

TEST(Classify, AParentIsAPerson)
{
    const MailReading reading = from_parent("Subject: My son\n");
    EXPECT_FALSE(reading.machine_sent);
    EXPECT_FALSE(reading.is_auto_reply || reading.is_bounce || reading.is_receipt);
}

// RFC 3834 section 5: any value but "no" says that no person sent it.
TEST(Classify, AutoSubmittedSaysSo)
{
    EXPECT_TRUE(from_parent("Auto-Submitted: auto-replied (vacation)\n").is_auto_reply);
    EXPECT_TRUE(from_parent("Auto-Submitted: Auto-Generated\n").machine_sent);
    EXPECT_FALSE(from_parent("Auto-Submitted: no\n").machine_sent);
}

// vacation(1) of BSD, Gmail and the desks of councils write both.
TEST(Classify, AnAnswerByAMachineIsOneBesideFieldsOfAListToo)
{
    for (const std::string_view field :
         {"Precedence: bulk\n", "Precedence: junk\n", "Precedence: list\n",
          "List-Unsubscribe: <https://desk.council.example/u>\n"}) {
        const std::string head = "Subject: Re: SEND\n" + std::string{field};
        EXPECT_TRUE(from_parent(head + "Auto-Submitted: auto-replied\n").is_auto_reply) << field;
        EXPECT_TRUE(from_parent(head + "X-Autoreply: yes\n").is_auto_reply) << field;
        const MailReading news = from_parent(head + "Auto-Submitted: auto-generated\n");
        EXPECT_TRUE(news.machine_sent && !news.is_auto_reply) << field;
    }
    for (const std::string_view field :
         {"X-FC-MachineGenerated: true\n", "X-Precedence: auto_reply\n",
          "Auto-Submitted: (at work) auto-replied\n", "Subject: Re: SEND (Automated Response)\n"})
        EXPECT_TRUE(from_parent(field).is_auto_reply) << field;
    EXPECT_TRUE(from_parent("List-Loop: news.charity.example\n").machine_sent);
    EXPECT_FALSE(from_parent("X-FC-MachineGenerated: no\n").machine_sent);
}

TEST(Classify, ADeskSaysThatAMailCame)
{
    const auto desk = [](std::string_view body, std::string_view from = "desk@council.example") {
        return read("From: " + std::string{from} + "\nSubject: Your words to us\n", body)
            .is_auto_reply;
    };
    EXPECT_TRUE(
        desk("Hello Ann,\n\nThank you for contacting our desk. Your reference number is 12.\n"
             "Please do not reply: this address is not monitored.\n"));
    EXPECT_TRUE(desk("Thank you for your enquiry. Your reference is 12.\n", "noreply@c.example"));
    EXPECT_TRUE(desk("Vielen Dank. Dies ist eine automatisch erzeugte Antwort.\n"));
    EXPECT_TRUE(desk("Please note this is an automated reply: this inbox is not monitored.\n"));
    EXPECT_TRUE(desk("Thank you for contacting us. Your case number is 22. Our support team will "
                     "look at it.\n"));
    EXPECT_TRUE(desk("Bonjour. Ceci est un message automatique.\n"));
    EXPECT_TRUE(desk("To jest automatyczna odpowiedź urzędu.\n"));
    EXPECT_FALSE(desk("Thank you for contacting our desk. I have your letter, number 12.\n"));
    EXPECT_TRUE(read("From: desk@charity.example\nSubject: Re: SEND\n",
                     "We have it, thank you. This reply was sent automatically.\n")
                    .is_auto_reply);
}

TEST(Classify, ReportsOfOtherKindsAreMachines)
{
    EXPECT_TRUE(from_parent("Subject: Report Domain: ribbon.example Submitter: mx.example "
                            "Report-ID: <1>\n")
                    .machine_sent);
    EXPECT_FALSE(from_parent("Subject: Report domain: maths\n").machine_sent);
}

TEST(Classify, ProgramsWriteTheirAnswersInManyLanguages)
{
    for (const std::string_view subject :
         {"Automatic reply: SEND", "AUTO: Ann is out of the office (returning 3/3/2025)",
          "Out of Office AutoReply: Annual review", "=?utf-8?Q?R=C3=A9ponse_automatique?= : SEND",
          "Automatische Antwort: SEND", "=?utf-8?Q?Odpowied=C5=BA_automatyczna?=: SEND",
          "Ymateb awtomatig: SEND", "Fuera de la oficina: SEND", "Fuori ufficio: SEND",
          "Absence du bureau : SEND", "Out of office: SEND (automatic reply)",
          "=?utf-8?Q?=D0=90=D0=B2=D1=82=D0=BE=D0=BE=D1=82=D0=B2=D0=B5=D1=82?="})
        EXPECT_TRUE(from_parent("Subject: " + std::string{subject} + "\n").is_auto_reply)
            << subject;
}

// Apache James answers with the subject it was sent.
TEST(Classify, ASystemWithNowhereToReturnIsNoPersonWhateverItsSubject)
{
    constexpr std::string_view said =
        "Hi. This is the James mail server at mx.example.\nI'm afraid "
        "I wasn't able to deliver your message.\n";
    const std::string head = "From: postmaster@mx.example\nSubject: Re: Maya\n";
    EXPECT_TRUE(read("Return-Path: <>\n" + head, said).is_bounce);
    EXPECT_FALSE(from_parent("Subject: Re: Maya\n", said).is_bounce);
}

TEST(Classify, WhoAnswersAMachineIsAPerson)
{
    for (const std::string_view subject :
         {"Re: Automatic reply: SEND", "Fwd: Undeliverable: Annual review", "FW: Out of office",
          "Re: Delivery Status Notification (Failure)", "AW: Automatische Antwort: SEND"})
        EXPECT_FALSE(from_parent("Subject: " + std::string{subject} + "\n").machine_sent)
            << subject;
}

TEST(Classify, AParentMaySpeakOfMachines)
{
    const std::string_view words[] = {
        "I wrote to you in May and got \"This is an automated response\". Nobody answered.\n",
        "I am on holiday until Monday, so please ring my husband.\n",
        "My email to the school came back: delivery failed, user unknown. What now?\n",
        "Your message was read on 3 March, it says here. Why is there no answer?\n"};
    for (const std::string_view body : words)
        EXPECT_FALSE(from_parent("Subject: Annual review\n", body).machine_sent) << body;
}

// Words of an absence are a family's words, too: without a field of a machine they are a person's,
// unless nobody but a program writes such a subject, or it answers us with one.
TEST(Classify, AnAbsenceFromSchoolIsAParentsOwnSubject)
{
    for (const std::string_view subject : {"Absence from school - please help", "Holiday form",
                                           "Away from school since May", "Absent again"})
        for (const std::string_view body :
             {"I am currently on my fourth week with Sam at home. Please will you assess what he "
              "needs.\n",
              "I am on holiday next week, so please answer me before that.\n"})
            for (const std::string_view head :
                 {"", "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply\n"}) {
                const std::string whole = "Subject: " + std::string{subject} + "\n";
                EXPECT_FALSE(from_parent(whole + std::string{head}, body).machine_sent)
                    << subject << body << head;
            }
    EXPECT_FALSE(from_parent("Subject: Absence from school\nIn-Reply-To: <1.out@ribbon.example>\n",
                             "I am currently on my fourth week with Sam at home.\n")
                     .machine_sent);
    EXPECT_TRUE(from_parent("Subject: Absence\nIn-Reply-To: <1.out@ribbon.example>\n",
                            "I am on leave until Monday.\n")
                    .is_auto_reply);
    EXPECT_TRUE(from_parent("Subject: Vacation reply: SEND\n", "Back on Monday.\n").is_auto_reply);
}

TEST(Classify, AParentsComplaintIsNoAbuseReport)
{
    const MailReading reading = from_parent("Subject: Complaint about message from 2 teachers\n");
    EXPECT_FALSE(reading.is_complaint || reading.machine_sent);
}

TEST(Classify, AnAbsenceWithNoReturnPathIsNoBounce)
{
    const MailReading reading =
        read("Return-Path: <>\nFrom: Ann <ann@school.example>\nSubject: Automatic reply: Review\n",
             "Your message could not be delivered to me today: I am on leave.\n");
    EXPECT_TRUE(reading.is_auto_reply);
    EXPECT_FALSE(reading.is_bounce);
}

TEST(Classify, WordsAloneWillDoWhereAProgramOpensWithThem)
{
    EXPECT_TRUE(from_parent("Subject: Your enquiry\n",
                            "*** This is an automated response. Do not reply. ***\n")
                    .is_auto_reply);
    EXPECT_TRUE(from_parent("Subject: Your enquiry\n",
                            "Thank you for your email.\nThis is an automatic acknowledgement.\n")
                    .is_auto_reply);
    EXPECT_TRUE(from_parent("Subject: Out of office\n", "I am out of the office until Tuesday.\n")
                    .is_auto_reply);
}

// X-Auto-Response-Suppress and a rule that forwards are also on mail that people wrote.
TEST(Classify, WhatExchangeAddsToPeoplesMailMeansNothingAlone)
{
    EXPECT_FALSE(from_parent("Subject: Review\nX-Auto-Response-Suppress: DR, RN, NRN, OOF\n"
                             "X-MS-Exchange-Inbox-Rules-Loop: ann@work.example\n")
                     .machine_sent);
}

// RFC 8098 section 3, RFC 5965 section 2.
TEST(Classify, ReportsAreKnownByTheirParts)
{
    const auto report = [](std::string_view type, std::string_view part) {
        return from_parent("Content-Type: multipart/report; report-type=" + std::string{type} +
                               "; boundary=b\n",
                           "--b\n\nWords.\n\n--b\nContent-Type: " + std::string{part} +
                               "\n\nFinal-Recipient: rfc822; a@b.example\nAction: delivered\n"
                               "Status: 2.0.0\n\n--b--\n");
    };
    EXPECT_TRUE(report("disposition-notification", "message/disposition-notification").is_receipt);
    EXPECT_TRUE(report("feedback-report", "message/feedback-report").is_complaint);
    // RFC 3464 section 2.3.3: a report that all went well is a machine's, and no bounce.
    const MailReading arrived = report("delivery-status", "message/delivery-status");
    EXPECT_FALSE(arrived.is_bounce);
    EXPECT_TRUE(arrived.machine_sent);
}

TEST(Classify, AReportWithinAForwardedMailIsNotThisMail)
{
    const MailReading reading =
        from_parent("Subject: Look what I got\nContent-Type: multipart/mixed; boundary=o\n",
                    "--o\n\nThis came back to me. Please help.\n--o\n"
                    "Content-Type: message/rfc822\n\nFrom: MAILER-DAEMON@x.example\n"
                    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                    "--b\nContent-Type: message/delivery-status\n\n"
                    "Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n--b--\n"
                    "\n--o--\n");
    EXPECT_FALSE(reading.machine_sent);
    EXPECT_FALSE(reading.is_bounce);
}

// RFC 2919, RFC 2369.
TEST(Classify, ListsAreMachinesUnlessTheListIsOurs)
{
    EXPECT_TRUE(from_parent("List-Id: <news.charity.example>\n").machine_sent);
    EXPECT_TRUE(from_parent("Precedence: bulk\n").machine_sent);
    // A council that makes its address a group has it stand before every parent's mail.
    EXPECT_FALSE(from_parent("List-Id: <send.council.example>\nPrecedence: list\n").machine_sent);
    EXPECT_FALSE(
        from_parent("Precedence: list\nList-Post: <mailto:send@council.example>\n").machine_sent);
}

// RFC 5546 section 3.2.3.
TEST(Classify, AnAnswerToAnInvitationIsAMachineUnlessThePersonWrote)
{
    const auto answer = [](std::string_view words) {
        return from_parent("Subject: Declined: Annual review\n"
                           "Content-Type: multipart/alternative; boundary=b\n",
                           "--b\n\n" + std::string{words} +
                               "\n--b\nContent-Type: text/calendar; method=REPLY\n\n"
                               "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1@x.example\n"
                               "DTSTART:20251120T140000Z\nSUMMARY:Annual review\n"
                               "END:VEVENT\nEND:VCALENDAR\n--b--\n");
    };
    EXPECT_TRUE(answer("").machine_sent);
    EXPECT_TRUE(answer("When: 20 November 2025 14:00\nWhere: School\n\n*~*~*~*~*\n").machine_sent);
    EXPECT_TRUE(answer("Ann Parent has declined this invitation.\n").machine_sent);
    EXPECT_FALSE(
        answer("I cannot come because nobody asked me before. Can we meet in May?\n").machine_sent);
}

TEST(Classify, OurOwnMailThatComesBackIsNoAnswer)
{
    EXPECT_TRUE(
        read("From: case-1234-5678abcd@ribbon.example\nSubject: We have it\n").machine_sent);
    EXPECT_TRUE(read("From: SEND <Send@Council.example>\n").machine_sent);
    EXPECT_TRUE(from_parent("Message-ID: <1.out@ribbon.example>\n").machine_sent);
    EXPECT_TRUE(from_parent("X-Loop: case-1234-5678abcd@ribbon.example\n").machine_sent);
    EXPECT_FALSE(from_parent("In-Reply-To: <1.out@ribbon.example>\n").machine_sent);
}

} // namespace
} // namespace ribbon
