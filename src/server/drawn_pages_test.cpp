#include "server/drawn_pages.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

TEST(DrawnPages, GoTheLongestUnusedFirst)
{
    int n = 0;
    DrawnPages pages{[&n](std::size_t bytes) { return std::string(bytes, static_cast<char>(++n)); },
                     4'000};
    const auto page = [&] {
        return std::make_shared<const DrawnPage>(
            taken_apart(std::string(1'000, 'x'), {.mark = pages.mark()}));
    };
    for (const char* one : {"a", "b", "c"}) pages.keep(one, page());
    EXPECT_TRUE(pages.find("a"));
    pages.keep("d", page());
    EXPECT_FALSE(pages.find("b")) << "the longest unused went";
    EXPECT_TRUE(pages.find("a"));
    EXPECT_TRUE(pages.find("d"));
    EXPECT_LE(pages.bytes(), 4'000U);
}

TEST(DrawnPages, StandWholeAroundTheirKeys)
{
    const FormMarks marks{.mark = "MARK", .forms = 2};
    const DrawnPage page =
        taken_apart("<a>" + marks.csrf(0) + "<b>" + marks.once(0) + marks.once(1) + "<c>", marks);
    EXPECT_EQ(page.pieces, (std::vector<std::string>{"<a>", "<b>", "", "<c>"}));
    ASSERT_EQ(page.keys.size(), 3U);
    EXPECT_FALSE(page.keys[0].once);
    EXPECT_TRUE(page.keys[1].once);
    EXPECT_EQ(page.keys[2].form, 1U);
}

} // namespace
} // namespace ribbon::server
