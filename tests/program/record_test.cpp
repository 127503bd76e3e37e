// The record from outside: what an operator types, from the first day to a lost database.
#include "base/json/value.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

/// A record that "ribbon init" made, with the demonstration's child in it.
class ProgramRecord : public testing::Test {
protected:
    void SetUp() override
    {
        const Ran made = run({"init", "--into", url, "--area", "830", "--name", "Northshire",
                              "--origin", "ribbon.northshire.example/log/830"});
        ASSERT_EQ(made.exit, 0) << made.err;
        const Ran recorded = run({"record", "demo/one-child.case", "--into", url});
        ASSERT_EQ(recorded.exit, 0) << recorded.err;
        const auto at = recorded.out.find("Reference ");
        ASSERT_NE(at, std::string::npos) << recorded.out;
        reference = recorded.out.substr(at + 10, 9);
    }

    std::string log(std::string_view member)
    {
        const auto value = parse_json(run({"log", "show", "--from", url, "--json"}).out, {});
        const auto* found = value ? value->find(member) : nullptr;
        if (!found) return "";
        return found->text() ? *found->text() : std::to_string(*found->number());
    }
    void policy_to(const std::string& path)
    {
        std::ofstream{path} << run({"log", "policy", "--from", url}).out;
    }

    TemporaryFolder folder;
    std::string url = "sqlite:" + folder.path("record/ribbon.db");
    std::string reference;
};

TEST_F(ProgramRecord, GivesAReceiptThatAnybodyCanVerify)
{
    const std::string receipt = folder.path("r.tlog-proof"), policy = folder.path("policy.txt");
    const Ran made = run({"receipt", reference, "3", "--from", url, "--out", receipt});
    EXPECT_EQ(made.exit, 0) << made.err;
    policy_to(policy);
    const Ran holds = run({"verify", receipt, "--policy", policy});
    EXPECT_EQ(holds.exit, 0) << holds.out << holds.err;
    // One letter of the receipt is another: it is not believed.
    std::string text = contents(receipt);
    text[text.size() / 2] = text[text.size() / 2] == 'A' ? 'B' : 'A';
    std::ofstream{receipt} << text;
    EXPECT_NE(run({"verify", receipt, "--policy", policy}).exit, 0);
}

TEST_F(ProgramRecord, ReadsAReferenceAsAPersonTypesIt)
{
    std::string typed = reference.substr(0, 4) + " " + reference.substr(4);
    for (char& c : typed) c = static_cast<char>(std::tolower(c));
    EXPECT_EQ(run({"case", typed, "--from", url}).out, run({"case", reference, "--from", url}).out);
    const Ran none = run({"case", "7Q3KXW2M0", "--from", url});
    EXPECT_EQ(none.exit, 2);
    EXPECT_TRUE(says(none.err, "there is no case with this reference")) << none.err;
}

TEST_F(ProgramRecord, ShowsTheSameDutiesAsTheCaseFile)
{
    const Ran from_file = run({"explain", "demo/one-child.case", "--on", "2026-11-20", "--json"});
    const Ran from_record =
        run({"case", reference, "--duties", "--on", "2026-11-20", "--from", url, "--json"});
    EXPECT_EQ(from_record.exit, 0) << from_record.err;
    const auto file = parse_json(from_file.out, {.bytes = std::size_t{1} << 24, .depth = 16});
    const auto record = parse_json(from_record.out, {.bytes = std::size_t{1} << 24, .depth = 16});
    ASSERT_TRUE(file && record);
    const auto* expected = file->find("duties")->array();
    const auto* duties = record->find("duties")->array();
    ASSERT_TRUE(expected && duties);
    ASSERT_EQ(duties->size(), expected->size());
    for (std::size_t i = 0; i < duties->size(); ++i) {
        EXPECT_EQ(*(*duties)[i].find("id")->text(), *(*expected)[i].find("id")->text());
        EXPECT_EQ(*(*duties)[i].find("state")->text(), *(*expected)[i].find("state")->text());
    }
}

TEST_F(ProgramRecord, IsWholeAndSaysSo)
{
    const Ran audit = run({"log", "audit", "--from", url});
    EXPECT_EQ(audit.exit, 0) << audit.out;
    EXPECT_TRUE(says(audit.out, "The record is whole")) << audit.out;
    EXPECT_EQ(run({"doctor", "--from", url}).exit, 0);
    const Ran rebuilt = run({"doctor", "--rebuild", "--from", url});
    EXPECT_EQ(rebuilt.exit, 0) << rebuilt.out << rebuilt.err;
    EXPECT_TRUE(says(rebuilt.out, "The index is what the facts say")) << rebuilt.out;
}

TEST_F(ProgramRecord, MadeTwiceIsLeftAsItIs)
{
    const std::string root = log("root");
    EXPECT_EQ(run({"init", "--into", url, "--area", "830", "--name", "Northshire", "--origin",
                   "ribbon.northshire.example/log/830"})
                  .exit,
              0);
    EXPECT_EQ(log("root"), root);
}

