// The official fixtures of GOV.UK Frontend: each of our components, given the options of a fixture,
// makes the same HTML as GOV.UK's own template.
#include "tests/components/fixtures.hpp"

#include "tests/components/same_page.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace ribbon::fixtures {
namespace {

const std::filesystem::path folder = "node_modules/govuk-frontend/dist/govuk/components";

/// Fixtures that our components can not express, each with the reason.
const std::map<std::string, std::string>& not_ours()
{
    static const std::map<std::string, std::string> all{};
    return all;
}

/// GOV.UK's components that Ribbon does not use.
const std::set<std::string> not_used{"accordion", "cookie-banner",       "feedback", "footer",
                                     "header",    "language-navigation", "tabs"};

std::map<std::string, Maker> all_makers()
{
    std::map<std::string, Maker> all = form_components();
    all.merge(choice_components());
    all.merge(list_components());
    all.merge(other_components());
    return all;
}

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

JsonValue fixtures_of(const std::string& component)
{
    const auto read = parse_json(bytes_of(folder / component / "fixtures.json"),
                                 {.bytes = std::size_t{1} << 22, .depth = 32});
    if (!read) {
        ADD_FAILURE() << component << ": " << read.problems()[0].sentence;
        return {};
    }
    return *read;
}

TEST(Fixtures, EachComponentMakesTheHtmlThatTheOfficialOnesGive)
{
    ASSERT_TRUE(std::filesystem::exists(folder)) << "run script/setup";
    std::size_t same = 0, all = 0;
    for (const auto& [component, make] : all_makers()) {
        const JsonValue file = fixtures_of(component);
        const auto fixtures = Options(&file)["fixtures"].items();
        EXPECT_FALSE(fixtures.empty()) << component;
        for (const Options& fixture : fixtures) {
            ++all;
            const std::string name = component + ": " + fixture["name"].text();
            if (const auto reason = not_ours().find(name); reason != not_ours().end()) {
                std::cout << "not expressed: " << name << " (" << reason->second << ")\n";
                continue;
            }
            const std::string ours = in_lines(make(fixture["options"]).bytes());
            const std::string theirs = in_lines(fixture["html"].text());
            EXPECT_EQ(ours, theirs) << name;
            same += ours == theirs ? 1 : 0;
        }
    }
    std::cout << same << " of " << all << " fixtures of " << all_makers().size()
              << " components of GOV.UK Frontend make the same HTML.\n";
    EXPECT_GE(all, 600U) << "fixtures are missing";
}

TEST(Fixtures, AComponentThatIsNotTestedIsOneWeDoNotUse)
{
    ASSERT_TRUE(std::filesystem::exists(folder)) << "run script/setup";
    const auto makers = all_makers();
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!std::filesystem::exists(entry.path() / "fixtures.json")) continue;
        const std::string name = entry.path().filename();
        EXPECT_NE(makers.contains(name), not_used.contains(name)) << name;
    }
}

TEST(SamePage, SeesWhatABrowserWouldSeeAndPassesOverTheRest)
{
    // The order of attributes, layout, and how a letter is written are not seen.
    EXPECT_EQ(in_lines("<a id=\"x\" class=\"a b\">\n  It&#39;s\n</a>"),
              in_lines("<a class=\"a b\" id=\"x\">It's</a>"));
    EXPECT_EQ(in_lines("<input disabled>"), in_lines("<input disabled=\"\">"));
    // All of these are.
    EXPECT_NE(in_lines("<a>Change<b> name</b></a>"), in_lines("<a>Change<b>name</b></a>"));
    EXPECT_NE(in_lines("<a id=\"x\"></a>"), in_lines("<a id=\"y\"></a>"));
    EXPECT_NE(in_lines("<a></a>"), in_lines("<b></b>"));
    EXPECT_NE(in_lines("<a></a><b></b>"), in_lines("<a><b></b></a>"));
    EXPECT_NE(in_lines("<a class=\"a b\">x</a>"), in_lines("<a class=\"a\">x</a>"));
    EXPECT_NE(in_lines("<p>&amp;lt;</p>"), in_lines("<p>&lt;</p>"));
    EXPECT_THROW(in_lines("<a href=\"x>y"), std::runtime_error);
}

} // namespace
} // namespace ribbon::fixtures
