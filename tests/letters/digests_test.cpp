// Somebody wishes to hear once a day: what waits in the meantime, what does not, and what they are
// told when the hour has come.
#include "commands/letters/wishes.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/mail/going_out.hpp"
#include "storage/notices/digests.hpp"
#include "storage/notices/waiting.hpp"
#include "tests/support/a_mailbox.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr auto pages = "https://ribbon.northshire.example";

class Digests : public OnAMailbox {
protected:
    storage::Archive& archive() { return box().archive(); }

    void wish(const std::string& by, const std::string& often)
    {
        const StreamId ada{StreamKind::person, "ADA"};
        const auto decided = decide(SetWishes{by, often, 8, by == "text" ? "07700 900318" : ""},
                                    ada, archive().read(ada), box().today);
        ASSERT_TRUE(decided);
        archive().append({{*decided}, {"ADA", "parent"}, box().clock});
    }
    void act(const std::string& a_case, Result<StreamProposal> proposal)
    {
        ASSERT_TRUE(proposal);
        storage::Decided decided{.proposal = {*proposal},
                                 .who = {"officer-7", "officer"},
                                 .recorded = box().clock,
                                 .on = {archive().read_case(a_case)}};
        storage::put_out(archive(), decided, box().rules(), pages);
        archive().append(decided);
    }
    void add(const std::string& a_case, const Detail& detail)
    {
        act(a_case, decide(detail, {StreamKind::a_case, a_case}, archive().read_case(a_case).number,
                           box().today));
    }
    void write(const std::string& a_case, std::int64_t reply_to = 0)
    {
        act(a_case, decide(FileMessage{.day = box().today,
                                       .incoming = false,
                                       .channel = "portal",
                                       .person = "ADA",
                                       .officer = "officer-7",
                                       .subject = "School transport",
                                       .words = "Maya begins on Monday.",
                                       .reply_to = reply_to},
                           archive().read_case(a_case), box().today));
    }
    void add_document(const std::string& a_case)
    {
        add(a_case, detail_of(DetailKind::document_added, box().today)
                        .set(DetailField::attachment, std::string(64, 'a'))
                        .set(DetailField::name, "Report of the psychologist.pdf"));
    }
    void record(const std::string& a_case, Kind kind)
    {
        act(a_case, decide(RecordFact{.kind = kind,
                                      .when = Days::on(box().today),
                                      .says = {},
                                      .matter_name = {},
                                      .evidence = {}},
                           archive().read_case(a_case), box().today));
    }
    std::vector<storage::WaitingNotice> waiting()
    {
        std::vector<storage::WaitingNotice> all;
        archive().reading(
            [&](storage::Connection& in) { all = storage::NoticesWaiting{in, "830"}.of("ADA"); });
        return all;
    }
    MailLetter last_out()
    {
        const auto rows = box().outgoing();
        if (rows.empty()) return {};
        return *parse_mail_letter(rows.back().body);
    }
    int tell(const char* now)
    {
        return storage::put_out_digests(archive(), pages, *parse_moment(now));
    }
};

RIBBON_ON_BOTH_ENGINES(Digests);

TEST_P(Digests, TellOnceADayHowManyThingsAreNewForWhichChild)
{
    // Given Ada, who wishes to hear once a day at 8, on Monday 2 March at 9:12
    wish("email", "daily");
    write("C1");
    add_document("C1");
    write("C2");
    EXPECT_TRUE(box().outgoing().empty()) << "nothing goes out before its hour";
    EXPECT_EQ(waiting().size(), 3U);
    EXPECT_EQ(tell("2026-03-03T07:59Z"), 0);
    // then on Tuesday at 8 she is told that there are three, and nothing of what they are.
    EXPECT_EQ(tell("2026-03-03T08:00Z"), 1);
    const MailLetter told = last_out();
    EXPECT_EQ(told.to, "ada@family.example");
    EXPECT_TRUE(told.automatic);
    EXPECT_NE(told.text.find("3 things are new on your pages: 2 for Maya, 1 for Noah."),
              std::string::npos)
        << told.text;
    EXPECT_NE(told.text.find(std::string{pages} + "/home"), std::string::npos);
    for (const char* secret : {"transport", "psychologist", "Radford", "Monday"})
        EXPECT_EQ((told.subject + told.text).find(secret), std::string::npos) << secret;
    // It is told once.
    EXPECT_EQ(tell("2026-03-04T08:00Z"), 0);
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(box().outgoing().size(), 1U);
}

