// Years of old mail: what an operator brings in, and is told of it.
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

std::string mail(const std::string& from, const std::string& subject, const std::string& id)
{
    return "From x@mail.example Mon Feb  3 09:25:00 2025\nFrom: " + from +
           "\nTo: send@ribbon.example\nSubject: " + subject +
           "\nDate: Mon, 03 Feb 2025 09:25:00 +0000\nMessage-ID: <" + id +
           ">\n\nCould somebody ring me?\n\n";
}

class MailImport : public testing::Test {
protected:
    void SetUp() override
    {
        const Ran made = run({"county", "--seed", "7", "--plans", "20", "--into", url});
        ASSERT_EQ(made.exit, 0) << made.err;
        std::ofstream{box, std::ios::binary}
            << mail("Karen Hartshorn <karen.hartshorn@mail.example>", "Ruby at school",
                    "1@m.example")
            << mail("nobody@other.example", "Cheap windows", "2@m.example");
    }
    Ran import(bool dry = false)
    {
        std::vector<std::string> words{"mail", "import", box, "--into", url};
        if (dry) words.emplace_back("--dry-run");
        return run(words);
    }

    TemporaryFolder folder;
    std::string url = "sqlite:" + folder.path("record/ribbon.db");
    std::string box = folder.path("old.mbox");
};

TEST(MailListening, BeginsOnlyWhereItIsSaidWhoseWordAboutASenderCounts)
{
    const TemporaryFolder folder;
    const std::string url = "sqlite:" + folder.path("record/ribbon.db");
    ASSERT_EQ(run({"county", "--seed", "7", "--plans", "20", "--into", url}).exit, 0);
    const Ran refused = run({"mail", "listen", "--from", url, "--listen", "127.0.0.1:0"});
    EXPECT_NE(refused.exit, 0);
    EXPECT_TRUE(says(refused.err, "--trusted-server mx.northshire.example")) << refused.err;
    EXPECT_TRUE(says(refused.err, "unnamed")) << refused.err;
    EXPECT_TRUE(says(refused.err, "none")) << refused.err;
}

TEST_F(MailImport, IsTriedFirstThenDoneOnceAndTellsWhatHasNoAnswer)
{
    const Ran dry = import(true);
    EXPECT_EQ(dry.exit, 0) << dry.err;
    EXPECT_TRUE(says(dry.out, "1  would be: filed")) << dry.out;
    EXPECT_TRUE(says(dry.out, "Nothing was changed")) << dry.out;
    const Ran first = import();
    EXPECT_EQ(first.exit, 0) << first.err;
    EXPECT_TRUE(says(first.out, "0  came in before")) << first.out;
    EXPECT_TRUE(says(first.out, "1  to be filed by a person")) << first.out;
    // Other letters of the council are in this case, and none of them is about this.
    EXPECT_TRUE(says(first.out, "1  imported messages have no answer; the oldest is of Monday 3 "
                                "February 2025"))
        << first.out;
    const Ran again = import();
    EXPECT_TRUE(says(again.out, "2  came in before")) << again.out;
    EXPECT_TRUE(says(again.out, "1  imported messages have no answer")) << again.out;
    EXPECT_EQ(run({"mail", "triage", "--from", url}).exit, 1) << "somebody is to look";
}

TEST_F(MailImport, OfNothingChangesNothing)
{
    const Ran ran = run({"mail", "import", folder.path("none.mbox"), "--into", url});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(says(ran.err, "none.mbox")) << ran.err;
}

} // namespace
} // namespace ribbon
