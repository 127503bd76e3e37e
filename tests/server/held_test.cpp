// What the guard stops, over HTTP against the real server: it is held, whoever wrote it can not let
// it go, and a second person can, with a reason.
#include "storage/desk/outbox.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;

constexpr Day today{std::chrono::year{2026} / 11 / 19};
constexpr Day born{std::chrono::year{2017} / 5 / 2};

class Held : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (const char* key : {"officer-1", "officer-2"})
            served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                                   .set(officer, key)
                                   .set(name, std::string{"Officer "} + key)
                                   .set(team, "North"));
        served.open_case("OWN", born, "officer-1", "North");
        served.open_case("OTHER", born, "officer-2", "North");
        // Another family's child, with a number and a name of its own.
        number(upn_of_another);
        writer = served.sign_in_officer("officer-1");
        second = served.sign_in_officer("officer-2");
    }
    /// The pupil number of the child of the other case.
    void number(const std::string& upn_said)
    {
        const StreamId child{StreamKind::person, "OTHER-0"};
        const auto last = served.archive().read(child).number;
        served.record({{.stream = child,
                        .expected = last,
                        .adds = {detail_of(DetailKind::upn_recorded, today).set(upn, upn_said),
                                 detail_of(DetailKind::person_named, today)
                                     .set(given, "Zebedee")
                                     .set(family, "Quillfeather")}}});
    }
    Answer promise(const std::string& words_said, const std::string& more = {})
    {
        return served.post("/cases/OWN/promises/new",
                           "words=" + words_said + "&by-day=27&by-month=11&by-year=2026" + more,
                           &writer);
    }
    std::vector<Detail> details_of(DetailKind kind)
    {
        std::vector<Detail> all;
        for (const Detail& one : served.archive().read_case("OWN").details)
            if (one.kind == kind) all.push_back(one);
        return all;
    }
    /// The path of the page of what was held.
    std::string held(const Answer& answer)
    {
        const auto found = answer.headers.find("location");
        if (found == answer.headers.end()) return {};
        return found->second.substr(0, found->second.find('?'));
    }
    Answer release(const std::string& path, const SignedInAs& who,
                   const std::string& why = "The school asked us to say so")
    {
        return served.post(path, "reason=" + why, &who);
    }

    /// Sound by its check letter: data of the tests of numbers (tests/people/upn-vectors.csv).
    static constexpr const char* upn_of_another = "B801200005001";
    ServedRecord served{today};
    SignedInAs writer, second;
};

TEST_F(Held, APromiseWithAnothersNumberIsStopped)
{
    const Answer answer = promise("We write about B801200005001 too");
    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.body.find("is a unique pupil number"), std::string::npos);
    EXPECT_NE(answer.body.find("Ask a second person to look"), std::string::npos);
    EXPECT_TRUE(details_of(DetailKind::promise_made).empty());
}

TEST_F(Held, ANameAloneGoesAfterATick)
{
    EXPECT_EQ(promise("Zebedee Quillfeather says hello").status, 422);
    EXPECT_TRUE(details_of(DetailKind::promise_made).empty());
    EXPECT_EQ(promise("Zebedee Quillfeather says hello", "&names-seen=yes").status, 303);
    EXPECT_EQ(details_of(DetailKind::promise_made).size(), 1U);
}

TEST_F(Held, ATickDoesNotLetANumberGo)
{
    EXPECT_EQ(promise("We write about B801200005001 too", "&names-seen=yes").status, 422);
}

TEST_F(Held, WhoeverWroteItCanNotLetItGo)
{
    const std::string path = held(promise("We write about B801200005001 too", "&hold=yes"));
    ASSERT_NE(path.find("/cases/OWN/held/"), std::string::npos);
    EXPECT_EQ(details_of(DetailKind::letter_held).size(), 1U);
    const Answer answer = release(path, writer);
    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.body.find("You wrote it: somebody else has to look at it"), std::string::npos);
    EXPECT_TRUE(details_of(DetailKind::promise_made).empty());
}