/// docs/operators/signing-key.md, "Changing the key", step by step.
TEST_F(ProgramRecord, GoesOnUnderANewKey)
{
    const std::string old_key = log("verifierKey"), receipt = folder.path("old.tlog-proof");
    const std::string policy = folder.path("old-policy.txt");
    run({"receipt", reference, "1", "--from", url, "--out", receipt});
    policy_to(policy);

    const Ran refused_run = run({"log", "new-key", "--into", url});
    EXPECT_EQ(refused_run.exit, 2);
    EXPECT_TRUE(says(refused_run.err, "say why")) << refused_run.err;
    EXPECT_EQ(log("verifierKey"), old_key);

    const Ran changed = run({"log", "new-key", "--into", url, "--reason", "yearly"});
    ASSERT_EQ(changed.exit, 0) << changed.err;
    EXPECT_NE(log("verifierKey"), old_key);
    EXPECT_TRUE(std::filesystem::exists(folder.path("record/keys/830.key.old")));
    // The tree goes on, and what was proved with the old key still is.
    EXPECT_EQ(run({"log", "audit", "--from", url}).exit, 0);
    EXPECT_EQ(run({"verify", receipt, "--policy", policy}).exit, 0);
    const std::string fresh = folder.path("new.tlog-proof");
    run({"receipt", reference, "1", "--from", url, "--out", fresh});
    EXPECT_EQ(run({"verify", fresh, "--policy", policy}).exit, 1) << "not by the old key any more";
    policy_to(policy);
    EXPECT_EQ(run({"verify", fresh, "--policy", policy}).exit, 0);
}

/// docs/operators/signing-key.md, "It says that the database is behind", to its end.
TEST_F(ProgramRecord, BeginsANewEpochOnlyAfterALoss)
{
    const Ran nothing = run({"log", "new-epoch", "--into", url, "--reason", "to see"});
    EXPECT_EQ(nothing.exit, 2);
    EXPECT_TRUE(says(nothing.err, "nothing is lost")) << nothing.err;

    namespace fs = std::filesystem;
    const std::string record = folder.path("record");
    for (const char* end : {"", "-wal"})
        if (fs::exists(record + "/ribbon.db" + end))
            fs::copy_file(record + "/ribbon.db" + end, folder.path("older") + end);
    run({"record", "demo/one-child.case", "--into", url});
    // The disk is lost, and the copy from before the second child takes its place.
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(record + "/ribbon.db" + end);
    for (const char* end : {"", "-wal"})
        if (fs::exists(folder.path("older") + end))
            fs::copy_file(folder.path("older") + end, record + "/ribbon.db" + end);

    const Ran behind = run({"record", "demo/one-child.case", "--into", url});
    EXPECT_EQ(behind.exit, 70);
    EXPECT_TRUE(says(behind.err, "The signer has signed 83 entries of area 830 and the database "
                                 "holds 42"))
        << behind.err;
    const Ran audit = run({"log", "audit", "--from", url});
    EXPECT_EQ(audit.exit, 1);
    EXPECT_TRUE(says(audit.out, "The signer signed 83 entries and the database holds 42"));

    const Ran begun = run({"log", "new-epoch", "--into", url, "--reason", "The disk was lost."});
    ASSERT_EQ(begun.exit, 0) << begun.err;
    EXPECT_TRUE(says(begun.out, "41 entries are lost")) << begun.out;
    EXPECT_EQ(run({"record", "demo/one-child.case", "--into", url}).exit, 0);
    EXPECT_EQ(run({"log", "audit", "--from", url}).exit, 0);
    EXPECT_EQ(log("origin"), "ribbon.northshire.example/log/830/after-42");
}

TEST(ProgramRecordInput, IsRefusedWithEverythingWrongAtOnceAndNothingMade)
{
    TemporaryFolder folder;
    const Ran made =
        run({"init", "--into", "nowhere://x", "--area", "8 30", "--name", "", "--origin", "a b"});
    EXPECT_EQ(made.exit, 2);
    for (const char* words : {"--area", "--name", "--origin", "this names no record"})
        EXPECT_TRUE(says(made.err, words)) << words << "\n" << made.err;
    const std::string url = "sqlite:" + folder.path("none/ribbon.db");
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"worklist", "--from", url},
          {"case", "7Q3KXW2M9", "--from", url},
          {"doctor", "--from", url},
          {"log", "audit", "--from", url},
          {"record", "demo/one-child.case", "--into", url}}) {
        const Ran refused_run = run(words);
        EXPECT_EQ(refused_run.exit, 2) << words.front();
        EXPECT_TRUE(says(refused_run.err, "\"ribbon init\" makes one")) << refused_run.err;
    }
    EXPECT_FALSE(std::filesystem::exists(folder.path("none")));
    const Ran list =
        run({"worklist", "--from", url, "--due-by", "tomorrow", "--on", "x", "--most", "0"});
    EXPECT_EQ(list.exit, 2);
    for (const char* words : {"--due-by", "--on", "--most"})
        EXPECT_TRUE(says(list.err, words)) << words << "\n" << list.err;
    // A file that is no database is told so, and left alone.
    std::ofstream{folder.path("plain.db")} << "this is a shopping list, not a database at all";
    const Ran plain = run({"worklist", "--from", "sqlite:" + folder.path("plain.db")});
    EXPECT_NE(plain.exit, 0);
    EXPECT_EQ(contents(folder.path("plain.db")), "this is a shopping list, not a database at all");
}

} // namespace
} // namespace ribbon
