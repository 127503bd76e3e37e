#include "inbound/asks/noted.hpp"

#include "commands/asks.hpp"
#include "record/ask_history.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day monday = day("2025-03-03");

CaseHistory then(CaseHistory history, const Result<StreamProposal>& proposal)
{
    EXPECT_TRUE(proposal) << (proposal ? "" : proposal.problems().front().sentence);
    return proposal ? with(std::move(history), *proposal) : history;
}

CaseHistory opened()
{
    return then({}, decide(OpenCase{.a_case = "C1",
                                    .person = "P1",
                                    .name = "Maya Radford",
                                    .opened = monday,
                                    .born = std::nullopt,
                                    .evidence = {}},
                           CaseHistory{}, monday));
}

/// The case with a message of its mother, and what was noted with it. The message_filed of it has
/// the number after its fact.
CaseHistory written(const CaseHistory& history, const std::string& words, std::int64_t reply_to = 0)
{
    auto filing = decide(FileMessage{.day = monday,
                                     .incoming = true,
                                     .from = Party::parent,
                                     .channel = "email",
                                     .person = "P2",
                                     .subject = "Maya",
                                     .words = words,
                                     .reply_to = reply_to},
                         history, monday);
    EXPECT_TRUE(filing);
    note_asks(*filing, history,
              {.entry = history.number + 2,
               .reply_to = reply_to,
               .subject = "Maya",
               .words = words,
               .received = monday,
               .evidence = "mail M1"});
    return with(history, *filing);
}

TEST(NotedMessage, SaysWhatItSeemsToAskForBesideItsEntry)
{
    const CaseHistory history = written(opened(), "Please assess Maya for an EHC plan.");
    const auto asks = asks_in(history);
    ASSERT_EQ(asks.size(), 1U);
    EXPECT_EQ(asks[0].label, AskLabel::assessment);
    EXPECT_EQ(asks[0].received, monday);
    bool is_message = false;
    for (const Detail& one : history.details)
        is_message =
            is_message || (one.number == asks[0].message && one.kind == DetailKind::message_filed);
    EXPECT_TRUE(is_message) << "entry " << asks[0].message;
}

TEST(NotedMessage, ThatMayMeanDangerIsPutBeforeAPerson)
{
    const CaseHistory history = written(opened(), "He says he wants to die.");
    bool seen = false;
    for (const Detail& one : history.details) seen = seen || one.kind == DetailKind::danger_seen;
    EXPECT_TRUE(seen);
}

TEST(NotedMessage, OfEverydayWordsAddsNothing)
{
    const CaseHistory before = opened();
    EXPECT_EQ(written(before, "Thank you for ringing.").number, before.number + 2);
}

TEST(NotedMessage, ThatAnswersANoOpensTheQuestionAgain)
{
    CaseHistory history = written(opened(), "Please assess Maya for an EHC plan.");
    const SeenAsk ask = asks_in(history).front();
    history = then(history, decide(DecideAsk{.ask = ask.number,
                                             .yes = false,
                                             .day = monday,
                                             .officer = "officer-1",
                                             .reason = "She was assessed in May."},
                                   history, monday));
    ASSERT_EQ(asks_in(history).front().state, AskState::no);
    // A message that goes on from something else leaves it closed.
    EXPECT_EQ(asks_in(written(history, "The taxi was late.")).front().state, AskState::no);
    const CaseHistory after = written(history, "I do mean it.", ask.message);
    EXPECT_EQ(asks_in(after).front().state, AskState::open);
    EXPECT_EQ(asks_in(after).front().received, monday);
}

} // namespace
} // namespace ribbon
