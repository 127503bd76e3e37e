#include "pages/deadline/page.hpp"

#include "base/readability.hpp"
#include "tests/scenarios/books.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(DeadlinePage, IsReadByAChildOfTenInEveryState)
{
    for (const auto& [name, page] : deadline_gallery(our_law(), our_calendar())) {
        if (name.find("clock") != std::string::npos) continue; // the law's own words
        const double grade = reading_of(shown_text(page.bytes())).grade();
        EXPECT_LE(grade, 5.0) << name;
        EXPECT_LT(page.bytes().size(), 30'000U) << name;
    }
}

TEST(DeadlinePage, ShowsTheSumAndTheLawOfEveryDate)
{
    for (const auto& [name, page] : deadline_gallery(our_law(), our_calendar())) {
        if (!name.starts_with("answered")) continue;
        EXPECT_NE(page.bytes().find("The sum: "), std::string::npos) << name;
        EXPECT_NE(page.bytes().find("How sure is this?"), std::string::npos) << name;
    }
}

TEST(DeadlinePage, ShowsEveryProblemAndKeepsWhatWasTyped)
{
    const auto pages = deadline_gallery(our_law(), our_calendar());
    const std::string& wrong = pages[1].second.bytes();
    for (const char* words : {"Choose what happened", "There is no 31 February in 2026",
                              "value=\"31\"", "value=\"2026\"", "href=\"#what\"", "href=\"#on"})
        EXPECT_NE(wrong.find(words), std::string::npos) << words;
}

} // namespace
} // namespace ribbon
