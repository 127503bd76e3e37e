#include "ledger/proof.hpp"

#include "base/bytes.hpp"
#include "ledger/check.hpp"
#include "ledger/lines.hpp"

#include <utility>

namespace ribbon::ledger {
namespace {

constexpr std::string_view first_line = "c2sp.org/tlog-proof@v1";
constexpr std::string_view extra_word = "extra ";
constexpr std::string_view index_word = "index ";
constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr std::size_t most_hashes = 64; // a tree of 2^64 leaves has no longer way to its root

Problem wrong(std::string sentence, int line = 0) { return {"proof", std::move(sentence), line}; }

void add(Problems& problems, const Problems& more)
{
    problems.insert(problems.end(), more.begin(), more.end());
}

/// What the policy does not find under the checkpoint.
void look_at_signatures(const Note& note, const Checkpoint& checkpoint, const Policy& policy,
                        Standing& standing, Problems& problems)
{
    const auto judged = judge(note, policy);
    if (!judged) return add(problems, judged.problems());
    standing = *judged;
    if (!standing.log_signed)
        problems.push_back({"checkpoint", "no log that the policy names has signed it: it says it "
                                          "comes from " +
                                              checkpoint.origin});
    if (!standing.quorum_met) {
        std::string who;
        for (const auto& one : standing.witnesses) who += (who.empty() ? "" : ", ") + one.name;
        problems.push_back(
            {"checkpoint", "too few witnesses have signed it for the policy: " +
                               (who.empty() ? "none of those it names has" : "only " + who)});
    }
}

} // namespace

Result<Proof> parse_proof(std::string_view text)
{
    if (text.size() > most_bytes) return Problems{wrong("it is far longer than a proof can be")};
    if (text.find('\r') != std::string_view::npos)
        return Problems{
            wrong("its lines end as Windows ends them, so a program has changed it; use "
                  "the file as it came")};
    Lines lines{text};
    if (lines.next() != first_line)
        return Problems{wrong("its first line is not " + std::string{first_line}, 1)};
    Proof proof;
    Problems problems;
    int number = 2;
    auto line = lines.next();
    if (line && line->starts_with(extra_word)) {
        proof.extra = parse_base64(line->substr(extra_word.size()));
        if (!proof.extra || proof.extra->empty())
            problems.push_back(wrong("what follows \"extra\" is not base64", number));
        line = lines.next();
        ++number;
    }
    const auto index = line && line->starts_with(index_word)
                           ? parse_count(line->substr(index_word.size()))
                           : std::nullopt;
    if (!index)
        problems.push_back(wrong("the line \"index\" with a place in digits is missing", number));
    proof.index = index.value_or(0);
    for (line = lines.next(); line && !line->empty(); line = lines.next()) {
        ++number;
        const auto bytes = parse_base64(*line);
        const auto hash = bytes ? as_hash(*bytes) : std::nullopt;
        if (!hash || proof.hashes.size() == most_hashes) {
            problems.push_back(wrong(hash ? "it has more hashes than any log is deep"
                                          : "this line is not a hash of 32 bytes in base64",
                                     number));
            return problems;
        }
        proof.hashes.push_back(*hash);
    }
    if (!line) problems.push_back(wrong("the empty line before the checkpoint is missing"));
    if (!problems.empty()) return problems;
    proof.checkpoint = lines.rest();
    return proof;
}

std::string render(const Proof& proof)
{
    std::string text = std::string{first_line} + "\n";
    if (proof.extra) text += std::string{extra_word} + base64(*proof.extra) + "\n";
    text += std::string{index_word} + std::to_string(proof.index) + "\n";
    for (const Hash& hash : proof.hashes) text += base64(as_bytes(hash)) + "\n";
    return text + "\n" + proof.checkpoint;
}

Result<Proven> verify_proof(const Proof& proof, const Hash& leaf, const Policy* policy)
{
    const auto note = parse_note(proof.checkpoint);
    if (!note) return note.problems();
    auto checkpoint = parse_checkpoint(note->text);
    if (!checkpoint) return checkpoint.problems();
    Problems problems;
    if (!verify_inclusion(proof.index, checkpoint->size, leaf, proof.hashes, checkpoint->root))
        problems.push_back(
            wrong("the entry does not stand at this place in the log: the entry, the "
                  "place, the hashes or the checkpoint was changed"));
    Proven proven{*std::move(checkpoint), {}};
    if (policy) look_at_signatures(*note, proven.checkpoint, *policy, proven.standing, problems);
    if (!problems.empty()) return problems;
    return proven;
}

} // namespace ribbon::ledger
