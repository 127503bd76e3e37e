// One conversation, one correspondent: whatever a mail program or a form says it goes on from.
#include "commands/conversation.hpp"

#include "commands/case_commands.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr Day monday{std::chrono::year{2026} / 3 / 2};

class Conversing : public testing::Test {
protected:
    /// Somebody writes, going on from an entry; the number of what they wrote.
    std::int64_t writes(const std::string& person, std::int64_t reply_to = 0)
    {
        return file({.day = monday,
                     .from = Party::parent,
                     .channel = "email",
                     .person = person,
                     .subject = "Holidays",
                     .words = "Where?",
                     .reply_to = reply_to});
    }
    FileMessage answer(const std::string& person, std::vector<MatterId> answers,
                       std::int64_t reply_to = 0)
    {
        return {.day = monday,
                .incoming = false,
                .channel = "portal",
                .person = person,
                .officer = "officer-1",
                .subject = "Holidays",
                .words = "With her.",
                .answers = std::move(answers),
                .reply_to = reply_to};
    }
    std::int64_t file(const FileMessage& message)
    {
        auto decided = decide(message, history, monday);
        EXPECT_TRUE(decided) << (decided ? "" : decided.problems().front().sentence);
        if (decided) history = with(std::move(history), *decided);
        return history.number;
    }
    std::string_view goes_on(std::int64_t entry) const
    {
        for (const Detail& one : history.details)
            if (one.number == entry) return one[DetailField::entry];
        return "there is no such entry";
    }
    MatterId last_thread() const { return static_cast<MatterId>(history.facts.matters.size()); }

    CaseHistory history = with(CaseHistory{}, *decide(OpenCase{.a_case = "C1",
                                                               .person = "CHILD",
                                                               .name = "Maya",
                                                               .opened = monday,
                                                               .born = std::nullopt,
                                                               .evidence = {}},
                                                      CaseHistory{}, monday));
};

TEST_F(Conversing, ARepliedMessageOfTheOtherParentBeginsAConversationOfItsOwn)
{
    const auto hers = writes("MOTHER");
    const auto his = writes("FATHER", hers);
    EXPECT_EQ(goes_on(his), "");
    const auto again = writes("MOTHER", hers);
    EXPECT_EQ(goes_on(again), std::to_string(hers));
    EXPECT_EQ(goes_on(writes("FATHER", his)), std::to_string(his));
}

TEST_F(Conversing, WhoeverHasNoPartInTheCaseJoinsNobodysConversation)
{
    const auto hers = writes("MOTHER");
    const auto strangers = writes("", hers);
    EXPECT_EQ(goes_on(strangers), "");
    EXPECT_EQ(goes_on(writes("MOTHER", strangers)), "");
}

TEST_F(Conversing, AnAnswerGoesOnFromThePersonItGoesTo)
{
    const auto hers = writes("MOTHER");
    const auto answered = file(answer("MOTHER", {last_thread()}, hers));
    EXPECT_EQ(goes_on(answered), std::to_string(hers));
    EXPECT_EQ(goes_on(file(answer("FATHER", {}, hers))), "") << "he has no part in hers";
    // And her reply goes on from the answer.
    EXPECT_EQ(goes_on(writes("MOTHER", answered)), std::to_string(answered));
}

TEST_F(Conversing, InOneThatIsSharedFromBeforeEachGoesOnFromTheirOwnMessage)
{
    const auto hers = writes("MOTHER"), his = writes("FATHER");
    history.details.back().set(DetailField::entry, std::to_string(hers)); // as it was once recorded
    EXPECT_EQ(goes_on(file(answer("FATHER", {}, hers))), std::to_string(his));
    EXPECT_EQ(goes_on(file(answer("MOTHER", {}, his))), std::to_string(hers));
}

TEST_F(Conversing, OnlyWhatThePersonItGoesToWroteCanBeTicked)
{
    writes("MOTHER");
    const MatterId hers = last_thread();
    writes("FATHER");
    const MatterId his = last_thread();
    EXPECT_TRUE(decide(answer("MOTHER", {hers}), history, monday));
    for (const auto& wrong :
         {answer("FATHER", {hers}), answer("MOTHER", {hers, his}), answer("", {hers, his})}) {
        const auto refused = decide(wrong, history, monday);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.problems().front().field, "answers");
    }
}

TEST_F(Conversing, TheLastFromThemIsOfThatConversationAlone)
{
    const auto mail = writes("MOTHER");
    writes("FATHER", mail);
    file(answer("MOTHER", {}));
    const auto all = standing(history.details);
    EXPECT_EQ(last_from_them(all, *all.back()), nullptr) << "it goes on from nothing";
    file(answer("MOTHER", {}, mail));
    const auto now = standing(history.details);
    ASSERT_NE(last_from_them(now, *now.back()), nullptr);
    EXPECT_EQ(last_from_them(now, *now.back())->number, mail);
}

} // namespace
} // namespace ribbon