TEST_F(Held, ASecondPersonLetsItGoWithAReason)
{
    const std::string path = held(promise("We write about B801200005001 too", "&hold=yes"));
    EXPECT_NE(served.get(path, &second).body.find("We write about B801200005001 too"),
              std::string::npos);
    EXPECT_EQ(release(path, second, "").status, 422);
    EXPECT_TRUE(details_of(DetailKind::letter_released).empty());
    EXPECT_EQ(release(path, second).status, 303);
    const auto promises = details_of(DetailKind::promise_made);
    ASSERT_EQ(promises.size(), 1U);
    // It is the promise of the one who made it, and recorded by the one who let it go.
    EXPECT_EQ(promises[0][officer], "officer-1");
    EXPECT_EQ(served.archive().entry({StreamKind::a_case, "OWN"}, promises[0].number)->by,
              "officer-2");
    const auto released = details_of(DetailKind::letter_released);
    ASSERT_EQ(released.size(), 1U);
    EXPECT_EQ(released[0][reason], "The school asked us to say so");
    EXPECT_NE(served.get(path, &writer).body.find("Officer officer-2 let it go"),
              std::string::npos);
}

TEST_F(Held, ItGoesOnce)
{
    const std::string path = held(promise("We write about B801200005001 too", "&hold=yes"));
    EXPECT_EQ(release(path, second).status, 303);
    EXPECT_EQ(release(path, second).status, 422);
    EXPECT_EQ(details_of(DetailKind::promise_made).size(), 1U);
}

TEST_F(Held, ItsWordsAreNotInTheRecordOfTheChild)
{
    promise("We write about B801200005001 too", "&hold=yes");
    for (const Entry& one : served.archive().entries({StreamKind::a_case, "OWN"}))
        EXPECT_EQ(one.fact.find("B801200005001"), std::string::npos) << one.kind;
}

TEST_F(Held, ANoteOfACallIsLookedAtToo)
{
    const std::string call = "channel=telephone&direction=in&person=OWN-0&subject=A+call&words="
                             "She+spoke+of+B801200005001&day-day=19&day-month=11&day-year=2026";
    EXPECT_EQ(served.post("/cases/OWN/contact/new", call, &writer).status, 422);
    EXPECT_TRUE(details_of(DetailKind::message_filed).empty());
    const std::string path =
        held(served.post("/cases/OWN/contact/new", call + "&hold=yes", &writer));
    EXPECT_EQ(release(path, second).status, 303);
    EXPECT_EQ(details_of(DetailKind::message_filed).size(), 1U);
}

TEST_F(Held, ANoteAmongStaffIsNot)
{
    EXPECT_EQ(served.post("/cases/OWN/notes/new", "words=Like+B801200005001%2C+ask+legal", &writer)
                  .status,
              303);
}

TEST_F(Held, WhatAFamilyReadsOfAHandoverIsLookedAtBeforeItIsOffered)
{
    const std::string offer = "officer=officer-2&know=Like+B801200005001&next=The+plan&waiting="
                              "Nobody&reason=&checked=yes";
    EXPECT_EQ(served.post("/cases/OWN/handover", offer, &writer).status, 422);
    EXPECT_TRUE(details_of(DetailKind::handover_offered).empty());
}

TEST_F(Held, AReasonThatTellsOfAnotherIsRefused)
{
    const std::string path = held(promise("We write about B801200005001 too", "&hold=yes"));
    EXPECT_EQ(release(path, second, "It+is+B801200005001+after+all").status, 422);
    EXPECT_TRUE(details_of(DetailKind::promise_made).empty());
}

TEST_F(Held, SeveralAtOnceAreHeldForNobody)
{
    const Answer answer = served.post("/work-several",
                                      "do=promise&case=OWN&case=OTHER&words=See+B801200005001&due-"
                                      "day=27&due-month=11&due-year=2026&checked=yes&hold=yes",
                                      &writer);
    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.body.find("write to each family alone"), std::string::npos);
    EXPECT_TRUE(details_of(DetailKind::promise_made).empty());
    EXPECT_TRUE(details_of(DetailKind::letter_held).empty());
}

} // namespace
} // namespace ribbon::server
