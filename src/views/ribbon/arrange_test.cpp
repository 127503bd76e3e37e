#include "views/ribbon/reader.hpp"

#include "commands/case_commands.hpp"
#include "commands/handover.hpp"
#include "tests/support/given.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// A case told act by act, as the record would hold it.
class Told {
public:
    Told()
    {
        act(OpenCase{.a_case = "C1",
                     .person = "P1",
                     .name = "Isla Marsh",
                     .opened = day("2025-03-03"),
                     .born = {},
                     .evidence = {}});
    }

    template <class Command> void act(const Command& command)
    {
        auto proposal = decide(command, history, day("2025-12-31"));
        ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
        history = with(std::move(history), *proposal);
        history.key = "C1";
    }
    void add(Detail detail)
    {
        const auto proposal =
            decide(detail, {StreamKind::a_case, "C1"}, history.number, day("2025-12-31"));
        ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
        history = with(std::move(history), *proposal);
    }
    void asks(const char* on, const std::string& subject, const std::string& person = "P2")
    {
        act(FileMessage{.day = day(on),
                        .from = Party::parent,
                        .channel = "email",
                        .person = person,
                        .officer = {},
                        .subject = subject,
                        .words = "Please.",
                        .evidence = {}});
    }
    void file(const char* on, const std::string& name, char hash, const std::string& person = {})
    {
        add(detail_of(DetailKind::document_added, day(on))
                .set(DetailField::name, name)
                .set(DetailField::attachment, std::string(64, hash))
                .set(DetailField::media_type, "application/pdf")
                .set(DetailField::person, person));
    }
    /// As `ribbon mail import` takes in a mail of years ago: with no clock.
    void mailed(const char* on, const char* direction, const std::string& subject,
                const std::string& person = "P2")
    {
        add(detail_of(DetailKind::message_filed, day(on))
                .set(DetailField::direction, direction)
                .set(DetailField::channel, "email")
                .set(DetailField::person, person)
                .set(DetailField::subject, subject)
                .set(DetailField::words, "Words."));
    }
    Ribbon ribbon(const char* today, RibbonKind kind = RibbonKind::family,
                  const std::string& person = {}) const
    {
        RibbonOf of;
        of.kind = kind;
        of.child = "Isla Marsh";
        of.names = {{"P2", "Daniel Marsh"}, {"P3", "Ruth Marsh"}};
        const RibbonSource source =
            source_of(history, timeline_on(today, history.facts), person, Whereabouts::told, of);
        return arrange_ribbon(source.history, source.timeline, test_books()->calendar, of);
    }

    CaseHistory history;
};

TEST(RibbonView, SaysHowLongEachMessageHasWaited)
{
    Told told;
    told.asks("2025-03-03", "Where is the draft?");
    // On Thursday 13 March: ten days, and three working days after Monday the 10th, the fifth.
    const Ribbon ribbon = told.ribbon("2025-03-13");
    ASSERT_EQ(ribbon.counts.messages, 1);
    const RibbonMessage& one = *ribbon.message(1);
    EXPECT_EQ(ribbon.counts.unanswered, 1);
    EXPECT_EQ(one.age, 10);
    EXPECT_EQ(one.late, 3);
    EXPECT_EQ(one.who, "Daniel Marsh");
    EXPECT_NE(one.stands.find("Not answered, 10 days after it came"), std::string::npos);
    EXPECT_EQ(one.times.back(), (std::pair<std::string, std::string>{"Answered", "Not answered"}));
    // The chronology has it, with its age.
    const auto line = std::find_if(ribbon.chronology.begin(), ribbon.chronology.end(),
                                   [](const RibbonLine& l) { return l.message == 1; });
    ASSERT_NE(line, ribbon.chronology.end());
    EXPECT_NE(line->more.find("10 days after it came"), std::string::npos);
}

TEST(RibbonView, TellsEveryChangeOfOfficerAndEveryGap)
{
    Told told;
    const auto named = [&](const char* on, const char* key, const char* name) {
        told.add(detail_of(DetailKind::officer_named, day(on))
                     .set(DetailField::officer, key)
                     .set(DetailField::name, name));
    };
    named("2025-03-03", "officer-1", "Aisha Khan");
    told.add(detail_of(DetailKind::officer_stood_down, day("2025-04-01"))
                 .set(DetailField::officer, "officer-1"));
    named("2025-05-01", "officer-2", "Tom Reed");
    const Ribbon ribbon = told.ribbon("2025-06-02");
    EXPECT_EQ(ribbon.counts.officers, 2);
    EXPECT_EQ(ribbon.counts.days_with_nobody, 30); // 1 to 30 April
    std::vector<std::string> what;
    for (const RibbonLine& line : ribbon.chronology) what.push_back(line.when + ": " + line.what);
    EXPECT_NE(std::find(what.begin(), what.end(), "3 March 2025: Aisha Khan took the case"),
              what.end());
    EXPECT_NE(std::find(what.begin(), what.end(), "1 April 2025: Nobody had the case"), what.end());
    EXPECT_NE(std::find(what.begin(), what.end(),
                        "1 May 2025: Change of officer: Tom Reed took the case"),
              what.end());
}

