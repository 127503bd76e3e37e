#include "daemons/signer/file_signer.hpp"

#include "ledger/checkpoint.hpp"
#include "ledger/note.hpp"

namespace ribbon::daemons {

storage::Signer::Reach FileSigner::reach()
{
    const std::lock_guard lock{mutex_};
    const ReachFile::Turn turn{reach_};
    return {.size = reach_.edge().size(), .root = reach_.edge().root()};
}

std::string FileSigner::sign(std::uint64_t from, std::span<const ledger::Hash> leaves)
{
    const std::lock_guard lock{mutex_};
    const ReachFile::Turn turn{reach_};
    ledger::Edge edge = reach_.edge();
    if (from != edge.size())
        throw storage::SignerRefuses("The signer has signed " + std::to_string(edge.size()) +
                                     " entries and was asked to go on from " +
                                     std::to_string(from));
    for (const ledger::Hash& leaf : leaves) edge.append(leaf);
    // What is about to be signed is on the disk first: after a crash it is never signed otherwise.
    if (!leaves.empty()) reach_.keep(edge);
    const std::string text = ledger::render(ledger::Checkpoint{
        .origin = key_.name, .size = edge.size(), .root = edge.root(), .extensions = {}});
    return ledger::render(ledger::Note{.text = text, .signatures = {ledger::sign(text, key_)}});
}

} // namespace ribbon::daemons
