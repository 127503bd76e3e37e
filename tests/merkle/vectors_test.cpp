// Every case of ../shared/cases/merkle, with the verdict that stands beside it.
#include "base/bytes.hpp"
#include "ledger/check.hpp"
#include "ledger/proof.hpp"
#include "ledger/tree.hpp"
#include "tests/merkle/vectors.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace ribbon::ledger {
namespace {

class Merkle : public testing::Test {
protected:
    void SetUp() override
    {
        if (!has_vectors()) GTEST_SKIP() << "there is no shared/cases/merkle";
    }

    static void replay(std::string_view file, const std::function<bool(const Vector&)>& accepts)
    {
        const auto all = vectors(file);
        EXPECT_FALSE(all.empty());
        for (const Vector& one : all)
            EXPECT_EQ(accepts(one), !one.must_be_refused())
                << file << ": " << one.description() << ", of " << one.text("source");
    }
};

TEST_F(Merkle, Inclusion)
{
    replay("inclusion.jsonl", [](const Vector& one) {
        return one.is_hash("leafHash") &&
               verify_inclusion(one.number("leafIdx"), one.number("treeSize"), one.hash("leafHash"),
                                one.hashes("proof"), one.hash("root"));
    });
}

TEST_F(Merkle, Consistency)
{
    replay("consistency.jsonl", [](const Vector& one) {
        return verify_consistency(one.number("size1"), one.number("size2"), one.hashes("proof"),
                                  one.hash("root1"), one.hash("root2"));
    });
}

TEST_F(Merkle, SubtreeInclusion)
{
    replay("subtreeinclusion.jsonl", [](const Vector& one) {
        return one.is_hash("leafHash") &&
               verify_subtree_inclusion(
                   one.number("leafIdx"), {one.number("start"), one.number("end")},
                   one.hash("leafHash"), one.hashes("proof"), one.hash("root"));
    });
}

TEST_F(Merkle, SubtreeConsistency)
{
    replay("subtreeconsistency.jsonl", [](const Vector& one) {
        return verify_subtree_consistency({one.number("start"), one.number("end")},
                                          one.number("size"), one.hashes("proof"),
                                          one.hash("root1"), one.hash("root2"));
    });
}

TEST_F(Merkle, SignedNotes)
{
    replay("signed_notes.jsonl", [](const Vector& one) {
        std::vector<VerifierKey> keys;
        for (const std::string& key : one.texts("vkeys")) keys.push_back(*parse_verifier_key(key));
        const auto note = parse_note(one.text("note"));
        if (!note) return false;
        const auto signers = verify(*note, keys);
        if (!signers || signers->empty()) return false;
        std::vector<std::string> names;
        for (const SignedBy& signer : *signers) names.push_back(keys[signer.key].name);
        EXPECT_EQ(names, one.texts("verified"));
        return true;
    });
}

TEST_F(Merkle, Checkpoints)
{
    replay("checkpoints.jsonl", [](const Vector& one) {
        if (one.has("body_only")) return bool{parse_checkpoint_lines(one.text("body_only"))};
        const auto note = parse_note(one.text("checkpoint"));
        if (!note) return false;
        const auto standing = judge(*note, one.policy(0));
        if (!standing || !standing->log_signed) return false;
        const auto checkpoint = parse_checkpoint(note->text);
        if (!checkpoint) return false;
        EXPECT_EQ(checkpoint->size, one.number("size"));
        EXPECT_EQ(base64(as_bytes(checkpoint->root)), one.text("root"));
        EXPECT_EQ(standing->witnesses.size(), one.number("valid_cosignatures"));
        EXPECT_EQ(render(*checkpoint), note->text);
        return true;
    });
}

TEST_F(Merkle, TlogProofs)
{
    replay("tlog_proofs.jsonl", [](const Vector& one) {
        const auto proof = parse_proof(one.text("proof"));
        if (!proof) return false;
        EXPECT_EQ(render(*proof), one.text("proof"));
        const Policy policy = one.policy(one.number("quorum"));
        return bool{verify_proof(*proof, leaf_hash(*parse_hex(one.text("leaf_hex"))), &policy)};
    });
}

// The cases we have are all to be refused. Those refused for their quorum alone must hold with the
// witnesses they have.
TEST_F(Merkle, TlogProofsHoldOnceTheQuorumIsWhatTheyHave)
{
    int held = 0;
    for (const Vector& one : vectors("tlog_proofs.jsonl")) {
        if (one.number("quorum") <= one.texts("witness_vkeys").size()) continue;
        const auto proof = parse_proof(one.text("proof"));
        ASSERT_TRUE(proof) << one.description();
        const Policy policy = one.policy(one.texts("witness_vkeys").size());
        const Hash leaf = leaf_hash(*parse_hex(one.text("leaf_hex")));
        const auto proven = verify_proof(*proof, leaf, &policy);
        ASSERT_TRUE(proven) << one.description() << proven.problems().front().sentence;
        EXPECT_EQ(proven->standing.witnesses.size(), one.texts("witness_vkeys").size());
        // And neither at another place nor with its lines ended as Windows ends them.
        Proof moved = *proof;
        ++moved.index;
        EXPECT_FALSE(verify_proof(moved, leaf, &policy)) << one.description();
        std::string windows = one.text("proof");
        windows.replace(windows.find('\n'), 1, "\r\n");
        EXPECT_FALSE(parse_proof(windows));
        ++held;
    }
    EXPECT_GE(held, 1);
}

TEST_F(Merkle, RootsOfTheTreesOfOtherPrograms)
{
    const auto tree = parse_json(vector_file("tree.json"), {});
    ASSERT_TRUE(tree);
    const Vector roots{*tree};
    Edge edge;
    for (const std::string& leaf : roots.texts("leaf_inputs_hex")) {
        EXPECT_EQ(hex(as_bytes(edge.root())), roots.texts("roots_hex_by_size").at(edge.size()));
        edge.append(leaf_hash(*parse_hex(leaf)));
    }
    EXPECT_EQ(hex(as_bytes(edge.root())), roots.texts("roots_hex_by_size").at(edge.size()));
}

TEST_F(Merkle, RootsOfLargerTrees)
{
    const auto generated = parse_json(vector_file("generated_roots.json"), {});
    ASSERT_TRUE(generated);
    Edge edge;
    for (const JsonValue& tree : *generated->find("trees")->array()) {
        const Vector one{tree};
        for (std::uint64_t i = edge.size(); i < one.number("size"); ++i)
            edge.append(leaf_hash("ribbon leaf " + std::to_string(i)));
        EXPECT_EQ(hex(as_bytes(edge.root())), one.text("root_hex")) << edge.size();
    }
    EXPECT_GE(edge.size(), 63U);
}

} // namespace
} // namespace ribbon::ledger
