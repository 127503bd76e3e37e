// Whom an answer goes to, over HTTP against the real server: one person, whom the page names, and
// nobody else, however the conversation goes on meanwhile.
#include "outbound/mail/letter.hpp"
#include "storage/desk/outbox.hpp"
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

using enum DetailField;

constexpr Day today{std::chrono::year{2026} / 11 / 19};
constexpr Day born{std::chrono::year{2017} / 5 / 2};

class Answering : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (const char* key : {"officer-1", "officer-2"})
            served.add_to_area(detail_of(DetailKind::officer_appointed, today - days{300})
                                   .set(officer, key)
                                   .set(name, std::string{"Officer "} + key)
                                   .set(team, "North"));
        served.open_case("OWN", born, "officer-1", "North");
        mother = served.parent_joins("OWN", "MOTHER", "mother", "Tracey Ollerenshaw", today);
        father = served.parent_joins("OWN", "FATHER", "father", "Neil Ollerenshaw", today);
        for (const auto& [key, first] : {std::pair{"MOTHER", "Tracey"}, {"FATHER", "Neil"}})
            say(key, detail_of(DetailKind::person_named, today)
                         .set(given, first)
                         .set(family, "Ollerenshaw"));
        one = served.sign_in_officer("officer-1");
        second = served.sign_in_officer("officer-2");
    }
    void say(const std::string& who, const Detail& detail)
    {
        const StreamId stream{StreamKind::person, who};
        const auto decided = decide(detail, stream, served.archive().read(stream).number, today);
        ASSERT_TRUE(decided);
        served.record({*decided});
    }
    /// A message that came in; its entry.
    std::int64_t writes(const std::string& who, const std::string& said, std::int64_t reply_to = 0)
    {
        const auto filed = decide(FileMessage{.day = today,
                                              .from = who.empty() ? Party::unsaid : Party::parent,
                                              .channel = "portal",
                                              .person = who,
                                              .subject = "Holidays",
                                              .words = said,
                                              .reply_to = reply_to,
                                              .evidence = {}},
                                  served.archive().read_case("OWN"), today);
        EXPECT_TRUE(filed);
        served.record({*filed});
        return served.archive().read_case("OWN").number;
    }
    /// One that joined another person's conversation, as they were once recorded.
    std::int64_t wrote_into(std::int64_t conversation, const std::string& who)
    {
        served.fact("OWN", {.kind = Kind::message_received,
                            .when = Days::on(today),
                            .says = {.from = Party::parent},
                            .new_matter = true});
        const auto history = served.archive().read_case("OWN");
        served.add("OWN", detail_of(DetailKind::message_filed, today)
                              .set(direction, "in")
                              .set(channel, "portal")
                              .set(person, who)
                              .set(subject, "Re: Holidays")
                              .set(words, "With me, please.")
                              .set(matter, std::to_string(history.facts.matters.size()))
                              .set(entry, std::to_string(conversation)));
        return history.number + 1;
    }
    std::string thread_of(std::int64_t message)
    {
        for (const Detail& detail : served.archive().read_case("OWN").details)
            if (detail.number == message) return std::string{detail[matter]};
        return "none";
    }
    static std::string path(std::int64_t conversation)
    {
        return "/cases/OWN/messages/" + std::to_string(conversation);
    }
    Answer send(std::int64_t conversation, const std::string& to, std::int64_t read_to,
                const std::string& more)
    {
        return served.post(path(conversation),
                           "to=" + to + "&read-to=" + std::to_string(read_to) +
                               "&words=He+will+not+be+told+it" + more,
                           &one);
    }
    /// An answer to the mother that the guard stops; the path of the page where it is held.
    std::string held(std::int64_t hers)
    {
        // A number that python-stdnum documents as valid, and no child's of this record.
        const Answer stopped =
            send(hers, "MOTHER", hers, "+B801200005001&hold=yes&answers=" + thread_of(hers));
        EXPECT_EQ(stopped.status, 303);
        const auto at = stopped.headers.find("location");
        if (at == stopped.headers.end()) return {};
        return at->second.substr(0, at->second.find('?'));
    }
    std::vector<Detail> answers()
    {
        std::vector<Detail> all;
        for (const Detail& detail : served.archive().read_case("OWN").details)
            if (detail.kind == DetailKind::message_filed && detail[direction] == "out")
                all.push_back(detail);
        return all;
    }
    std::vector<std::string> sent_to()
    {
        std::vector<std::string> all;
        served.archive().reading([&](storage::Connection& in) {
            for (const auto& row : storage::Outbox(in, served.archive().area()).not_sent())
                if (const auto letter = parse_mail_letter(row.body)) all.push_back(letter->person);
        });
        return all;
    }
    bool is_answered(std::int64_t message)
    {
        const auto history = served.archive().read_case("OWN");
        for (const Fact* fact : standing(history.facts))
            if (fact->kind == Kind::message_answered &&
                std::to_string(fact->matter) == thread_of(message))
                return true;
        return false;
    }

    ServedRecord served{today};
    SignedInAs mother, father, one, second;
};

