// ribbon county, as its users have it.
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

TEST(CountyCommand, TellsOfEverythingThatIsWrongAtOnceAndMakesNothing)
{
    const TemporaryFolder folder;
    const std::string file = folder.path("county.db");
    const Ran ran =
        run({"county", "--into", "sqlite:" + file, "--plans", "3", "--until", "next year"});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(says(ran.err, "--plans")) << ran.err;
    EXPECT_TRUE(says(ran.err, "--until")) << ran.err;
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(CountyCommand, MakesACountyOnceAndRefusesARecordThatHoldsSomething)
{
    const TemporaryFolder folder;
    const std::string url = "sqlite:" + folder.path("county.db");
    const std::vector<std::string> words{"county", "--into",  url,         "--plans",
                                         "20",     "--until", "2025-01-31"};
    const Ran made = run(words);
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_EQ(made.err, ""); // progress is for a terminal
    EXPECT_TRUE(says(made.out, "An invented county is at")) << made.out;
    // The index was made at the end, and is what the facts say.
    EXPECT_EQ(run({"doctor", "--from", url, "--on", "2025-01-31"}).exit, 0);
    EXPECT_EQ(run({"log", "audit", "--from", url}).exit, 0);
    const Ran before = run({"log", "show", "--from", url});

    const Ran again = run(words);
    EXPECT_EQ(again.exit, 2);
    EXPECT_EQ(again.out, "");
    EXPECT_TRUE(says(again.err, "only into an empty one")) << again.err;
    EXPECT_EQ(run({"log", "show", "--from", url}).out, before.out);
}

} // namespace
} // namespace ribbon
