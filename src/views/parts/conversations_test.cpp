#include "views/parts/conversations.hpp"

#include "commands/case_commands.hpp"
#include "commands/delivery.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr Day monday{std::chrono::year{2026} / 11 / 9};

/// A case in which things are recorded one after the other, each on its day.
class Conversations : public ::testing::Test {
protected:
    void SetUp() override
    {
        record(decide(OpenCase{.a_case = "C",
                               .person = "P",
                               .name = "Isla Marsden",
                               .opened = monday - days{100},
                               .born = {},
                               .evidence = {}},
                      CaseHistory{}, monday));
    }
    void record(const Result<StreamProposal>& proposal)
    {
        ASSERT_TRUE(proposal) << proposal.problems().front().sentence;
        history = with(std::move(history), *proposal);
        history.key = "C";
    }
    void asks(Day day, const std::string& subject, const std::string& by = "MOTHER")
    {
        FileMessage message{.day = day, .incoming = true, .from = Party::parent};
        message.channel = "portal";
        message.person = by;
        message.subject = subject;
        message.words = "?";
        record(decide(message, history, day));
    }
    void writes(Day day, std::vector<MatterId> answers, MatterId about)
    {
        FileMessage message{.day = day, .incoming = false};
        message.channel = "portal";
        message.officer = "officer-1";
        message.words = "!";
        message.answers = std::move(answers);
        message.about = about;
        record(decide(message, history, day));
    }
    std::vector<Conversation> on(Day today, const std::string& reader = "MOTHER")
    {
        MessageReader who;
        who.person = reader;
        return arrange_conversations(history,
                                     timeline(history.facts, our_law(), our_calendar(), today),
                                     our_calendar(), {{"officer-1", "Aisha Khan"}}, who);
    }
    CaseHistory history;
};

TEST_F(Conversations, AreDueAfterFiveWorkingDaysAndLateTheDayAfter)
{
    asks(monday, "Which school?");
    // Monday 9 November and five working days: Monday 16 November.
    EXPECT_EQ(on(monday + days{7})[0].clock.state, AnswerView::State::running);
    EXPECT_EQ(on(monday + days{7})[0].clock.words, "Answer due today");
    const auto late = on(monday + days{10});
    EXPECT_EQ(late[0].clock.state, AnswerView::State::late);
    // Tuesday 17, Wednesday 18, Thursday 19 November.
    EXPECT_EQ(late[0].clock.words, "3 working days late");
}

TEST_F(Conversations, TellAHoldingNoteFromAnAnswerOfTheSameDay)
{
    asks(monday, "Which school?");
    writes(monday + days{1}, {}, 1);
    writes(monday + days{1}, {1}, 0);
    const auto all = on(monday + days{2});
    ASSERT_EQ(all.size(), 1U);
    ASSERT_EQ(all[0].items.size(), 3U);
    EXPECT_FALSE(all[0].items[1].answers) << "a holding note";
    EXPECT_TRUE(all[0].items[2].answers);
    EXPECT_EQ(all[0].clock.state, AnswerView::State::answered);
}

TEST_F(Conversations, AnswerOnlyWhatIsTicked)
{
    asks(monday, "Which school?");
    asks(monday, "Who helps at lunch?");
    writes(monday + days{1}, {2}, 0);
    int open = 0;
    for (const Conversation& one : on(monday + days{1})) open += one.unanswered;
    EXPECT_EQ(open, 1);
}

TEST_F(Conversations, GoOnFromTheFirstStartWhereTheWriterSaysItWasNone)
{
    asks(monday, "Which school?");
    writes(monday + days{1}, {1}, 0);
    const auto answered = on(monday + days{2});
    EXPECT_TRUE(answered[0].items[0].can_be_disputed);
    record(decide(DisputeAnswer{.message = 1, .day = monday + days{9}, .words = {}}, history,
                  monday + days{9}));
    const auto after = on(monday + days{9});
    // Not from the dispute: two working days late since Monday 16 November.
    EXPECT_EQ(after[0].clock.state, AnswerView::State::disputed);
    EXPECT_EQ(after[0].clock.late, 2);
}

