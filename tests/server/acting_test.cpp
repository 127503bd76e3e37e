// Somebody is let act, and no more: what each may see, over HTTP, at each step.
#include "commands/identity.hpp"
#include "storage/desk/accounts.hpp"
#include "tests/complaints/complaint_served.hpp"

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today = complaints_told_on;

class ActingServed : public ComplaintServed {
protected:
    Answer let(const char* email, const SignedInAs& who)
    {
        return served.post("/cases/ISLA/acting",
                           "name=Gareth+Lees&what=A+lawyer&email=" + std::string{email}, &who);
    }
    /// The account that the act made for an address, signed in.
    SignedInAs signed_in(const std::string& email)
    {
        std::optional<storage::Account> account;
        served.archive().reading([&](storage::Connection& from) {
            account = storage::Accounts(from, served.archive().area()).with_email(email);
        });
        if (!account) throw std::runtime_error{"no account for " + email};
        return served.sign_in_again(*account);
    }
    void check(const std::string& person)
    {
        const auto sure = decide(
            CheckIdentity{.person = person, .day = today, .sure = true, .how = "Rang the office"},
            served.archive().read_case("ISLA"), today);
        ASSERT_TRUE(sure) << sure.problems().front().sentence;
        served.record({*sure});
    }
    int status(const char* part, const SignedInAs& who)
    {
        return served.get(std::string{"/cases/ISLA/"} + part, &who).status;
    }
};

TEST_F(ActingServed, BeginsWithTheCheckAndEndsWithTheWord)
{
    EXPECT_EQ(let("g.lees@law.example", mother).status, 303);
    const SignedInAs lawyer = signed_in("g.lees@law.example");
    EXPECT_EQ(status("messages", lawyer), 404) << "nobody has checked who it is";
    check(lawyer.account.person);
    for (const char* part : {"home", "messages", "dates", "rights", "write"})
        EXPECT_EQ(status(part, lawyer), 200) << part;
    for (const char* part : {"acting", "take-away", "all"})
        EXPECT_NE(status(part, lawyer), 200) << part;
    // What he writes for her, both of them read; its receipt is there at once.
    const Answer sent =
        served.post("/cases/ISLA/write", "subject=For+her&words=When+does+it+come%3F", &lawyer);
    ASSERT_EQ(sent.status, 303);
    EXPECT_EQ(served.get(sent.headers.at("location"), &lawyer).status, 200);
    for (const SignedInAs* who : std::initializer_list<const SignedInAs*>{&lawyer, &mother})
        EXPECT_NE(served.get("/cases/ISLA/messages", who).body.find("For her"), std::string::npos);
    EXPECT_EQ(served.post("/cases/ISLA/acting", "end=" + lawyer.account.person, &mother).status,
              303);
    for (const char* part : {"home", "messages", "dates", "rights", "write"})
        EXPECT_EQ(status(part, lawyer), 404) << part;
    EXPECT_NE(served.get("/cases/ISLA/messages", &mother).body.find("For her"), std::string::npos)
        << "what was written for her stays hers";
}

TEST_F(ActingServed, OfTheOtherParentGivesThemNothingAndTakesNothingFromThem)
{
    const SignedInAs father =
        served.parent_joins("ISLA", "FATHER", "father", "Daniel Marsden", today - days{300});
    served.post("/cases/ISLA/write", "subject=Mine&words=What+only+she+wrote", &mother);
    const std::string words_for_a_stranger =
        let("somebody@new.example", mother).headers["location"];
    const Answer answer = let("FATHER@family.example", mother);
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.headers.at("location"), words_for_a_stranger) << "and she learns nothing";
    EXPECT_EQ(served.get("/cases/ISLA/messages", &father).body.find("What only she wrote"),
              std::string::npos);
    // Whatever she takes back, his own part is his.
    for (const Detail& one : served.archive().read_case("ISLA").details)
        if (one.kind == DetailKind::let_act)
            served.post("/cases/ISLA/acting", "end=" + std::string{one[person]}, &mother);
    EXPECT_EQ(status("home", father), 200);
}

TEST_F(ActingServed, IsAskedForWithEveryProblemAtOnceAndNotOfOneself)
{
    const Answer wrong = served.post("/cases/ISLA/acting", "name=&email=gareth&what=boss", &mother);
    EXPECT_EQ(wrong.status, 422);
    for (const char* words : {"Write the name", "like name@example.org", "Choose who they are"})
        EXPECT_NE(wrong.body.find(words), std::string::npos) << words;
    EXPECT_EQ(let("MOTHER@family.example", mother).status, 422);
    EXPECT_EQ(served.post("/cases/ISLA/acting", "end=MOTHER", &mother).status, 404);
}

} // namespace
} // namespace ribbon::server
