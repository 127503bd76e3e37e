// Accounts from outside: what an operator types before the server is ever open.
#include "base/json/value.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

class ProgramAccount : public testing::Test {
protected:
    void SetUp() override
    {
        const Ran made = run({"init", "--into", url, "--area", "830", "--name", "Northshire",
                              "--origin", "ribbon.northshire.example/log/830"});
        ASSERT_EQ(made.exit, 0) << made.err;
        const Ran kim =
            account({"add", "--officer", "kim", "--role", "administrator", "--name", "Kim Lee",
                     "--email", "Kim@Northshire.example", "--server", "https://ribbon.example"});
        ASSERT_EQ(kim.exit, 0) << kim.err;
        EXPECT_TRUE(says(kim.out, "https://ribbon.example/sign-in/new-password/"));
        ASSERT_EQ(
            account({"add", "--officer", "amy", "--name", "Amy", "--email", "amy@n.example"}).exit,
            0);
    }
    Ran account(std::vector<std::string> words)
    {
        words.insert(words.begin(), "account");
        words.insert(words.end(), {"--from", url});
        return run(words);
    }
    std::size_t accounts()
    {
        const auto read = parse_json(account({"list", "--json"}).out, {});
        return read && read->array() ? read->array()->size() : 0;
    }

    TemporaryFolder folder;
    std::string url = "sqlite:" + folder.path("record/ribbon.db");
};

TEST_F(ProgramAccount, IsListedAndEnded)
{
    const Ran listed = account({"list"});
    EXPECT_TRUE(says(listed.out, "Kim Lee <kim@northshire.example>, officer kim")) << listed.out;
    EXPECT_EQ(accounts(), 2U);
    EXPECT_EQ(account({"end", "amy@n.example"}).exit, 0);
    EXPECT_EQ(accounts(), 1U);
    const Ran again = account({"end", "amy@n.example"});
    EXPECT_EQ(again.exit, 2);
    EXPECT_TRUE(says(again.err, "no account has this email or key"));
}

TEST_F(ProgramAccount, IsRefusedWithEveryReasonAtOnce)
{
    const Ran nothing = account({"add", "--role", "king"});
    EXPECT_EQ(nothing.exit, 2);
    for (const std::string_view field : {"--name", "--email", "--officer", "--role"})
        EXPECT_TRUE(says(nothing.err, field)) << field;
    const Ran taken =
        account({"add", "--officer", "kim", "--name", "K", "--email", "kim@northshire.example"});
    EXPECT_EQ(taken.exit, 2);
    EXPECT_TRUE(says(taken.err, "--email") && says(taken.err, "--officer")) << taken.err;
    EXPECT_EQ(accounts(), 2U);
}

TEST_F(ProgramAccount, BreaksTheGlassForAnAdministratorAndRecordsIt)
{
    EXPECT_EQ(account({"break-glass", "kim@northshire.example"}).exit, 2) << "without a reason";
    const Ran amy = account({"break-glass", "amy@n.example", "--reason", "x"});
    EXPECT_EQ(amy.exit, 2);
    EXPECT_TRUE(says(amy.err, "no administrator"));
    EXPECT_FALSE(says(amy.out, "/sign-in/"));
    // The council's name and the role, and nothing of what was refused.
    EXPECT_TRUE(says(run({"log", "audit", "--from", url}).out, "2 entries"));

    const Ran kim = account({"break-glass", "kim@northshire.example", "--reason", "No provider"});
    EXPECT_EQ(kim.exit, 0) << kim.err;
    EXPECT_TRUE(says(kim.out, "/sign-in/break-glass/"));
    EXPECT_TRUE(says(run({"log", "audit", "--from", url}).out, "3 entries"));
}

TEST_F(ProgramAccount, IsResetWithALink)
{
    const Ran reset = account({"reset", "amy@n.example"});
    EXPECT_EQ(reset.exit, 0) << reset.err;
    EXPECT_TRUE(says(reset.out, "/sign-in/new-password/"));
    EXPECT_EQ(account({"reset", "nobody@n.example"}).exit, 2);
}

} // namespace
} // namespace ribbon
