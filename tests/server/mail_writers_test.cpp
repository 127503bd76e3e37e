// The post table over HTTP: who wrote a mail, whether a person did, and where it is then read.
#include "tests/server/mail_desk.hpp"

namespace ribbon::server {
namespace {

TEST_F(MailDesk, AFiledMailIsReadWhereItStandsAndNowhereElse)
{
    served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                           .set(officer, "officer-3")
                           .set(name, "Officer of another team")
                           .set(team, "South"));
    SignedInAs another = served.sign_in_officer("officer-3");
    waits("M1", "The refuge is in Kiln Lane.", {{"a.txt", "text/plain", 9, kept("its words")}});
    EXPECT_EQ(served.get("/mail/M1", &another).status, 200) << "whoever sorts mail reads it";
    ASSERT_EQ(served.post("/mail/M1/file", "case=OWN&checked=yes&writer=nobody", &one).status, 303);
    for (const SignedInAs* who : {&one, &another}) {
        for (const char* path : {"/mail/M1", "/mail/M1/original"}) {
            const Answer answer = served.get(path, who);
            EXPECT_EQ(answer.status, 303) << path;
            EXPECT_EQ(answer.headers.at("location").rfind("/cases/OWN/messages/entry/", 0), 0U);
        }
        EXPECT_EQ(served.get("/mail/M1/files/1", who).status, 404);
    }
    // There one of another team is asked why.
    const std::string there = served.get("/mail/M1", &another).headers.at("location");
    EXPECT_EQ(served.get(there, &another).status, 403);
    const auto lists = [&](const SignedInAs& who, std::string_view words) {
        return served.get("/mail?list=filed", &who).body.find(words) != std::string::npos;
    };
    EXPECT_TRUE(lists(another, "In the record of a child of another team"));
    EXPECT_FALSE(lists(one, "In the record of a child of another team"));
    EXPECT_TRUE(lists(one, "In the record of "));
}

TEST_F(MailDesk, AsksWhoWroteWhatLooksLikeAMachinesMail)
{
    waits("M1", "Please assess him.", {}, true);
    const Answer check = served.post("/mail/M1/file", "case=OWN", &one);
    EXPECT_NE(check.body.find("A person wrote this"), std::string::npos);
    EXPECT_EQ(check.body.find(" checked"), std::string::npos) << "nobody of the case sent it";
    Answer done =
        served.post("/mail/M1/file", "case=OWN&checked=yes&human=yes&writer=nobody", &one);
    EXPECT_EQ(messages(), 1U);
    EXPECT_EQ(done.headers.at("location"), "/mail?done=filed");
    waits("M2", "I am away.", {}, true);
    done = served.post("/mail/M2/file", "case=OWN&checked=yes", &one);
    EXPECT_EQ(messages(), 1U);
    EXPECT_EQ(notes(), 1U);
    ASSERT_EQ(done.headers.at("location"), "/mail?done=note");
    EXPECT_NE(served.get("/mail?done=note", &one).body.find("No clock counts"), std::string::npos);
    waits("M3", "A person's.");
    EXPECT_EQ(served.post("/mail/M3/file", "case=OWN", &one).body.find("A person wrote this"),
              std::string::npos);
}

TEST_F(MailDesk, TakesWhatAPartySentForAPersonsWhereSeveralAreFiled)
{
    const auto known =
        decide(detail_of(DetailKind::email_recorded, today).set(email, "gp@practice.example"),
               {StreamKind::person, "GP"}, 0, today);
    ASSERT_TRUE(known);
    served.record({*known});
    served.add(
        "OWN",
        detail_of(DetailKind::party_joined, today).set(person, "GP").set(relation, "adviser"));
    waits("M1", "Please assess him.", {}, true);
    waits("M2", "Here is my advice.");
    const Answer check = served.post("/mail-several", "mail=M1&mail=M2&reference=OWN", &one);
    EXPECT_NE(check.body.find("A person wrote each of these"), std::string::npos);
    EXPECT_NE(check.body.find(" checked"), std::string::npos) << "a party sent it";
    const std::string filed = "mail=M1&mail=M2&case=OWN&checked=yes&human=yes";
    EXPECT_EQ(served.post("/mail-several", filed, &one).headers.at("location"),
              "/mail?done=several");
    EXPECT_EQ(messages(), 2U);
}

TEST_F(MailDesk, ShowsWhatCameAgainAndWhatItIsAnotherDeliveryOf)
{
    waits("M1", "The first.");
    waits("M2", "The first.");
    served.archive().writing([&](storage::Connection& in) {
        storage::Mails(in, served.archive().area())
            .say_again("M2", storage::MailState::to_file, "M1");
    });
    EXPECT_NE(served.get("/mail", &one).body.find("Came again (1)"), std::string::npos);
    EXPECT_NE(served.get("/mail?list=again", &one).body.find("/mail/M2"), std::string::npos);
    EXPECT_EQ(served.get("/mail/M2", &one).headers.at("location"), "/mail/M1");
}

TEST_F(MailDesk, AsksWhoWroteWhatCameFromAnAddressNobodyKnows)
{
    served.parent_joins("OWN", "MOTHER", "mother", "Karen Hartshorn", today);
    waits("M1", "From my desk at work.");
    const Answer check = served.post("/mail/M1/file", "case=OWN", &one);
    EXPECT_NE(check.body.find("Who wrote it?"), std::string::npos);
    EXPECT_NE(check.body.find("Whoever you say wrote this email will be able to read it"),
              std::string::npos);
    for (const char* writer : {"", "&writer=", "&writer=STRANGER"}) {
        const Answer refused =
            served.post("/mail/M1/file", std::string{"case=OWN&checked=yes"} + writer, &one);
        EXPECT_EQ(refused.status, 422) << writer;
        EXPECT_NE(refused.body.find("Say who wrote it"), std::string::npos) << writer;
    }
    EXPECT_EQ(messages(), 0U);
    EXPECT_EQ(served.post("/mail/M1/file", "case=OWN&checked=yes&writer=MOTHER", &one).status, 303);
    EXPECT_EQ(served.archive().read_case("OWN").details.back()[person], "MOTHER");
}

TEST_F(MailDesk, WhatNobodyOfTheCaseWroteIsReadByNoFamily)
{
    const SignedInAs mother =
        served.parent_joins("OWN", "MOTHER", "mother", "Karen Hartshorn", today);
    waits("M1", "I am her nan.");
    EXPECT_EQ(served.post("/mail/M1/file", "case=OWN&checked=yes&writer=nobody", &one).status, 303);
    EXPECT_EQ(served.get("/cases/OWN/messages", &mother).body.find("About M1"), std::string::npos);
    const auto history = served.archive().read_case("OWN");
    std::int64_t message = 0;
    for (const Detail& detail : history.details)
        if (detail.kind == DetailKind::message_filed) message = detail.number;
    const SignedInAs holder = served.sign_in_officer("officer-2");
    EXPECT_NE(served.get("/cases/OWN/messages/" + std::to_string(message), &holder)
                  .body.find("Somebody with no part in this case wrote"),
              std::string::npos);
}

} // namespace
} // namespace ribbon::server
