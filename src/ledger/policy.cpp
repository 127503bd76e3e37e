#include "ledger/policy.hpp"

#include "ledger/checkpoint.hpp"

#include <algorithm>
#include <set>

namespace ribbon::ledger {
namespace {

/// Whether enough have signed. Groups only name what stands before them, so one pass is enough.
bool is_met(const Policy& policy, std::set<std::string> have_signed)
{
    if (policy.quorum == "none") return true;
    for (const Policy::Group& group : policy.groups) {
        const auto count =
            std::count_if(group.members.begin(), group.members.end(),
                          [&](const std::string& name) { return have_signed.contains(name); });
        if (static_cast<std::size_t>(count) >= group.needed) have_signed.insert(group.name);
    }
    return have_signed.contains(policy.quorum);
}

} // namespace

Result<Standing> judge(const Note& checkpoint, const Policy& policy)
{
    const std::string origin = checkpoint.text.substr(0, checkpoint.text.find('\n'));
    std::vector<VerifierKey> keys = policy.logs;
    for (const Policy::Witness& witness : policy.witnesses) keys.push_back(witness.key);
    const auto signers = verify(checkpoint, keys);
    if (!signers) return signers.problems();
    Standing standing;
    std::set<std::string> have_signed;
    for (const SignedBy& one : *signers) {
        if (one.key < policy.logs.size()) {
            standing.log_signed |= policy.logs[one.key].name == origin;
            continue;
        }
        const std::string& name = policy.witnesses[one.key - policy.logs.size()].name;
        standing.witnesses.push_back({name, one.at_second.value_or(0)});
        have_signed.insert(name);
    }
    standing.quorum_met = is_met(policy, std::move(have_signed));
    return standing;
}

} // namespace ribbon::ledger
