// The signer's files: whole or not at all, and one truth for all signers that use them.
#include "daemons/signer/file_signer.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>

namespace ribbon {
namespace {

class SignerFiles : public testing::Test {
protected:
    SignerFiles() { daemons::make_key(folder.path("key"), "ribbon.example/log/830", seed); }
    daemons::FileSigner signer() const { return {folder.path("key"), folder.path("reach")}; }
    static std::vector<ledger::Hash> leaves(int count)
    {
        std::vector<ledger::Hash> all;
        for (int i = 0; i < count; ++i) all.push_back(ledger::sha256(std::to_string(i)));
        return all;
    }

    const std::string seed = std::string(32, 'k');
    TemporaryFolder folder;
};

TEST_F(SignerFiles, AreNotStoppedByHalfAFileOfOneThatWasKilled)
{
    std::ofstream{folder.path("reach.new")} << "ribbon-sig";
    EXPECT_EQ(signer().reach().size, 0U);
    EXPECT_FALSE(std::filesystem::exists(folder.path("reach.new")));
    std::ofstream{folder.path("other.new")} << "PRIVATE+K";
    daemons::make_key(folder.path("other"), "ribbon.example/log/831", seed);
    EXPECT_EQ(daemons::read_key(folder.path("other")).name, "ribbon.example/log/831");
}

TEST_F(SignerFiles, DoNotPutAKeyInThePlaceOfAnother)
{
    EXPECT_THROW(daemons::make_key(folder.path("key"), "ribbon.example/log/831", seed),
                 std::runtime_error);
    EXPECT_EQ(daemons::read_key(folder.path("key")).name, "ribbon.example/log/830");
}

TEST_F(SignerFiles, TellEverySignerHowFarAnotherHasCome)
{
    auto one = signer();
    auto other = signer();
    const auto all = leaves(9);
    const std::span<const ledger::Hash> span{all};
    one.sign(0, span.subspan(0, 3));
    EXPECT_EQ(other.reach().size, 3U);
    const auto fork = ledger::sha256("another first entry");
    EXPECT_THROW(other.sign(0, std::span{&fork, 1}), storage::SignerRefuses);
    other.sign(3, span.subspan(3, 2));
    one.sign(5, span.subspan(5, 1));
    one.sign(6, span.subspan(6, 1));
    other.sign(7, span.subspan(7, 2));
    // The tree of nine leaves, counted by a tree that no signer had a hand in.
    ledger::Edge edge;
    for (const auto& leaf : all) edge.append(leaf);
    EXPECT_EQ(signer().reach().size, 9U);
    EXPECT_TRUE(ledger::same(signer().reach().root, edge.root()));
}

TEST_F(SignerFiles, NeverGoBackWhicheverSignerWroteLast)
{
    auto old = signer();
    const auto all = leaves(40);
    std::uint64_t size = 0;
    auto busy = signer();
    for (; size < 31; ++size) busy.sign(size, std::span{&all[size], 1});
    old.sign(size, std::span{&all[size], 1});
    EXPECT_EQ(signer().reach().size, 32U);
    EXPECT_EQ(busy.reach().size, 32U);
}

} // namespace
} // namespace ribbon