TEST(RibbonView, PutsTheLawAndTheDaysBesideWhatCameLate)
{
    Told told;
    told.act(RecordFact{.kind = Kind::request_received,
                        .when = Days::on(day("2025-03-03")),
                        .says = {.from = Party::parent},
                        .evidence = {}});
    // Regulation 5(1): six weeks from 3 March are over on 14 April; told a week late.
    told.act(RecordFact{
        .kind = Kind::assessment_agreed, .when = Days::on(day("2025-04-21")), .evidence = {}});
    const Ribbon ribbon = told.ribbon("2025-04-22");
    const auto line = std::find_if(ribbon.chronology.begin(), ribbon.chronology.end(),
                                   [](const RibbonLine& one) { return one.late == 7; });
    ASSERT_NE(line, ribbon.chronology.end());
    EXPECT_NE(line->law.find("SEND Regs 2014 reg 5(1)"), std::string::npos) << line->law;
    EXPECT_TRUE(line->slip);
    EXPECT_GE(ribbon.counts.duties_late, 1);
}

TEST(RibbonView, HasTheSameFileOnceAndSaysWhereElseItCameFrom)
{
    Told told;
    told.file("2025-03-04", "report.pdf", 'a');
    told.file("2025-03-03", "letter.pdf", 'b');
    told.file("2025-03-09", "report (1).pdf", 'a');
    const Ribbon ribbon = told.ribbon("2025-04-01");
    ASSERT_EQ(ribbon.documents.size(), 2U);
    EXPECT_EQ(ribbon.documents[0].name, "letter.pdf");
    EXPECT_EQ(ribbon.documents[1].also, std::vector<std::string>{"report (1).pdf, 9 March 2025"});
}

