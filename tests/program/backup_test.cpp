// A council's night and its worst morning: a record, its backup, and the record back from it.
#include "tests/support/backups.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// Runs the program without the limit on its address space that `run` sets: it starts age, which
/// reserves far more than it uses.
Ran run_with_age(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"env", program()});
    return run_command(arguments);
}

class BackupProgram : public testing::Test {
protected:
    void SetUp() override
    {
        if (const auto why = AgeKey::missing()) GTEST_SKIP() << *why;
        key = std::make_unique<AgeKey>(folder.path("backup.key"));
        std::filesystem::create_directory(folder.path("record"));
        std::filesystem::create_directory(folder.path("new"));
        const Ran made = run({"init", "--into", from, "--area", "830", "--name", "Northshire",
                              "--origin", "ribbon.northshire.example/log/830"});
        ASSERT_EQ(made.exit, 0) << made.err;
        const Ran recorded = run({"record", "demo/one-child.case", "--into", from});
        ASSERT_EQ(recorded.exit, 0) << recorded.err;
    }
    Ran back_up()
    {
        return run_with_age({"backup", "--from", from, "--to", backup, "--recipient", key->key,
                             "--identity", key->path});
    }
    Ran restore()
    {
        return run_with_age({"restore", backup, "--into", into, "--identity", key->path,
                             "--erasures", folder.path("record/keys/830.erasures")});
    }
    TemporaryFolder folder;
    std::unique_ptr<AgeKey> key;
    std::string from = "sqlite:" + folder.path("record/ribbon.db");
    std::string into = "sqlite:" + folder.path("new/ribbon.db");
    std::string backup = folder.path("night.ribbon-backup");
};

TEST_F(BackupProgram, BringsARecordBack)
{
    const Ran made = back_up();
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_NE(made.out.find("decrypted and checked in full"), std::string::npos) << made.out;
    const Ran restored = restore();
    ASSERT_EQ(restored.exit, 0) << restored.err;
    EXPECT_NE(restored.out.find("The signed checkpoint holds"), std::string::npos) << restored.out;
    const Ran asked = run({"doctor", "--from", into});
    EXPECT_EQ(asked.exit, 0) << asked.out << asked.err;
    // With the signer's files, which are in no backup, the log goes on.
    std::filesystem::copy(folder.path("record/keys"), folder.path("new/keys"));
    const Ran audited = run({"log", "audit", "--from", into});
    EXPECT_EQ(audited.exit, 0) << audited.out << audited.err;
}

TEST_F(BackupProgram, RefusesInSentencesAndWithTwo)
{
    ASSERT_EQ(back_up().exit, 0);
    const Ran twice = back_up();
    EXPECT_EQ(twice.exit, 2);
    EXPECT_NE(twice.err.find("never takes another's place"), std::string::npos) << twice.err;
    // Everything that is missing is told at once.
    const Ran nothing = run_with_age({"restore", folder.path("none"), "--into", into, "--identity",
                                      folder.path("no key"), "--erasures", folder.path("no list")});
    EXPECT_EQ(nothing.exit, 2);
    for (const char* name : {"/none", "/no key", "/no list"})
        EXPECT_NE(nothing.err.find(name), std::string::npos) << nothing.err;
    const Ran nowhere = run(
        {"backup", "--from", from, "--to", folder.path("no/where"), "--recipient", "age1nobody"});
    EXPECT_EQ(nowhere.exit, 2);
    EXPECT_NE(nowhere.err.find("there is no folder"), std::string::npos) << nowhere.err;
    const Ran nobody = run_with_age(
        {"backup", "--from", from, "--to", folder.path("nobody"), "--recipient", "age1nobody"});
    EXPECT_EQ(nobody.exit, 2);
    EXPECT_NE(nobody.err.find("The backup was not made"), std::string::npos) << nobody.err;
    ASSERT_EQ(restore().exit, 0);
    const Ran again = restore();
    EXPECT_EQ(again.exit, 2);
    EXPECT_NE(again.err.find("to an empty place only"), std::string::npos) << again.err;
}

} // namespace
} // namespace ribbon
