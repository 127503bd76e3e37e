#include "storage/record/continues.hpp"

#include "storage/record/proofs.hpp"

namespace ribbon::storage {
namespace {

/// Whether the first `size` leaves of a log that has them have this root.
bool begins_with(Connection& in, const std::string& area, const ledger::Edge& log,
                 std::uint64_t size, const ledger::Hash& root)
{
    if (size == 0) return true;
    if (size == log.size()) return ledger::same(root, log.root());
    return ledger::same(root, ledger::root_of(size, nodes_of(in, area)));
}

} // namespace

void expect_continues(Connection& in, const std::string& area, const ledger::Edge& log,
                      const Signer::Reach& reach)
{
    if (reach.size > log.size())
        throw SignerRefuses(
            "The signer has signed " + std::to_string(reach.size) + " entries of area " + area +
            " and the database holds " + std::to_string(log.size()) +
            ". The database has lost some, or is an older copy: nothing is recorded until it is "
            "settled. docs/operators/signing-key.md tells how.");
    if (!begins_with(in, area, log, reach.size, reach.root))
        throw SignerRefuses("The signer signed other entries than the database of area " + area +
                            " holds. It is not the database this signer belongs to. "
                            "docs/operators/signing-key.md tells how to find out.");
}

void expect_continues(Connection& in, const std::string& area, const ledger::Edge& log,
                      const ledger::Edge& known)
{
    if (known.size() <= log.size() && begins_with(in, area, log, known.size(), known.root()))
        return;
    throw SignerRefuses("The database of area " + area + " went away and came back with " +
                        std::to_string(log.size()) + " entries, without all of the " +
                        std::to_string(known.size()) +
                        " that were recorded on it. It is an older copy, or a standby that had not "
                        "received all: nothing is recorded until it is settled. "
                        "docs/operators/signing-key.md tells how.");
}

} // namespace ribbon::storage