TEST_P(Digests, NeverHoldBackAnAnswerOrADecision)
{
    wish("email", "weekly");
    act("C1", decide(FileMessage{.day = box().today,
                                 .from = Party::parent,
                                 .channel = "portal",
                                 .person = "ADA",
                                 .subject = "School transport",
                                 .words = "When does the taxi come?"},
                     archive().read_case("C1"), box().today));
    const std::int64_t asked = archive().read_case("C1").details.back().number;
    ASSERT_TRUE(box().outgoing().empty());
    write("C1", asked);
    EXPECT_EQ(box().outgoing().size(), 1U) << "she asked, and is answered";
    EXPECT_TRUE(waiting().empty());
    record("C1", Kind::request_received);
    EXPECT_EQ(waiting().size(), 1U);
    record("C1", Kind::assessment_refused);
    ASSERT_EQ(box().outgoing().size(), 2U) << "two months run from it (regulation 43)";
    EXPECT_NE(last_out().text.find("a time limit may run from it"), std::string::npos);
    EXPECT_EQ(waiting().size(), 1U);
}

TEST_P(Digests, NeverHoldBackWhatConcernsSomebodyInDanger)
{
    wish("email", "none");
    write("C1");
    EXPECT_TRUE(box().outgoing().empty()) << "she wishes to hear only what can not wait";
    EXPECT_TRUE(waiting().empty());
    add("C1", detail_of(DetailKind::danger_seen, box().today)
                  .set(DetailField::entry, "1")
                  .set(DetailField::words, "hurt"));
    write("C1");
    EXPECT_EQ(box().outgoing().size(), 1U);
}

TEST_P(Digests, GatherNewsForHalfAnHourForWhoeverWishesToHearAtOnce)
{
    add_document("C1");
    add_document("C1");
    EXPECT_TRUE(box().outgoing().empty());
    ASSERT_EQ(waiting().size(), 2U);
    EXPECT_EQ(waiting().front().due.seconds, box().clock.seconds + 1'800);
    EXPECT_EQ(tell("2026-03-02T09:42Z"), 1);
    EXPECT_NE(last_out().text.find("2 things are new on your pages."), std::string::npos);
    EXPECT_NE(last_out().text.find(std::string{pages} + "/cases/C1/home"), std::string::npos);
    EXPECT_EQ(last_out().text.find("Maya"), std::string::npos) << "only she has news";
}

TEST_P(Digests, GoAsATextThatNamesNobody)
{
    wish("text", "daily");
    write("C1");
    write("C2");
    EXPECT_EQ(tell("2026-03-03T08:00Z"), 1);
    EXPECT_EQ(box().outgoing().back().kind, "text");
    EXPECT_EQ(last_out().to, "07700 900318");
    EXPECT_EQ(last_out().text,
              "2 things are new on your pages. Sign in to read: " + std::string{pages} + "/home");
}

TEST_P(Digests, TellNothingToWhomACourtHasBarredSince)
{
    wish("email", "daily");
    write("C1");
    write("C2");
    add("C1", detail_of(DetailKind::court_order_recorded, box().today)
                  .set(DetailField::person, "ADA")
                  .set(DetailField::words, "may not know where the child lives"));
    EXPECT_EQ(tell("2026-03-03T08:00Z"), 1);
    EXPECT_NE(last_out().text.find("One thing is new"), std::string::npos) << "of Noah alone";
    EXPECT_NE(last_out().text.find("/cases/C2/home"), std::string::npos);
    EXPECT_TRUE(waiting().empty());
}

TEST_P(Digests, HaveNothingWaitingWhereTheActWasNotRecorded)
{
    wish("email", "daily");
    const CaseHistory history = archive().read_case("C1");
    const auto proposal = decide(FileMessage{.day = box().today,
                                             .incoming = false,
                                             .channel = "portal",
                                             .person = "ADA",
                                             .officer = "officer-7",
                                             .words = "One"},
                                 history, box().today);
    ASSERT_TRUE(proposal);
    storage::Decided decided{.proposal = {*proposal},
                             .who = {"officer-7", "officer"},
                             .recorded = box().clock,
                             .on = {history}};
    storage::put_out(archive(), decided, box().rules(), pages);
    write("C1"); // somebody was quicker
    EXPECT_THROW(archive().append(decided), storage::Conflict);
    EXPECT_EQ(waiting().size(), 1U);
}

} // namespace
} // namespace ribbon
