#include "base/bytes.hpp"
#include "ledger/proof.hpp"

#include <gtest/gtest.h>

namespace ribbon::ledger {
namespace {

const std::string hash_line = base64(std::string(32, 'h')) + "\n";

TEST(Proof, IsReadAndWrittenAsTheSpecificationHasIt)
{
    const std::string text = "c2sp.org/tlog-proof@v1\nextra Zm9v\nindex 7\n" + hash_line +
                             hash_line + "\nlog.example\n8\nroot\n\n\u2014 sig\n";
    const auto proof = parse_proof(text);
    ASSERT_TRUE(proof);
    EXPECT_EQ(proof->extra, "foo");
    EXPECT_EQ(proof->index, 7U);
    EXPECT_EQ(proof->hashes.size(), 2U);
    EXPECT_EQ(proof->checkpoint, "log.example\n8\nroot\n\n\u2014 sig\n");
    EXPECT_EQ(render(*proof), text);
}

TEST(Proof, HasOneFormOnly)
{
    const std::string first = "c2sp.org/tlog-proof@v1\n";
    ASSERT_TRUE(parse_proof(first + "index 0\n\n"));
    for (const std::string& bad : std::vector<std::string>{
             "", "c2sp.org/tlog-proof@v2\nindex 0\n\n", first, first + "index 0\n",
             first + "index 00\n\n", first + "index 01\n\n", first + "index -1\n\n",
             first + "index +1\n\n", first + "index  1\n\n", first + "index 1 \n\n",
             first + "index 18446744073709551616\n\n", first + "Index 1\n\n",
             first + "extra \nindex 0\n\n", first + "extra Zm9\nindex 0\n\n",
             first + "index 0\nextra Zm9v\n\n", first + "index 0\nc2hvcnQ=\n\n",
             first + "index 0\n " + hash_line + "\n", first + "index 0\r\n\n", "\n" + first}) {
        const auto proof = parse_proof(bad);
        ASSERT_FALSE(proof) << bad;
        for (const Problem& one : proof.problems()) EXPECT_FALSE(one.sentence.empty());
    }
    std::string deep = first + "index 0\n";
    for (int i = 0; i < 65; ++i) deep += hash_line;
    EXPECT_FALSE(parse_proof(deep + "\n"));
}

TEST(Checkpoint, IsReadAndWrittenAsTheSpecificationHasIt)
{
    const std::string root = base64(std::string(32, 'r'));
    const std::string text = "example.com/log\n20852163\n" + root + "\nan extension\n";
    const auto checkpoint = parse_checkpoint(text);
    ASSERT_TRUE(checkpoint);
    EXPECT_EQ(checkpoint->size, 20'852'163U);
    EXPECT_EQ(checkpoint->extensions, std::vector<std::string>{"an extension"});
    EXPECT_EQ(render(*checkpoint), text);
    for (const std::string& bad : std::vector<std::string>{
             "", "a\n1\n", "a\n1\n" + root, "\n1\n" + root + "\n", "a\n01\n" + root + "\n",
             "a\n1\nc2hvcnQ=\n", "a\n1\n" + root + "\n\n", "a\nx\n" + root + "\n"})
        EXPECT_FALSE(parse_checkpoint(bad)) << bad;
    // All that is wrong is told at once: no name, no size, no root.
    EXPECT_EQ(parse_checkpoint("\n\n\n").problems().size(), 3U);
}

} // namespace
} // namespace ribbon::ledger
