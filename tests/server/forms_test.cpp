// Forms make one fact, forged ones none; readings are written down before the page is sent.
#include "storage/desk/reads.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today{std::chrono::year{2026} / 11 / 19};

class Forms : public ::testing::Test {
protected:
    void SetUp() override
    {
        served.open_case("ISLA", Day{std::chrono::year{2017} / 5 / 2}, "officer-1", "North");
        mother =
            served.parent_joins("ISLA", "MOTHER", "mother", "Rebecca Marsden", today - days{300});
    }
    int messages()
    {
        int count = 0;
        for (const Detail& one : served.archive().read_case("ISLA").details)
            count += one.kind == DetailKind::message_filed ? 1 : 0;
        return count;
    }
    ServedRecord served{today};
    SignedInAs mother;
};

constexpr const char* message = "subject=Lunch&words=Who+helps+at+lunch%3F";

TEST_F(Forms, SentTwiceMakeOneFactAndLeadToTheSamePage)
{
    const Answer first = served.post("/cases/ISLA/write", message, &mother, "the-same-key");
    const Answer again = served.post("/cases/ISLA/write", message, &mother, "the-same-key");
    EXPECT_EQ(first.status, 303);
    EXPECT_EQ(again.status, 303);
    EXPECT_EQ(first.headers.at("location"), again.headers.at("location"));
    EXPECT_EQ(messages(), 1);
}

TEST_F(Forms, WithAFileSayWithWhichMessageItCame)
{
    Client client = served.client();
    const Answer sent = client.ask(served.form_with_file(
        "/cases/ISLA/write", mother, {{"subject", "Lunch"}, {"words", "See the attached letter."}},
        "The letter.", "with-a-file"));
    ASSERT_EQ(sent.status, 303);
    std::int64_t filed = 0;
    std::string came_with;
    for (const Detail& one : served.archive().read_case("ISLA").details) {
        if (one.kind == DetailKind::message_filed) filed = one.number;
        if (one.kind == DetailKind::document_added) came_with = one.evidence;
    }
    EXPECT_EQ(came_with, "message, entry " + std::to_string(filed));
    EXPECT_EQ(sent.headers.at("location"), "/cases/ISLA/sent/" + std::to_string(filed));
}

TEST_F(Forms, RefusedMayBeSentAgainPutRight)
{
    const Answer wrong = served.post("/cases/ISLA/write", "subject=Lunch", &mother, "key-2");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_NE(wrong.body.find("There is a problem"), std::string::npos);
    EXPECT_NE(wrong.body.find("value=\"Lunch\""), std::string::npos) << "what was typed is kept";
    EXPECT_EQ(served.post("/cases/ISLA/write", message, &mother, "key-2").status, 303);
    EXPECT_EQ(messages(), 1);
}

TEST_F(Forms, FromAnotherPageOrAnotherSessionRecordNothing)
{
    const SignedInAs other = served.sign_in_person("FATHER", "Paul Marsden");
    const std::string stolen =
        "csrf=" + in_url(form_token(served.shell().seal, other.session, served.shell().chance)) +
        "&once=k&" + message;
    EXPECT_EQ(served.raw_post("/cases/ISLA/write", stolen, mother.cookie()).status, 403);
    EXPECT_EQ(served.raw_post("/cases/ISLA/write", message, mother.cookie()).status, 403);
    EXPECT_EQ(messages(), 0);
}

TEST_F(Forms, AnAnswerGivesItsClockAndOnlyTheWriterSaysThatItWasNone)
{
    served.post("/cases/ISLA/write", message, &mother);
    const Answer page = served.get("/cases/ISLA/messages", &mother);
    // Thursday 19 November 2026 and five working days: Thursday 26 November.
    EXPECT_NE(page.body.find("Answer due Thursday 26 November"), std::string::npos) << page.body;
}

TEST_F(Forms, EveryReadingIsWrittenDownBeforeThePageIsSent)
{
    served.get("/cases/ISLA/home", &mother);
    served.get("/cases/ISLA/messages", &mother);
    std::vector<storage::Read> reads;
    served.archive().reading([&](storage::Connection& connection) {
        reads = storage::Reads(connection, served.archive().area()).of("ISLA", "", 10);
    });
    ASSERT_EQ(reads.size(), 2U);
    EXPECT_EQ(reads[0].name, "Rebecca Marsden");
    EXPECT_EQ(reads[0].role, "a parent or carer");
    const Answer page = served.get("/cases/ISLA/reads", &mother);
    EXPECT_NE(page.body.find("opened 2 times"), std::string::npos);
}

TEST_F(Forms, WordsThatMayMeanDangerAreSeenAtOnce)
{
    const Answer sent =
        served.post("/cases/ISLA/write", "subject=Help&words=She+says+she+wants+to+die", &mother);
    ASSERT_EQ(sent.status, 303);
    const Answer page = served.get(sent.headers.at("location"), &mother);
    EXPECT_NE(page.body.find("116 123"), std::string::npos) << "the family is told whom to ring";
    bool seen = false;
    for (const Detail& one : served.archive().read_case("ISLA").details)
        seen = seen || one.kind == DetailKind::danger_seen;
    EXPECT_TRUE(seen);
}

TEST_F(Forms, EveryPageForbidsScriptsOfOthersAndKeepsNoCopy)
{
    for (const char* path : {"/", "/sign-in", "/deadline", "/ask", "/nowhere"}) {
        const Answer page = served.get(path);
        ASSERT_TRUE(page.headers.contains("content-security-policy")) << path;
        const std::string& policy = page.headers.at("content-security-policy");
        EXPECT_NE(policy.find("default-src 'none'"), std::string::npos) << path;
        EXPECT_EQ(policy.find("unsafe"), std::string::npos) << path;
        EXPECT_EQ(page.headers.at("cache-control"), "no-store") << path;
    }
}

} // namespace
} // namespace ribbon::server
