// Bringing a council's cases in, from outside: what an operator types in an afternoon.
#include "tests/support/program.hpp"
#include "tests/support/returns.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace ribbon {
namespace {

constexpr auto sample = "tests/returns/sample-2025.xml";

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

class ProgramImport : public testing::Test {
protected:
    void SetUp() override
    {
        const Ran made = run({"init", "--into", url, "--area", "830", "--name", "Northshire",
                              "--origin", "ribbon.northshire.example/log/830"});
        ASSERT_EQ(made.exit, 0) << made.err;
    }
    std::string log() { return run({"log", "show", "--from", url, "--json"}).out; }
    std::string write(const std::string& name, const std::string& text)
    {
        std::ofstream{folder.path(name), std::ios::binary} << text;
        return folder.path(name);
    }

    TemporaryFolder folder;
    std::string url = "sqlite:" + folder.path("record/ribbon.db");
};

TEST_F(ProgramImport, ADryRunReportsAndChangesNothing)
{
    const std::string before = log();
    const Ran dry = run({"import", "sen2", sample, "--into", url, "--dry-run"});
    EXPECT_EQ(dry.exit, 0) << dry.err;
    EXPECT_TRUE(says(dry.out, "12 would be recorded")) << dry.out;
    EXPECT_FALSE(says(dry.out, "Invented-")) << "a report that is mailed names no child";
    EXPECT_EQ(log(), before);
}

TEST_F(ProgramImport, TheReturnGoesInAndComesOut)
{
    const Ran in = run({"import", "sen2", sample, "--into", url, "--json"});
    ASSERT_EQ(in.exit, 0) << in.err;
    EXPECT_TRUE(says(in.out, "\"new\":12")) << in.out;
    const std::string out = folder.path("out.xml");
    ASSERT_EQ(run({"export", "sen2", "--from", url, "--year", "2025", "--xml", out}).exit, 0);
    std::string expected = sample_return_xml();
    const auto comment = expected.find("<!--");
    expected.erase(comment, expected.find('\n', comment) + 1 - comment);
    EXPECT_EQ(contents(out), expected);
    const std::string nine = folder.path("nine");
    std::filesystem::create_directory(nine);
    ASSERT_EQ(run({"export", "sen2", "--from", url, "--year", "2025", "--csv", nine}).exit, 0);
    const Ran again = run({"import", "sen2", nine, "--into", url});
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_TRUE(says(again.out, "0 were recorded, 12 here already")) << again.out;
    EXPECT_EQ(run({"doctor", "--from", url}).exit, 0);
}

TEST_F(ProgramImport, AFileThatIsWrongChangesNothing)
{
    const std::string before = log();
    const std::string wrong =
        write("wrong.xml", return_xml(2025, person_xml("<Requests><ReceivedDate>soon</ReceivedDate>"
                                                       "</Requests>")));
    const Ran ran = run({"import", "sen2", wrong, "--into", url});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(says(ran.err, "ReceivedDate")) << ran.err;
    EXPECT_EQ(log(), before);
    EXPECT_EQ(run({"import", "sen2", folder.path("none.xml"), "--into", url}).exit, 2);
    EXPECT_EQ(run({"export", "sen2", "--from", url, "--year", "2025", "--xml", "x"}).exit, 2);
}

TEST_F(ProgramImport, ListsWithAProblemAreNotTakenAtAll)
{
    const std::string before = log();
    const std::string good = write("officers.csv", "officer,name,team\n1,Invented One,North\n");
    const std::string bad = write("requests.csv", "child,surname,forename\nC1,A,B\n");
    const Ran ran = run({"import", "csv", "--officers", good, "--requests", bad, "--into", url});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(says(ran.err, "requests.csv")) << ran.err;
    EXPECT_EQ(log(), before);
    EXPECT_EQ(run({"import", "csv", "--officers", good, "--into", url}).exit, 0);
}

TEST_F(ProgramImport, ListsCanBeTriedFirst)
{
    const std::string before = log();
    const std::string list =
        write("officers.csv", "officer,name,team,pay\n1,Invented One,North,9\n");
    const Ran dry = run({"import", "csv", "--officers", list, "--into", url, "--dry-run"});
    EXPECT_EQ(dry.exit, 0) << dry.err;
    EXPECT_TRUE(says(dry.out, "to record")) << dry.out;
    EXPECT_TRUE(says(dry.out, "officers.csv: pay")) << dry.out;
    EXPECT_TRUE(says(dry.out, "nothing was changed")) << dry.out;
    EXPECT_EQ(log(), before);
    const Ran in = run({"import", "csv", "--officers", list, "--into", url, "--json"});
    EXPECT_TRUE(says(in.out, R"("officers":{"read":1,"recorded":1,"here":0,"left_out":0})"))
        << in.out;
}

TEST_F(ProgramImport, ATableGoesIntoTheFolderWholeOrNotAtAll)
{
    const std::string tables = folder.path("tables");
    std::filesystem::create_directory(tables);
    const std::string own = contents("data/calendar/training-days.csv");
    const std::string file = write("training.csv", own + "Invented School,2024-09-05,itself\n");
    const Ran good = run({"import", "training-days", file, "--data", tables});
    EXPECT_EQ(good.exit, 0) << good.err;
    EXPECT_TRUE(says(good.out, "1 came, 0 went")) << good.out;
    const std::string there = tables + "/calendar/training-days.csv";
    EXPECT_EQ(contents(there), contents(file));
    // 7 September 2024 was a Saturday.
    const std::string bad = write("bad.csv", own + "Invented School,2024-09-07,itself\n");
    EXPECT_EQ(run({"import", "training-days", bad, "--data", tables}).exit, 2);
    EXPECT_EQ(contents(there), contents(file));
}

} // namespace
} // namespace ribbon
