#include "pages/ask/pages.hpp"

#include "base/readability.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

const std::vector<std::pair<std::string, Html>>& gallery()
{
    static const auto pages = ask_gallery(our_law(), our_calendar());
    return pages;
}

const std::string& page(const std::string& name)
{
    for (const auto& [known, html] : gallery())
        if (known == name) return html.bytes();
    throw std::out_of_range{name};
}

TEST(AskPages, AreReadByAChildOfTenInEveryState)
{
    for (const auto& [name, html] : gallery()) {
        // Of long names the length is the family's own, and of the law's words the law's.
        if (name.find("long names") != std::string::npos) continue;
        EXPECT_LE(reading_of(shown_text(html.bytes())).grade(), 5.0) << name;
    }
}

TEST(AskPages, WeighLessThanThirtyKilobytes)
{
    for (const auto& [name, html] : gallery()) {
        if (name != "hard-day, everything wrong" && name != "check, everything wrong") {
            EXPECT_LT(html.bytes().size(), 30'000U) << name;
        }
    }
}

TEST(AskPages, HaveOneHeadingEach)
{
    for (const auto& [name, html] : gallery()) {
        const std::string& bytes = html.bytes();
        const auto first = bytes.find("<h1");
        ASSERT_NE(first, std::string::npos) << name;
        EXPECT_EQ(bytes.find("<h1", first + 1), std::string::npos) << name;
    }
}

TEST(AskPages, KeepWhatWasTypedAndSayEveryProblem)
{
    for (const char* words : {"value=\"31\"", "Write the year in full: 2018, not 18"})
        EXPECT_NE(page("birthday, everything wrong").find(words), std::string::npos) << words;
    for (const char* words : {"natalie", "Write the email address in full",
                              "Give the phone number we may use", "href=\"#reach-email\""})
        EXPECT_NE(page("reach, everything wrong").find(words), std::string::npos) << words;
}

TEST(AskPages, CanBeSkippedAndSayWhatIsTheLeast)
{
    EXPECT_NE(page("hard-day, nothing yet").find("href=\"/ask/what-helps\""), std::string::npos);
    EXPECT_NE(page("hard-day, nothing yet").find("You may send today with only"),
              std::string::npos);
}

TEST(AskPages, OfferToSendOnlyWhatCanBeSent)
{
    EXPECT_NE(page("check, full").find("Send my request"), std::string::npos);
    // Six and twenty weeks from 19 November 2026.
    EXPECT_NE(page("check, full").find("by Thursday 31 December"), std::string::npos);
    EXPECT_NE(page("check, full").find("by Thursday 8 April 2027"), std::string::npos);
    EXPECT_EQ(page("check, nothing yet").find("Send my request"), std::string::npos);
    EXPECT_NE(page("check, nothing yet").find("href=\"/ask/name?then=check#child-given\""),
              std::string::npos);
}

TEST(AskPages, GiveAReceiptWithTheDatesTheirLawAndTheirSums)
{
    for (const char* words : {"8W2N41TCX", "By Thursday 31 December", "By Thursday 11 March 2027",
                              "By Thursday 8 April 2027", "reg 5(1)", "reg 13(2)",
                              "The sum: ", "/cases/8W2N41TCX/receipts/1200"})
        EXPECT_NE(page("receipt").find(words), std::string::npos) << words;
}

TEST(AskPages, EscapeWhatSomebodyTyped)
{
    Form form;
    form.add("child-given", "<script>alert(1)</script>");
    const Html shown = render(
        AskQuestionPage{.question = AskQuestion::hard_day, .form = form, .keys = {"a", "b"}});
    EXPECT_EQ(shown.bytes().find("<script>"), std::string::npos);
}

} // namespace
} // namespace ribbon
