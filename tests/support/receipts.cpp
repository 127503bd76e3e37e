#include "tests/support/receipts.hpp"

#include "ledger/prove.hpp"
#include "ledger/tree.hpp"

#include <vector>

namespace ribbon {
namespace {

using namespace ledger;

SigningKey log_key() { return {"ribbon.example/north", SignatureType::ed25519, sha256("log")}; }

SigningKey witness_key(const std::string& name)
{
    return {name + ".example", SignatureType::cosignature, sha256(name)};
}

} // namespace

std::string_view sample_body()
{
    return R"({"by":"officer 7","fact":{"from":"parent"},"happened":"2026-10-01T08:15:42Z",)"
           R"("kind":"request-received","number":3,"recorded":"2026-10-02T07:00:05Z",)"
           R"("role":"officer","stream":"case/12","version":1})";
}

Hash sample_salt() { return sha256("a salt"); }

std::string sample_receipt()
{
    const Hash ours =
        leaf_hash(entry_text(*entry_head(sample_body()), commitment(sample_salt(), sample_body())));
    std::vector<Hash> leaves, tops;
    Edge edge;
    for (int i = 0; i < 301; ++i) {
        leaves.push_back(i == 299 ? ours : leaf_hash(std::to_string(i)));
        edge.append(leaves.back(),
                    [&](int, std::uint64_t, const Hash& top) { tops.push_back(top); });
    }
    const Nodes nodes = [&](int level, std::uint64_t first, int count) {
        const auto from = (level == 0 ? leaves : tops).begin() + static_cast<std::ptrdiff_t>(first);
        return std::vector<Hash>(from, from + count);
    };
    Note note{render(Checkpoint{"ribbon.example/north", 301, edge.root(), {}}), {}};
    note.signatures = {sign(note.text, log_key()),
                       cosign(note.text, witness_key("forum"), 1'790'841'600)};
    return render(make_receipt(sample_salt(), sample_body(), 299, prove_inclusion(299, 301, nodes),
                               render(note)));
}

std::string sample_policy(int needed)
{
    return "# An invented council, and two who watch it.\nlog " + render(log_key().verifier()) +
           "\nwitness forum " + render(witness_key("forum").verifier()) + "\nwitness chair " +
           render(witness_key("chair").verifier()) + "\ngroup enough " + std::to_string(needed) +
           " forum chair\nquorum enough\n";
}

} // namespace ribbon
