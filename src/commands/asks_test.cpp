#include "commands/asks.hpp"

#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

CaseHistory then(CaseHistory history, const Result<StreamProposal>& proposal)
{
    EXPECT_TRUE(proposal) << (proposal ? "" : proposal.problems().front().sentence);
    return proposal ? with(std::move(history), *proposal) : history;
}

/// A case with a message of Monday 3 March 2025 that reads as if it asks for this. Its message is
/// entry 3, what was seen of it entry 4.
CaseHistory with_ask(AskLabel label)
{
    const Day monday = day("2025-03-03");
    CaseHistory history = then({}, decide(OpenCase{.a_case = "C1",
                                                   .person = "P1",
                                                   .name = "Maya Radford",
                                                   .opened = monday,
                                                   .born = std::nullopt,
                                                   .evidence = {}},
                                          CaseHistory{}, monday));
    FileMessage message{.day = monday,
                        .incoming = true,
                        .from = Party::parent,
                        .channel = "email",
                        .person = "P2",
                        .subject = "Maya",
                        .words = "Can somebody see what she needs?"};
    history = then(history, decide(message, history, monday));
    Detail seen = detail_of(DetailKind::ask_seen, monday);
    seen.set(DetailField::entry, "3")
        .set(DetailField::code, std::string{entry(label).code})
        .set(DetailField::words, "see what she needs");
    return then(history, decide(seen, {StreamKind::a_case, "C1"}, history.number, monday));
}

DecideAsk yes()
{
    return {.ask = 4, .yes = true, .day = day("2025-03-20"), .officer = "officer-1"};
}
DecideAsk no(std::string reason)
{
    return {.ask = 4,
            .yes = false,
            .day = day("2025-03-20"),
            .officer = "officer-1",
            .reason = std::move(reason)};
}

std::string problems_of(const Result<StreamProposal>& result)
{
    std::string text;
    if (!result)
        for (const Problem& one : result.problems()) text += one.field + ": " + one.sentence + "\n";
    return text;
}

TEST(DecideAsk, RecordsTheRequestFromTheDayOfReceipt)
{
    // Given a mail of 3 March that an officer reads on 20 March
    CaseHistory history = with_ask(AskLabel::assessment);
    history = then(history, decide(yes(), history, day("2025-03-20")));
    // the request is of 3 March, from the parent, and the council has until 14 April: six weeks,
    // SEND Regulations 2014 reg 5(1).
    const Fact& fact = history.facts.facts.back();
    EXPECT_EQ(fact.kind, Kind::request_received);
    EXPECT_EQ(fact.when, Days::on(day("2025-03-03")));
    EXPECT_EQ(fact.says.from, Party::parent);
    const auto timeline = timeline_on("2025-03-20", history.facts);
    EXPECT_EQ(the(timeline, "ehc.decide-whether-to-assess").legal.first, day("2025-04-14"));
    EXPECT_EQ(asks_in(history).front().state, AskState::yes);
}

TEST(DecideAsk, RecordsAnotherFactWhereTheOfficerSaysSo)
{
    CaseHistory history = with_ask(AskLabel::assessment);
    DecideAsk command = yes();
    command.kind = Kind::reassessment_requested;
    history = then(history, decide(command, history, day("2025-03-20")));
    EXPECT_EQ(history.facts.facts.back().kind, Kind::reassessment_requested);
}

TEST(DecideAsk, RecordsNoFactWhereTheLawHasNone)
{
    CaseHistory history = with_ask(AskLabel::fine);
    const auto facts = history.facts.facts.size();
    history = then(history, decide(yes(), history, day("2025-03-20")));
    EXPECT_EQ(history.facts.facts.size(), facts);
    EXPECT_EQ(asks_in(history).front().state, AskState::yes);
}