TEST_F(Answering, ThePageSaysWhomItGoesToAndHow)
{
    const auto hers = writes("MOTHER", "Where?");
    const Answer page = served.get(path(hers), &one);
    EXPECT_NE(page.body.find("This goes to Tracey Ollerenshaw, on their pages. An email tells"),
              std::string::npos)
        << page.body;
    EXPECT_EQ(send(hers, "MOTHER", hers, "&answers=" + thread_of(hers)).status, 303);
    EXPECT_EQ(sent_to(), std::vector<std::string>{"MOTHER"});
    EXPECT_TRUE(is_answered(hers));
}

TEST_F(Answering, WhatTheOtherParentWritesMeanwhileChangesNothing)
{
    const auto hers = writes("MOTHER", "Where?");
    writes("FATHER", "With me, please.", hers);
    EXPECT_EQ(send(hers, "MOTHER", hers, "&answers=" + thread_of(hers)).status, 303);
    EXPECT_EQ(sent_to(), std::vector<std::string>{"MOTHER"});
    EXPECT_EQ(answers().back()[person], "MOTHER");
}

TEST_F(Answering, WhatTwoWroteIntoOneConversationBeforeStandsInOneForEach)
{
    const auto hers = writes("MOTHER", "Where?");
    const auto his = wrote_into(hers, "FATHER");
    const Answer page = served.get(path(hers), &one);
    EXPECT_NE(page.body.find("This goes to Tracey Ollerenshaw"), std::string::npos);
    EXPECT_EQ(page.body.find("With me, please."), std::string::npos);
    EXPECT_NE(served.get(path(his), &one).body.find("This goes to Neil Ollerenshaw"),
              std::string::npos);
    // Not even by a form that is made by hand.
    EXPECT_EQ(send(hers, "FATHER", his, "&answers=" + thread_of(hers)).status, 422);
    EXPECT_EQ(send(hers, "MOTHER", his, "&answers=" + thread_of(his)).status, 422);
    EXPECT_TRUE(answers().empty());
    EXPECT_EQ(send(his, "FATHER", his, "&answers=" + thread_of(his)).status, 303);
    EXPECT_EQ(sent_to(), std::vector<std::string>{"FATHER"});
    EXPECT_FALSE(is_answered(hers));
}

TEST_F(Answering, NobodyForcesTheirWayIntoAConversationOfAnother)
{
    const auto hers = writes("MOTHER", "Where?");
    EXPECT_EQ(served
                  .post("/cases/OWN/write",
                        "subject=Re&words=With+me&reply-to=" + std::to_string(hers), &father)
                  .status,
              303);
    EXPECT_EQ(send(hers, "MOTHER", hers, "&answers=" + thread_of(hers)).status, 303);
    EXPECT_EQ(answers().back()[person], "MOTHER");
    EXPECT_EQ(served.get("/cases/OWN/messages/" + std::to_string(hers), &father).status, 404);
}

TEST_F(Answering, NobodySendsPastWhatTheyDidNotRead)
{
    const auto hers = writes("MOTHER", "Where?");
    const auto again = writes("MOTHER", "Please do not write to my mother's house", hers);
    const Answer refused = send(hers, "MOTHER", hers, "&answers=" + thread_of(hers));
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("Tracey Ollerenshaw wrote while you were writing"),
              std::string::npos);
    EXPECT_NE(refused.body.find("He will not be told it"), std::string::npos) << "words are kept";
    EXPECT_NE(refused.body.find("Please do not write to"), std::string::npos);
    EXPECT_TRUE(answers().empty());
    EXPECT_EQ(send(hers, "MOTHER", again, "").status, 303);
}

TEST_F(Answering, AFormThatNamesNobodyIsShownAgain)
{
    const auto hers = writes("MOTHER", "Where?");
    for (const char* to : {"", "FATHER", "nobody", "OWN-0"})
        EXPECT_EQ(send(hers, to, hers, "").status, 422) << to;
    EXPECT_TRUE(answers().empty());
}

