// Any bytes as a policy: no crash, and either a policy whose every name is known, or problems that
// are sentences.
#include "ledger/policy.hpp"
#include "tests/fuzz/must.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace ribbon::ledger;
    const auto policy = parse_policy({reinterpret_cast<const char*>(data), size});
    if (!policy) {
        must(policy.problems().size() <= 200);
        for (const ribbon::Problem& one : policy.problems())
            must(!one.sentence.empty() && one.line >= 0);
        return 0;
    }
    bool quorum_known = policy->quorum == "none";
    for (const Policy::Witness& one : policy->witnesses) quorum_known |= one.name == policy->quorum;
    for (const Policy::Group& one : policy->groups) {
        quorum_known |= one.name == policy->quorum;
        must(one.needed >= 1 && one.needed <= one.members.size());
    }
    must(quorum_known);
    return 0;
}