TEST(RibbonView, CountsDocumentsWithoutTheMailsThatMessagesCameAs)
{
    Told told;
    const auto mail = [&](const char* on, const char* id, char raw, char file) {
        auto filed = detail_of(DetailKind::message_filed, day(on))
                         .set(DetailField::direction, "in")
                         .set(DetailField::channel, "email")
                         .set(DetailField::subject, id)
                         .set(DetailField::words, "Please.");
        filed.evidence = std::string{"mail "} + id;
        told.add(filed);
        for (const auto& [name, hash] :
             {std::pair{"days.csv", file}, {"the mail as it came.eml", raw}}) {
            auto added = detail_of(DetailKind::document_added, day(on))
                             .set(DetailField::name, name)
                             .set(DetailField::attachment, std::string(64, hash))
                             .set(DetailField::media_type, "text/csv");
            added.evidence = filed.evidence;
            told.add(added);
        }
    };
    mail("2025-03-03", "first", 'a', 'b');
    mail("2025-03-05", "second", 'c', 'd');
    const Ribbon ribbon = told.ribbon("2025-04-01");
    EXPECT_EQ(ribbon.counts.documents, 2);
    ASSERT_EQ(ribbon.documents.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(ribbon.documents[i].number, i + 1);
    const RibbonMessage& second = *ribbon.message(2);
    EXPECT_EQ(second.documents, std::vector<int>{2});
    EXPECT_EQ(ribbon.documents[1].hash, std::string(64, 'd'));
    EXPECT_EQ(second.mail, 4);
    EXPECT_EQ(ribbon.documents[3].message, 2);
}

/// The lines of the chronology that begin with these words.
std::vector<RibbonLine> lines_with(const Ribbon& ribbon, std::string_view beginning)
{
    std::vector<RibbonLine> found;
    for (const RibbonLine& one : ribbon.chronology)
        if (one.what.starts_with(beginning)) found.push_back(one);
    return found;
}

TEST(RibbonView, NeverSaysOfImportedMailThatItWasAnswered)
{
    Told told;
    told.mailed("2023-01-10", "in", "Where is the draft?");
    told.mailed("2023-03-01", "in", "(no subject)");
    told.mailed("2023-03-02", "out", "(no subject)"); // two without a subject are about nothing
    told.mailed("2023-05-02", "in", "Transport");
    told.mailed("2023-05-20", "out", "RE: Transport");
    const Ribbon ribbon = told.ribbon("2025-03-13");
    EXPECT_EQ(ribbon.counts.unanswered, 0); // no clock ran
    EXPECT_EQ(ribbon.counts.no_clock, 3);
    EXPECT_EQ(ribbon.counts.no_answer, 2);
    EXPECT_EQ(ribbon.counts.no_answer_days, 793); // 10 January 2023 to 13 March 2025
    EXPECT_EQ(ribbon.first.find("none of them waits"), std::string::npos) << ribbon.first;
    EXPECT_NE(ribbon.first.find("No answer was found to 2 older messages"), std::string::npos);
    EXPECT_EQ(not_answered(ribbon.counts), "None of those with a clock");
    EXPECT_NE(without_a_clock(ribbon.counts).find("793 days ago"), std::string::npos);
    const auto asked = lines_with(ribbon, "Daniel Marsh wrote: Where is the draft?");
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_TRUE(asked[0].slip);
    EXPECT_EQ(asked[0].more, "No answer found, 793 days after it came.");
    EXPECT_EQ(asked[0].law, "");
    EXPECT_TRUE(lines_with(ribbon, "Daniel Marsh wrote: Transport").empty());
    for (const RibbonThread& thread : ribbon.threads)
        for (const RibbonMessage& one : thread.messages)
            EXPECT_EQ(one.no_answer, one.incoming && one.subject != "Transport") << one.subject;
}

TEST(RibbonView, TellsEveryPromiseAndApologyAndHowLateEachWas)
{
    Told told;
    const auto promise = [&](const char* on, const char* due, const std::string& words,
                             const std::string& person) {
        told.add(detail_of(DetailKind::promise_made, day(on))
                     .set(DetailField::words, words)
                     .set(DetailField::due, due)
                     .set(DetailField::person, person));
        return told.history.number;
    };
    const auto kept = promise("2025-03-03", "2025-03-10", "A draft of the plan.", "P2");
    told.add(detail_of(DetailKind::promise_kept, day("2025-03-31"))
                 .set(DetailField::entry, std::to_string(kept)));
    promise("2025-03-04", "2025-03-20", "A call about transport", "");
    promise("2025-03-05", "2025-03-12", "Her new address is kept safe", "P3");
    told.add(detail_of(DetailKind::apology_made, day("2025-04-01"))
                 .set(DetailField::words, "The draft was late.")
                 .set(DetailField::person, "P2"));
    const Ribbon his = told.ribbon("2025-04-09", RibbonKind::ombudsman, "P2");
    ASSERT_EQ(his.dates.size(), 2U);
    EXPECT_EQ(his.dates[0].what, "Promised by the council: A draft of the plan");
    EXPECT_EQ(his.dates[0].became, "Kept on 31 March 2025, 21 days late");
    EXPECT_EQ(his.dates[1].became, "Not kept, 20 days late");
    EXPECT_EQ(his.counts.duties_late, 2);
    const auto made = lines_with(his, "The council promised Daniel Marsh: A draft of the plan");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].more, "By 10 March 2025.");
    const auto done = lines_with(his, "Promise kept: A draft of the plan");
    ASSERT_EQ(done.size(), 1U);
    EXPECT_EQ(done[0].more, "21 days late.");
    const auto open = lines_with(his, "Last day of a promise: A call about transport");
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].more, "Not kept: 20 days late on 9 April 2025.");
    const auto sorry = lines_with(his, "The council said that it is sorry");
    ASSERT_EQ(sorry.size(), 1U);
    EXPECT_EQ(sorry[0].more, "The draft was late.");
    // Each has its receipt; of what was promised to her he is told nothing.
    EXPECT_TRUE(std::count(his.entries.begin(), his.entries.end(), kept));
    for (const RibbonLine& one : his.chronology)
        EXPECT_EQ(one.what.find("Her new address"), std::string::npos);
    EXPECT_EQ(told.ribbon("2025-04-09").dates.size(), 3U);
}

TEST(RibbonView, GivesEachOfTwoParentsTheirOwn)
{
    Told told;
    told.asks("2025-03-03", "From the father", "P2");
    told.asks("2025-03-04", "From the mother", "P3");
    told.file("2025-03-04", "hers.pdf", 'a', "P3");
    told.file("2025-03-05", "everybody's.pdf", 'b');
    const Ribbon his = told.ribbon("2025-04-01", RibbonKind::family, "P2");
    EXPECT_EQ(his.counts.messages, 1);
    EXPECT_EQ(his.counts.documents, 1);
    EXPECT_EQ(his.held_back, 2); // her message and her file
    for (const RibbonThread& thread : his.threads) EXPECT_EQ(thread.subject, "From the father");
    for (const RibbonLine& line : his.chronology)
        EXPECT_EQ(line.what.find("mother"), std::string::npos);
    EXPECT_EQ(told.ribbon("2025-04-01").counts.messages, 2);
}

} // namespace
} // namespace ribbon
