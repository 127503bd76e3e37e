#include "commands/handover.hpp"

#include "commands/case_commands.hpp"
#include "tests/support/given.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const Day monday = day("2026-11-16");

/// A case that Aisha Khan holds since 12 October 2026.
CaseHistory isla()
{
    const auto opened = decide(OpenCase{.a_case = "C1",
                                        .person = "P1",
                                        .name = "Isla Marsden",
                                        .opened = day("2026-06-08"),
                                        .born = {},
                                        .evidence = {}},
                               CaseHistory{}, monday);
    CaseHistory history = with(CaseHistory{}, *opened);
    history.key = "C1";
    const auto held = decide(HandOver{.day = day("2026-10-12"),
                                      .officer = "officer-1",
                                      .name = "Aisha Khan",
                                      .team = "North",
                                      .note = {},
                                      .reason = {}},
                             history, monday);
    return with(history, *held);
}

OfferHandover offer()
{
    return {.day = monday,
            .officer = "officer-2",
            .name = "Thomas Redfern",
            .team = "North",
            .know = "She goes quiet before she is upset.",
            .next = "Send the final plan by 27 November.",
            .waiting = "Rebecca, about the taxi.",
            .reason = "I am leaving on 27 November",
            .by = day("2026-11-23")};
}

CaseHistory offered()
{
    const CaseHistory history = isla();
    return with(history, *decide(offer(), history, monday));
}

TEST(Handover, LeavesTheChildWithTheFirstUntilTheOtherAccepts)
{
    const CaseHistory history = offered();
    EXPECT_EQ(holder_of(history), "officer-1");
    const Detail* open = open_offer(history);
    ASSERT_NE(open, nullptr);
    EXPECT_EQ((*open)[DetailField::due], "2026-11-23");
    EXPECT_NE((*open)[DetailField::words].find("Rebecca, about the taxi."), std::string_view::npos);
}

TEST(Handover, PassesTheChildAndTellsTheFamilyOnTheSameDay)
{
    const CaseHistory history = offered();
    const auto accepted = decide(
        AnswerHandover{.day = monday + days{1},
                       .officer = "officer-2",
                       .accepts = true,
                       .words = {},
                       .letters = {{"P2", "letter", "A new officer", "Thomas has read it all."}}},
        history, monday + days{1});
    ASSERT_TRUE(accepted) << accepted.problems().front().sentence;
    const CaseHistory after = with(history, *accepted);
    EXPECT_EQ(holder_of(after), "officer-2");
    EXPECT_EQ(open_offer(after), nullptr);
    // Answered, stood down, the note, named, the letter: in this order.
    std::vector<DetailKind> kinds;
    for (const auto& one : accepted->adds) kinds.push_back(std::get<Detail>(one).kind);
    EXPECT_EQ(kinds, (std::vector{DetailKind::handover_answered, DetailKind::officer_stood_down,
                                  DetailKind::handover_noted, DetailKind::officer_named,
                                  DetailKind::message_filed}));
    // A letter about a handover answers nothing: no fact of law is added.
    EXPECT_TRUE(after.facts.facts.empty());
}

TEST(Handover, StaysWhereItIsWhenTheOtherSaysWhyNot)
{
    const CaseHistory history = offered();
    const auto blank = decide(
        AnswerHandover{.day = monday, .officer = "officer-2", .accepts = false, .words = " "},
        history, monday);
    ASSERT_FALSE(blank);
    EXPECT_EQ(blank.problems().front().field, "words");
    const auto declined = decide(AnswerHandover{.day = monday,
                                                .officer = "officer-2",
                                                .accepts = false,
                                                .words = "I have 231 children."},
                                 history, monday);
    ASSERT_TRUE(declined);
    const CaseHistory after = with(history, *declined);
    EXPECT_EQ(holder_of(after), "officer-1");
    EXPECT_EQ(open_offer(after), nullptr);
}

TEST(Handover, IsAnsweredOnlyByWhomItWasOfferedTo)
{
    const auto other =
        decide(AnswerHandover{.day = monday, .officer = "officer-3", .accepts = true, .words = {}},
               offered(), monday);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.problems().front().field, "officer");
    EXPECT_FALSE(
        decide(AnswerHandover{.day = monday, .officer = "officer-2", .accepts = true, .words = {}},
               isla(), monday));
}

TEST(Handover, SaysEverythingThatIsMissingAtOnce)
{
    OfferHandover empty;
    empty.day = monday;
    empty.by = monday - days{1};
    const auto refused = decide(empty, isla(), monday);
    ASSERT_FALSE(refused);
    std::vector<std::string> fields;
    for (const Problem& one : refused.problems()) fields.push_back(one.field);
    EXPECT_EQ(fields, (std::vector<std::string>{"officer", "know", "next", "waiting", "by"}));
    OfferHandover same = offer();
    same.officer = "officer-1";
    same.name = "Aisha Khan";
    const auto held = decide(same, isla(), monday);
    ASSERT_FALSE(held);
    EXPECT_EQ(held.problems().front().sentence, "Aisha Khan has it already");
}

TEST(Handover, ALaterOfferTakesThePlaceOfAnEarlierOne)
{
    CaseHistory history = offered();
    OfferHandover second = offer();
    second.officer = "officer-3";
    second.name = "Megan Furniss";
    history = with(history, *decide(second, history, monday));
    ASSERT_NE(open_offer(history), nullptr);
    EXPECT_EQ((*open_offer(history))[DetailField::name], "Megan Furniss");
}

} // namespace
} // namespace ribbon