TEST_F(Conversations, PutNoWordsInAnybodysMouthWhereAnAnswerCameBack)
{
    // Given an answer of Tuesday 10 November whose mail came back,
    asks(monday, "Which school?");
    writes(monday + days{1}, {1}, 0);
    record(decide(NoteDelivery{.day = monday + days{2},
                               .entry = history.number,
                               .code = "bounced",
                               .words = "550 5.1.1 no such mailbox"},
                  history));
    // then its clock runs, nobody said that it was no answer, and it still reads as one.
    const auto mother = on(monday + days{3});
    ASSERT_EQ(mother[0].items.size(), 2U);
    EXPECT_EQ(mother[0].clock.state, AnswerView::State::running);
    EXPECT_EQ(
        mother[0].clock.detail,
        "You asked on Monday 9 November. Our answer of Tuesday 10 November did not reach you.");
    EXPECT_TRUE(mother[0].items[1].answers) << "it is no holding note";
    EXPECT_EQ(mother[0].unanswered, 1);
    const auto staff = on(monday + days{3}, "");
    EXPECT_TRUE(
        staff[0].clock.detail.ends_with("Our answer of Tuesday 10 November did not arrive."))
        << staff[0].clock.detail;
    // A second answer that the writer says was none is what they say.
    writes(monday + days{4}, {1}, 0);
    record(decide(DisputeAnswer{.message = 1, .day = monday + days{5}, .words = {}}, history,
                  monday + days{5}));
    EXPECT_EQ(on(monday + days{5})[0].clock.state, AnswerView::State::disputed);
}

TEST_F(Conversations, CanNotBeDisputedAfterTwentyEightDays)
{
    asks(monday, "Which school?");
    writes(monday + days{1}, {1}, 0);
    EXPECT_TRUE(on(monday + days{29})[0].items[0].can_be_disputed);
    EXPECT_FALSE(on(monday + days{30})[0].items[0].can_be_disputed);
    EXPECT_FALSE(decide(DisputeAnswer{.message = 1, .day = monday + days{30}, .words = {}}, history,
                        monday + days{30}));
}

TEST_F(Conversations, TellWhichOldMessagesNobodyAnswered)
{
    const auto imported = [&](Day on, const char* way, const char* subject) {
        const Detail detail = detail_of(DetailKind::message_filed, on)
                                  .set(DetailField::direction, way)
                                  .set(DetailField::channel, "email")
                                  .set(DetailField::person, "MOTHER")
                                  .set(DetailField::subject, subject)
                                  .set(DetailField::words, "?");
        record(decide(detail, {StreamKind::a_case, "C"}, history.number, monday));
    };
    imported(monday - days{40}, "in", "Where is the draft?");
    imported(monday - days{30}, "in", "Transport");
    imported(monday - days{29}, "out", "RE: Transport");
    const auto all = on(monday);
    ASSERT_EQ(all.size(), 3U) << "a program gave each a conversation of its own";
    int none = 0;
    for (const Conversation& one : all) none += one.no_answer;
    EXPECT_EQ(none, 1);
    const auto& draft = *std::find_if(all.begin(), all.end(), [](const Conversation& one) {
        return one.subject == "Where is the draft?";
    });
    EXPECT_EQ(draft.unanswered, 0) << "no clock ran for it";
    EXPECT_EQ(draft.no_answer, 1);
    EXPECT_EQ(draft.clock.detail, "No answer found, 40 days after it came.");
}

TEST_F(Conversations, OfAnotherReaderAreNotYours)
{
    asks(monday, "Which school?");
    const auto seen = on(monday, "FATHER");
    EXPECT_NE(seen[0].items[0].who, "You");
    EXPECT_FALSE(seen[0].items[0].can_be_disputed);
}

} // namespace
} // namespace ribbon
