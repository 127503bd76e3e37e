#include "outbound/markdown/law.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace ribbon {
namespace {

constexpr auto page = "docs/law.md";

std::string read(const char* path)
{
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Law book() { return Law{statute_book(), Policy{}}; }

/// The ids of the coverage table: "| 12 | `ehc.finalise-plan` | ...".
std::set<std::string> ids_in_table(const std::string& text)
{
    std::set<std::string> ids;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        const auto from = line.find(" | `");
        if (line.rfind("| ", 0) != 0 || from == std::string::npos) continue;
        ids.insert(line.substr(from + 4, line.find('`', from + 4) - from - 4));
    }
    return ids;
}

TEST(LawPage, IsTheBookAsItStands)
{
    const std::string wanted = render_law_markdown(arrange_law(book()));
    if (std::getenv("RIBBON_APPROVE")) std::ofstream{page, std::ios::binary} << wanted;
    EXPECT_TRUE(read(page) == wanted)
        << "The statute book has changed: run this test again with RIBBON_APPROVE=1, and read what "
           "changes in "
        << page;
}

TEST(LawPage, HasARowForEachOfThe154Clocks)
{
    std::set<std::string> ids;
    const Law law = book();
    for (const Provision& one : law.provisions()) ids.insert(std::string{one.id});
    EXPECT_EQ(ids.size(), 154u);
    EXPECT_EQ(ids_in_table(read(page)), ids);
}

TEST(LawPage, HoldsEveryClockOfThePublishedList)
{
    std::ifstream list{"tests/published/clock-ids.txt"};
    std::set<std::string> wanted;
    for (std::string id; std::getline(list, id);) wanted.insert(id);
    ASSERT_EQ(wanted.size(), 154u);
    EXPECT_EQ(ids_in_table(read(page)), wanted);
}

/// What a person needs before relying on a provision stands with every one of them.
TEST(Book, SaysOfEveryProvisionWhoOwesWhatUnderWhichLaw)
{
    const Law law = book();
    std::map<std::string_view, std::string_view> id_of_title;
    for (const Provision& one : law.provisions()) {
        SCOPED_TRACE(std::string{one.id});
        EXPECT_FALSE(one.title.empty());
        EXPECT_FALSE(one.cite.empty());
        EXPECT_FALSE(one.says.empty());
        EXPECT_FALSE(one.action.empty());
        EXPECT_FALSE(one.runs_from.empty());
        EXPECT_EQ(one.url.rfind("http", 0), 0u);
        const bool countable = one.limit.word != Word::no_number;
        EXPECT_TRUE(countable || !one.why_none.empty()) << "no number, and no reason why";
        EXPECT_TRUE(one.lifted_by.empty() == one.lift_cite.empty());
        const auto [known, fresh] = id_of_title.emplace(one.title, one.id);
        EXPECT_TRUE(fresh || known->second == one.id) << "shares its title with " << known->second;
    }
}

} // namespace
} // namespace ribbon
