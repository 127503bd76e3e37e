#include "pages/acting/page.hpp"

#include "base/readability.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(ActingPage, IsReadByAChildOfTenInEveryState)
{
    for (const auto& [name, page] : acting_gallery()) {
        EXPECT_LE(reading_of(shown_text(page.bytes())).grade(), 6.0) << name;
        EXPECT_LT(page.bytes().size(), 30'000U) << name;
    }
}

TEST(ActingPage, SaysOfEachWhetherTheySeeAnythingAndHowToStopThem)
{
    const auto pages = acting_gallery();
    const std::string& many = pages[1].second.bytes();
    for (const char* words : {"Stop Gareth Lees", "They may read what you may read",
                              "They see nothing yet", "name=\"end\"", "value=\"P2\""})
        EXPECT_NE(many.find(words), std::string::npos) << words;
    const std::string& wrong = pages[2].second.bytes();
    for (const char* words : {"href=\"#email\"", "href=\"#what\"", "value=\"gareth at advice\""})
        EXPECT_NE(wrong.find(words), std::string::npos) << words;
}

} // namespace
} // namespace ribbon