TEST_F(Answering, WhomACourtKeepsOutIsToldByHandOrNotAtAll)
{
    const auto his = writes("FATHER", "Where is she?");
    served.add("OWN", detail_of(DetailKind::court_order_recorded, today)
                          .set(person, "FATHER")
                          .set(words, "No contact"));
    const Answer page = served.get(path(his), &one);
    EXPECT_NE(page.body.find("Nothing we send reaches Neil Ollerenshaw: an order of a court"),
              std::string::npos)
        << page.body;
    const std::string ticked = "&answers=" + thread_of(his);
    const Answer refused = send(his, "FATHER", his, ticked);
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("Say how you gave it to them"), std::string::npos);
    EXPECT_FALSE(is_answered(his));
    EXPECT_EQ(send(his, "FATHER", his, ticked + "&given=telephone").status, 303);
    EXPECT_TRUE(is_answered(his));
    EXPECT_EQ(answers().back()[channel], "telephone");
    EXPECT_TRUE(sent_to().empty());
}

TEST_F(Answering, WhoHasNoPartInTheCaseIsSaidToReadNothing)
{
    const auto strangers = writes("", "I am her nan.");
    EXPECT_NE(served.get(path(strangers), &one)
                  .body.find("Nothing we send reaches whoever wrote: nobody with a part in this "
                             "case wrote it"),
              std::string::npos);
    const std::string ticked = "&answers=" + thread_of(strangers);
    EXPECT_EQ(send(strangers, "nobody", strangers, ticked).status, 422);
    const char* promise =
        "&promise=A+visit&promise-by-day=27&promise-by-month=11&promise-by-year=2026";
    EXPECT_EQ(send(strangers, "nobody", strangers, ticked + "&given=letter" + promise).status, 422)
        << "a promise to nobody is one to the whole family";
    EXPECT_EQ(send(strangers, "nobody", strangers, ticked + "&given=letter").status, 303);
    EXPECT_TRUE(is_answered(strangers));
}

TEST_F(Answering, ANoThatReachesNobodyIsToldByHand)
{
    const auto strangers = writes("", "Please assess her.");
    served.add("OWN", detail_of(DetailKind::ask_seen, today)
                          .set(entry, std::to_string(strangers))
                          .set(code, "assessment")
                          .set(words, "Please assess her"));
    const std::string ask =
        "/cases/OWN/asks/" + std::to_string(served.archive().read_case("OWN").number);
    const std::string no = "answer=no&reason=It+was+about+a+bus+pass";
    EXPECT_EQ(served.post(ask, no, &one).status, 422);
    EXPECT_EQ(served.post(ask, no + "&given=telephone", &one).status, 303);
    EXPECT_EQ(answers().back()[channel], "telephone");
}

TEST_F(Answering, ANoIsToldToWhoeverWroteByWhateverWayTheyCame)
{
    const auto hers = writes("MOTHER", "Please assess her.");
    served.add("OWN", detail_of(DetailKind::ask_seen, today)
                          .set(entry, std::to_string(hers))
                          .set(code, "assessment")
                          .set(words, "Please assess her"));
    const std::string ask =
        "/cases/OWN/asks/" + std::to_string(served.archive().read_case("OWN").number);
    EXPECT_EQ(served.post(ask, "answer=no&reason=It+was+about+a+bus+pass", &one).status, 303);
    EXPECT_EQ(sent_to(), std::vector<std::string>{"MOTHER"});
}

TEST_F(Answering, WhatIsHeldIsNotLetGoWhereTheyWroteAgain)
{
    const auto hers = writes("MOTHER", "Where?");
    const std::string at = held(hers);
    writes("MOTHER", "Please do not write.", hers);
    EXPECT_NE(served.get(at, &second).body.find("This goes to Tracey Ollerenshaw"),
              std::string::npos);
    EXPECT_EQ(served.post(at, "reason=Agreed", &second).status, 422)
        << "whoever wrote the answer did not read it";
    EXPECT_TRUE(answers().empty());
}

TEST_F(Answering, WhatIsLetGoGoesToHerAloneThoughHeWroteSince)
{
    const auto hers = writes("MOTHER", "Where?");
    const std::string at = held(hers);
    writes("FATHER", "With me, please.", hers);
    EXPECT_EQ(served.post(at, "reason=Agreed", &second).status, 303);
    EXPECT_EQ(sent_to(), std::vector<std::string>{"MOTHER"});
    EXPECT_TRUE(is_answered(hers));
}

} // namespace
} // namespace ribbon::server
