#include "commands/letters/post.hpp"

#include "commands/case_commands.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr Day monday{std::chrono::year{2026} / 3 / 2};

class OnPaper : public testing::Test {
protected:
    OnPaper()
    {
        history.key = "C1";
        auto filed = decide(FileMessage{.day = monday,
                                        .incoming = false,
                                        .channel = "portal",
                                        .person = "mother",
                                        .officer = "officer-1",
                                        .subject = "Your request",
                                        .words = "We will assess.",
                                        .evidence = {}},
                            history, monday);
        EXPECT_TRUE(filed);
        queue_letters(*filed, monday, [](const Detail&) { return true; });
        history = with(history, *filed);
    }

    void printed(Day day)
    {
        Detail one = detail_of(DetailKind::letter_printed, day);
        one.set(DetailField::entry, std::to_string(letter().entry));
        history = with(history, *decide(one, {StreamKind::a_case, "C1"}, history.number, day));
    }
    PaperLetter letter() const { return paper_letters(history).at(0); }

    CaseHistory history;
};

TEST_F(OnPaper, CarriesTheMessageToItsPerson)
{
    EXPECT_EQ(letter().state, LetterState::to_print);
    EXPECT_EQ(letter().person, "mother");
    EXPECT_EQ(letter().subject, "Your request");
    EXPECT_EQ(letter().words, "We will assess.");
    EXPECT_EQ(letter().entry, letter().message + 1);
}

TEST_F(OnPaper, IsPostedOnADayAndMayComeBack)
{
    const PostLetter post{letter().entry, monday + days{2}, "second", "officer-2"};
    EXPECT_FALSE(decide(post, history, monday + days{2})) << "it was not printed";
    printed(monday + days{1});
    EXPECT_EQ(letter().state, LetterState::printed);
    const auto posted = decide(post, history, monday + days{3});
    ASSERT_TRUE(posted);
    const ReturnLetter back{letter().entry, monday + days{9}, "gone away", ""};
    EXPECT_FALSE(decide(back, history, monday + days{9})) << "it was not posted";
    history = with(history, *posted);
    EXPECT_EQ(letter().state, LetterState::posted);
    EXPECT_EQ(letter().posted, monday + days{2});
    EXPECT_EQ(letter().by_class, "second");
    EXPECT_FALSE(decide(post, history, monday + days{3})) << "once is enough";
    history = with(history, *decide(back, history, monday + days{9}));
    EXPECT_EQ(letter().state, LetterState::returned);
    EXPECT_EQ(letter().why_returned, "gone away");
}

TEST_F(OnPaper, TellsEveryProblemAtOnce)
{
    printed(monday + days{1});
    const auto refused =
        decide(PostLetter{letter().entry, monday, "third", ""}, history, monday - days{1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().size(), 3U);
}

} // namespace
} // namespace ribbon