TEST(DecideAsk, TakesAFactThatIsThereAlreadyUnlessItIsLater)
{
    CaseHistory history = with_ask(AskLabel::assessment);
    history =
        then(history,
             decide(RecordFact{.kind = Kind::request_received, .when = Days::on(day("2025-03-06"))},
                    history, day("2025-03-20")));
    DecideAsk command = yes();
    command.already = history.facts.facts.back().id;
    EXPECT_NE(problems_of(decide(command, history, day("2025-03-20"))).find("correct its day"),
              std::string::npos);
    command.already = 1;
    EXPECT_NE(problems_of(decide(command, history, day("2025-03-20"))).find("no such fact"),
              std::string::npos);
}

TEST(DecideAsk, TellsWhoeverWroteWhyItIsNone)
{
    CaseHistory history = with_ask(AskLabel::assessment);
    const auto facts = history.facts.facts.size();
    history = then(history, decide(no("Maya has a plan, and you asked for its date."), history,
                                   day("2025-03-20")));
    EXPECT_EQ(history.facts.facts.size(), facts); // it answers nothing and stops no clock
    const Detail& told = history.details.back();
    EXPECT_EQ(told.kind, DetailKind::message_filed);
    EXPECT_EQ(told[DetailField::direction], "out");
    EXPECT_EQ(told[DetailField::person], "P2");
    EXPECT_EQ(told[DetailField::entry], "3");
    const std::string words{told[DetailField::words]};
    EXPECT_NE(words.find("Maya has a plan, and you asked for its date."), std::string::npos);
    EXPECT_NE(words.find("reply to this message"), std::string::npos);
    EXPECT_NE(words.find("3 March 2025"), std::string::npos);
    EXPECT_EQ(asks_in(history).front().state, AskState::no);
}

TEST(DecideAsk, IsUndoneByAReply)
{
    CaseHistory history = with_ask(AskLabel::assessment);
    history = then(history, decide(no("Because."), history, day("2025-03-20")));
    const auto told = asks_told_of_in(history, history.number);
    ASSERT_EQ(told, std::vector<std::int64_t>{4});
    EXPECT_TRUE(asks_told_of_in(history, 3).empty());
    const ReopenAsk reply{.ask = told[0], .day = day("2025-03-24"), .words = "I do ask for it."};
    history = then(history, decide(reply, history, day("2025-03-24")));
    EXPECT_EQ(asks_in(history).front().state, AskState::open);
    EXPECT_EQ(asks_in(history).front().undone, 1);
    // A yes now still counts from the first message.
    DecideAsk command = yes();
    command.day = day("2025-03-25");
    history = then(history, decide(command, history, day("2025-03-25")));
    EXPECT_EQ(history.facts.facts.back().when, Days::on(day("2025-03-03")));
}

TEST(DecideAsk, SaysEverythingWrongAtOnce)
{
    CaseHistory history = with_ask(AskLabel::complaint);
    EXPECT_NE(problems_of(decide(no(""), history, day("2025-03-20"))).find("Say why the message"),
              std::string::npos);
    history = then(history, decide(yes(), history, day("2025-03-20")));
    const std::string twice = problems_of(decide(no(""), history, day("2025-03-20")));
    EXPECT_NE(twice.find("Somebody has said yes already"), std::string::npos);
    EXPECT_NE(twice.find("Say why"), std::string::npos);
    DecideAsk other = yes();
    other.ask = 99;
    EXPECT_NE(problems_of(decide(other, history, day("2025-03-20"))).find("entry 99"),
              std::string::npos);
    EXPECT_FALSE(decide(ReopenAsk{.ask = 4, .day = day("2025-03-21"), .words = {}}, history,
                        day("2025-03-21")));
}

TEST(DecideAsk, CanRecordEveryLabelThatHasAFact)
{
    for (const AskLabelEntry& label : all_ask_labels()) {
        const CaseHistory history = with_ask(label.label);
        DecideAsk command = yes();
        if (label.label == AskLabel::home_education) {
            EXPECT_EQ(problems_of(decide(command, history, day("2025-03-20"))),
                      "on: Say which day the message speaks of\n");
            command.says.on = day("2025-03-10");
        }
        const auto result = decide(command, history, day("2025-03-20"));
        EXPECT_TRUE(result) << label.code << ": " << problems_of(result);
    }
}

} // namespace
} // namespace ribbon
