// ribbon notify from outside, against a stand-in on this machine.
#include "tests/support/notify_stand_in.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <ctime>
#include <fstream>
#include <gtest/gtest.h>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

class ProgramNotify : public testing::Test {
protected:
    void SetUp() override
    {
        const Ran made = run({"init", "--into", url, "--area", "830", "--name", "Northshire",
                              "--origin", "ribbon.northshire.example/log/830"});
        ASSERT_EQ(made.exit, 0) << made.err;
        std::ofstream{key} << NotifyStandIn::key << "\n";
    }
    Ran notify(const std::string& what, std::vector<std::string> more)
    {
        std::vector<std::string> words{"notify", what,          "--key-file", key,
                                       "--url",  service.url(), "--from",     url};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    std::int64_t ahead = 0;
    TemporaryFolder folder;
    const std::string url = "sqlite:" + folder.path("ribbon.db"), key = folder.path("notify.key");
    NotifyStandIn service{[this] { return Moment{std::time(nullptr) + ahead}; }};
};

TEST_F(ProgramNotify, DoctorTellsWhetherTextsCanBeHandedOver)
{
    const Ran well = notify("doctor", {"--text-template", NotifyStandIn::text_template});
    EXPECT_EQ(well.exit, 0) << well.out << well.err;
    EXPECT_TRUE(says(well.out, "takes our key")) << well.out;
    EXPECT_TRUE(says(well.out, "The template \"News\" can be used")) << well.out;
    EXPECT_TRUE(says(well.out, "0 to be handed over, 0 given up")) << well.out;
    const Ran none = notify("doctor", {"--text-template", "f33517ff-0000-0000-0000-000000000000"});
    EXPECT_EQ(none.exit, 1);
    EXPECT_TRUE(says(none.out, "The template can not be used")) << none.out;
    ahead = 3'600;
    const Ran late = notify("doctor", {});
    EXPECT_EQ(late.exit, 1);
    EXPECT_TRUE(says(late.out, "accurate to within 30 seconds")) << late.out;
}

TEST_F(ProgramNotify, SendDoesWhatIsDueAndEnds)
{
    const Ran done = notify("send", {"--once", "--letters"});
    EXPECT_EQ(done.exit, 0) << done.err;
    EXPECT_TRUE(says(done.out, "0 handed over, 0 waiting")) << done.out;
}

TEST_F(ProgramNotify, TellsEveryProblemAtOnceAndNeverTheKey)
{
    const std::string secret = "26785a09-ab16-4eb0-8407-a37497a5750-not-a-key";
    std::ofstream{key} << secret << "\n";
    const Ran wrong = run({"notify", "send", "--key-file", key, "--url", "http://notify.example",
                           "--from", url, "--postage", "third", "--most", "0"});
    EXPECT_EQ(wrong.exit, 2);
    for (const char* problem : {"--key-file", "--url", "--text-template", "--postage", "--most"})
        EXPECT_TRUE(says(wrong.err + wrong.out, problem)) << problem;
    EXPECT_FALSE(says(wrong.err + wrong.out, secret));
}

TEST_F(ProgramNotify, HelpsWithAnExample)
{
    for (const char* what : {"send", "doctor"}) {
        const Ran help = run({"notify", what, "--help"});
        EXPECT_EQ(help.exit, 0);
        EXPECT_TRUE(says(help.out, "Example:")) << what;
    }
}

} // namespace
} // namespace ribbon
