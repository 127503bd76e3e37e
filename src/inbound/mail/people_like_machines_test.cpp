// Mail that people write and that looks as if a machine had. A parent who is taken for a machine is
// heard by nobody.
#include "inbound/mail/reading.hpp"

#include <gtest/gtest.h>

#include <array>

namespace ribbon {
namespace {

struct Wrote {
    std::string_view subject, text, from = "Ann Parent <ann@family.example>", head = "";
};

MailReading read(const Wrote& wrote)
{
    return read_mail(
        "From: " + std::string{wrote.from} + "\nTo: case-1234-5678abcd@ribbon.example\n" +
            std::string{wrote.head} + "Subject: " + std::string{wrote.subject} +
            "\nContent-Type: text/plain; charset=utf-8\n\n" + std::string{wrote.text} + "\n",
        {});
}

void expect_person(const Wrote& wrote)
{
    SCOPED_TRACE(std::string{wrote.subject} + ": " + std::string{wrote.text});
    const MailReading reading = read(wrote);
    EXPECT_FALSE(reading.machine_sent);
    EXPECT_FALSE(reading.is_bounce || reading.is_auto_reply || reading.is_receipt);
    EXPECT_TRUE(reading.failed_recipients.empty());
}

TEST(PeopleLikeMachines, WhoseMailCameBack)
{
    constexpr std::array all{
        Wrote{"Undeliverable", "It was undeliverable to nurse@clinic.example. Can you send it on?"},
        Wrote{"Undeliverable: Sam's form",
              "My form was undeliverable, it says here. Who should have it?"},
        Wrote{"Delivery failed",
              "I got \"your message could not be delivered\" when I wrote to nurse@clinic.example. "
              "What can I do?"},
        Wrote{"Failure notice",
              "The school sent me a failure notice for Sam's test. Is that lawful?"},
        Wrote{"Returned mail", "Your letter of 3 March was put through the wrong door and sent "
                               "back. We moved to 55 High Street."},
        Wrote{"Mail delivery problem",
              "The post does not come to our road. Please write to ann@family.example instead."},
        Wrote{"Message not delivered",
              "Hello, the nurse says my message was not delivered to her. I sent it to "
              "nurse@clinic.example on Monday and again on Friday."},
        Wrote{"Mail delivery failed: returning message to sender",
              "Hi, this came when I wrote to you: the following address(es) failed. Here is my "
              "letter again."},
        Wrote{"Delivery delayed",
              "The wheelchair's delivery has been delayed again, until May. He cannot go to "
              "school without it."},
        Wrote{"Delayed: Sam's plan", "The plan is delayed, and nobody tells me why."},
        Wrote{"Warning: could not send him in today",
              "He was not well. The school knows. Please change the meeting."},
        Wrote{"Warning: message from the school", "They say he will be excluded."},
        Wrote{"Undelivered", "Dear postmaster, is ann@school.example gone? 550 5.1.1, it said.",
              "Jo Sample <postmaster@school.example>", "In-Reply-To: <1.out@ribbon.example>\n"},
        Wrote{"New addresses at our school",
              "All our addresses change on Monday. Please write to senco@newschool.example.",
              "Jo Sample <postmaster@school.example>"},
        Wrote{"Our mail", "Our filter held your mails back until today. They are through now.",
              "Jo Sample, System Administrator <jo.sample@school.example>"},
        Wrote{"Sam's chair", "The chair is here, thank you. Delivery failed twice before!",
              "Pat Bounce <pat.bounce@family.example>"},
        Wrote{"Costs", "The taxi was 550 pounds. The bill is with taxi@firm.example, not paid."},
        Wrote{"Delivery failure", "Nobody rang. It was sent back to the depot, says the driver.",
              "Ann Parent <ann@family.example>", "Return-Path: <ann@family.example>\n"},
    };
    for (const Wrote& wrote : all) expect_person(wrote);
}

TEST(PeopleLikeMachines, WhoAreAway)
{
    constexpr std::array all{
        Wrote{"Out of office next week",
              "I am out of the office next week: can we meet on Thursday instead?"},
        Wrote{"Absence from school - please help",
              "I am currently on my fourth week with Sam at home and nobody calls."},
        Wrote{"Absence", "I am currently out of ideas. Sam has missed 40 days."},
        Wrote{"Away from home", "Sam is away from home on Tuesdays. Who takes him to school?"},
        Wrote{"Holiday club", "I'm currently on the list for the holiday club. Is it paid for?"},
        Wrote{"Annual leave", "I have used all my annual leave for his hospital visits."},
        Wrote{"On leave until June", "I am on leave until June with the baby, so please ring "
                                     "before you come. I agree with section B."},
        Wrote{"Vacation care", "I will be away in August. Can the panel meet before?"},
        Wrote{"Thank you for your message",
              "I have read it with my husband. We do not agree with section F."},
        Wrote{"OOO: what does it mean?", "The officer's answer says OOO. When is she back?"},
        Wrote{"Out of office", "The officer is out of the office, and nobody covers. Please ring."},
        Wrote{"Holiday", "I am on holiday until Monday. Section A is done: he likes trains."},
        Wrote{"Absence: Sam", "I am on leave to be with him.", "Ann Parent <ann@family.example>",
              "X-MS-Exchange-Inbox-Rules-Loop: ann@work.example\n"},
        Wrote{"Nieobecność: Sam", "Sam jest chory."},
        Wrote{"Abwesenheit: Sam", "Sam kommt heute nicht."},
        Wrote{"Sorry, I was away", "I'm away from my desk a lot. Wednesday suits me."},
    };
    for (const Wrote& wrote : all) expect_person(wrote);
}

TEST(PeopleLikeMachines, WhoSpeakOfReceiptsAndNumbers)
{
    constexpr std::array all{
        Wrote{"Acknowledgement",
              "I have no acknowledgement of my letter. Your reference number is 4711. Please "
              "answer."},
        Wrote{"Complaint 4711",
              "You wrote \"please do not reply to this email, this mailbox is not monitored\". "
              "So where do I write?"},
        Wrote{"Ticket created", "A ticket has been created with Ticket ID 12, I was told in May. "
                                "Nothing came of it."},
        Wrote{"Eingangsbestätigung", "Mir fehlt die Eingangsbestätigung. Haben Sie den Brief?"},
        Wrote{"Accusé de réception",
              "Bonjour, je n'ai pas reçu d'accusé de réception. Avez-vous ma lettre ?"},
        Wrote{"We have received your letter", "We do not agree with it. Sam needs one to one."},
        Wrote{"Automatic doors", "The automatic doors at school frighten him."},
        Wrote{"Potwierdzenie", "Proszę o potwierdzenie, że Państwo dostali mój list."},
        Wrote{"Complaint", "This is an automatic refusal by your panel, and no decision."},
        Wrote{"School", "This is an automated world, and my son needs people."},
        Wrote{"Read: Sam's plan", "Your message has been read to Sam too. He likes it."},
        Wrote{"My address",
              "We have received your draft. Please do not reply to this address; Sam's case number "
              "is 22."},
        Wrote{"Decision on your request",
              "Dear Ms Parent, the panel met and agreed. Please do not reply to this email; write "
              "to jo@council.example.",
              "Jo Sample <jo@council.example>"},
        Wrote{"Your case number 4711",
              "Thank you for contacting us. I have read your file, and would like to see you.",
              "Jo Sample <jo@council.example>"},
    };
    for (const Wrote& wrote : all) expect_person(wrote);
}

} // namespace
} // namespace ribbon
