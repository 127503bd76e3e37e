#include "pages/officers/gallery.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace ribbon {
namespace {

const Gallery& gallery()
{
    static const Gallery pages = officer_gallery();
    return pages;
}

std::size_t count(const std::string& text, const std::string& what)
{
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
    return n;
}

TEST(OfficerPages, HaveOneHeadingOfTheFirstRank)
{
    for (const auto& [name, html] : gallery()) EXPECT_EQ(count(html.bytes(), "<h1"), 1U) << name;
}

TEST(OfficerPages, NeverUseAnIdTwice)
{
    const std::regex id{R"re( id="([^"]*)")re"};
    for (const auto& [name, html] : gallery()) {
        const std::string& text = html.bytes();
        std::set<std::string> seen;
        for (std::sregex_iterator one{text.begin(), text.end(), id}, end; one != end; ++one)
            EXPECT_TRUE(seen.insert((*one)[1]).second) << name << ": " << (*one)[1];
    }
}

TEST(OfficerPages, KeepEveryFormToTwoKeysAndEveryPageToThirtyKilobytes)
{
    for (const auto& [name, html] : gallery()) {
        const std::string& text = html.bytes();
        EXPECT_EQ(count(text, "method=\"post\""), count(text, "name=\"once\"")) << name;
        EXPECT_LT(text.size(), 30'000U) << name;
    }
}

TEST(OfficerPages, SayNoWordThatTheDesignForbids)
{
    for (const auto& [name, html] : gallery())
        for (const char* word : {"ticket", "SLA", "stakeholder", "service user", "unfortunately",
                                 "inconvenience", "Submit"})
            EXPECT_EQ(html.bytes().find(word), std::string::npos) << name << ": " << word;
}

TEST(OfficerPages, PointEveryProblemToItsField)
{
    const std::regex to{R"re(error-summary[\s\S]*?href="#([^"]*)")re"};
    for (const auto& [name, html] : gallery()) {
        if (!name.ends_with("refused")) continue;
        std::smatch found;
        ASSERT_TRUE(std::regex_search(html.bytes(), found, to)) << name;
        EXPECT_NE(html.bytes().find("id=\"" + found[1].str()), std::string::npos)
            << name << ": " << found[1];
    }
}

} // namespace
} // namespace ribbon
