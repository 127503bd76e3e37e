// ribbon verify, as a family runs it: files in, words and an exit code out.
#include "base/json/value.hpp"
#include "tests/support/program.hpp"
#include "tests/support/receipts.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace ribbon {
namespace {

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

/// Without a policy.txt beside it, because it lies in a folder of its own.
struct Folder {
    TemporaryFile name{".folder"};
    std::filesystem::path path{name.path() + ".d"};
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string holds(const std::string& file, const std::string& text) const
    {
        std::ofstream{path / file, std::ios::binary} << text;
        return (path / file).string();
    }
};

TEST(Verify, SaysInWordsThatAReceiptHolds)
{
    const Folder folder;
    const Ran ran = run({"verify", folder.holds("r.tlog-proof", sample_receipt()), "--policy",
                         folder.holds("keys", sample_policy(1))});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_TRUE(ran.out.starts_with("This receipt holds.\n"));
    EXPECT_TRUE(says(ran.out, "Thursday 1 October 2026, 09:15"));
    EXPECT_TRUE(says(ran.out, "1 witness has signed"));
    EXPECT_EQ(ran.err, "");
}

TEST(Verify, SaysEveryReasonWhyOneDoesNot)
{
    const Folder folder;
    std::string moved = sample_receipt();
    moved.replace(moved.find("index 299"), 9, "index 298");
    const Ran ran = run({"verify", folder.holds("r.tlog-proof", moved), "--policy",
                         folder.holds("keys", sample_policy(2))});
    EXPECT_EQ(ran.exit, 1);
    EXPECT_TRUE(ran.out.starts_with("This receipt is not verified.\n"));
    EXPECT_TRUE(says(ran.out, "does not stand at this place"));
    EXPECT_TRUE(says(ran.out, "too few witnesses"));
}

TEST(Verify, WithoutAPolicyBelievesNobody)
{
    const Folder folder;
    const std::string file = folder.holds("r.tlog-proof", sample_receipt());
    const Ran bare = run({"verify", file});
    EXPECT_EQ(bare.exit, 1);
    EXPECT_TRUE(says(bare.out, "nobody's signature was checked"));
    // A policy beside the receipt is taken, and that it was is said.
    folder.holds("policy.txt", sample_policy(1));
    const Ran beside = run({"verify", file});
    EXPECT_EQ(beside.exit, 0);
    EXPECT_TRUE(says(beside.out, "lies beside the receipt"));
}

TEST(Verify, WritesJsonForPrograms)
{
    const Folder folder;
    const std::string keys = folder.holds("keys", sample_policy(1));
    const Ran good =
        run({"verify", folder.holds("r.tlog-proof", sample_receipt()), "--policy", keys, "--json"});
    const auto read = parse_json(good.out, {});
    ASSERT_TRUE(read) << good.out;
    EXPECT_TRUE(std::get<bool>(read->find("verified")->held));
    EXPECT_EQ(*read->find("index")->text(), "299");
    EXPECT_EQ(*read->find("body")->text(), sample_body());
    const Ran bad = run({"verify", folder.holds("x", "nonsense"), "--policy", keys, "--json"});
    EXPECT_EQ(bad.exit, 1);
    const auto refused = parse_json(bad.out, {});
    ASSERT_TRUE(refused) << bad.out;
    EXPECT_EQ(refused->find("problems")->array()->size(), 1U);
}

TEST(Verify, RefusesAPolicyWithAllThatIsWrongInIt)
{
    const Folder folder;
    const std::string receipt = folder.holds("r.tlog-proof", sample_receipt());
    const Ran ran = run({"verify", receipt, "--policy", folder.holds("keys", "log x\nfoo\n")});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(says(ran.err, "keys:1: "));
    EXPECT_TRUE(says(ran.err, "keys:2: "));
    EXPECT_TRUE(says(ran.err, "quorum"));
    EXPECT_EQ(run({"verify", (folder.path / "none").string()}).exit, 2);
    EXPECT_EQ(run({"verify", receipt, "--policy", folder.path.string()}).exit, 2);
}

} // namespace
} // namespace ribbon
