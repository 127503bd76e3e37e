// What one parent complained of is no page of the other's.
#include "tests/complaints/complaint_served.hpp"
#include "tests/support/program.hpp"

#include <array>
#include <fstream>

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today = complaints_told_on;

class ToldCaseServed : public ComplaintServed {
protected:
    void SetUp() override
    {
        ComplaintServed::SetUp();
        served.fact("ISLA", {.kind = Kind::request_received,
                             .when = Days::on(today - days{20}),
                             .says = {.from = Party::parent}});
        served.fact("ISLA", {.kind = Kind::complaint_received,
                             .when = Days::on(today - days{10}),
                             .says = {.from = Party::parent}});
    }
    SignedInAs father_joins()
    {
        return served.parent_joins("ISLA", "FATHER", "father", "Daniel Marsden", today - days{5});
    }
    /// A file of the ZIP that somebody takes away.
    std::string takes(const SignedInAs& who, const std::string& file, const char* a_case = "ISLA")
    {
        const Answer answer = served.post("/cases/" + std::string{a_case} + "/take-away", "", &who);
        EXPECT_EQ(answer.status, 200);
        const TemporaryFolder folder;
        std::ofstream{folder.path("taken.zip"), std::ios::binary} << answer.body;
        EXPECT_EQ(run_command({"python3", "-m", "zipfile", "-e", folder.path("taken.zip"),
                               folder.path("taken")})
                      .exit,
                  0);
        return contents(folder.path("taken") + "/" + file);
    }
    bool tells(const std::string& page, const SignedInAs& who, std::string_view words)
    {
        const Answer answer = served.get("/cases/ISLA" + page, &who);
        EXPECT_EQ(answer.status, 200) << page;
        return answer.body.find(words) != std::string::npos;
    }
};

TEST_F(ToldCaseServed, TheOnlyParentReadsHerComplaintAndItsDates)
{
    EXPECT_TRUE(tells("/story", mother, "The council received a complaint"));
    EXPECT_TRUE(tells("/dates", mother, "complaint"));
}

TEST_F(ToldCaseServed, AnotherParentReadsWhatIsAboutTheChildAndNothingOfAComplaint)
{
    const SignedInAs father = father_joins();
    EXPECT_TRUE(tells("/story", father, "received a request for an EHC needs assessment"));
    EXPECT_TRUE(tells("/dates", father, "assess"));
    for (const char* page : {"/home", "/story", "/dates"})
        EXPECT_FALSE(tells(page, father, "complaint")) << page;
}

TEST_F(ToldCaseServed, WhatTheOtherParentTakesAwayHasNothingOfAComplaint)
{
    const std::array files{"record.json", "record.html"};
    for (const char* file : files)
        EXPECT_NE(takes(mother, file).find("complaint"), std::string::npos) << file;
    const SignedInAs father = father_joins();
    for (const char* file : files) {
        EXPECT_NE(takes(father, file).find("request"), std::string::npos) << file;
        EXPECT_EQ(takes(father, file).find("complaint"), std::string::npos) << file;
    }
}

TEST_F(ToldCaseServed, WhoActsForAYoungPersonTakesAwayWhatWasPromisedToThem)
{
    served.open_case("NOOR", Day{std::chrono::year{2006} / 5 / 2}, "leaver", "North");
    const SignedInAs helper =
        served.parent_joins("NOOR", "HELPER", "mother", "Rebecca Marsden", today - days{300});
    const auto let =
        decide(detail_of(DetailKind::let_act, today).set(person, "HELPER"),
               {StreamKind::a_case, "NOOR"}, served.archive().read_case("NOOR").number, today);
    ASSERT_TRUE(let);
    served.archive().append({.proposal = {{*let}},
                             .who = {"person:NOOR-0", "family"},
                             .recorded = served.shell().clock.now()});
    served.add("NOOR", detail_of(DetailKind::promise_made, today)
                           .set(words, "We ring you about Northbrook")
                           .set(due, "2026-12-01")
                           .set(person, "NOOR-0"));
    served.add("NOOR", detail_of(DetailKind::document_added, today)
                           .set(attachment, std::string(64, 'a'))
                           .set(name, "letter to the young person.pdf")
                           .set(person, "NOOR-0"));
    const std::string taken = takes(helper, "record.json", "NOOR");
    EXPECT_NE(taken.find("We ring you about Northbrook"), std::string::npos);
    EXPECT_NE(taken.find("letter to the young person.pdf"), std::string::npos);
    EXPECT_NE(served.get("/cases/NOOR/documents", &helper).body.find("letter to the young person"),
              std::string::npos);
}

TEST_F(ToldCaseServed, AnOfficerWhoTakesTheRecordAwayIsLedToTheRibbon)
{
    const SignedInAs officer = served.sign_in_officer("leaver");
    const Answer answer = served.get("/cases/ISLA/take-away", &officer);
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.headers.at("location"), "/cases/ISLA/ribbon");
    EXPECT_EQ(served.post("/cases/ISLA/take-away", "", &officer).status, 303);
}

TEST_F(ToldCaseServed, AnOfficerReadsItAll)
{
    const SignedInAs officer = served.sign_in_officer("leaver");
    father_joins();
    EXPECT_TRUE(tells("", officer, "complaint"));
}

} // namespace
} // namespace ribbon::server
