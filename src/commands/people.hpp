// Who is one and who are two, and who belongs together: commands on people and cases. Nothing is
// ever deleted: both streams stay, one goes on, and it can be undone.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <set>
#include <string>

namespace ribbon {

/// Two entered as two who are one. Recorded in the stream that goes on.
struct MergePerson {
    std::string other; ///< the key of the person entered twice
    std::string reason;
    Day day;
};
/// They are two after all.
struct UnmergePerson {
    std::string other;
    std::string reason;
    Day day;
};
/// The same of two cases of one child.
struct MergeCase {
    std::string other, reason;
    Day day;
};
struct UnmergeCase {
    std::string other, reason;
    Day day;
};
/// Another case is that of a brother or sister.
struct RecordSibling {
    std::string other;
    Day day;
};
/// The child lives with a party of the case.
struct RecordHousehold {
    std::string person;
    Day day;
};

Result<StreamProposal> decide(const MergePerson& command, const DetailHistory& goes_on, Day today);
Result<StreamProposal> decide(const UnmergePerson& command, const DetailHistory& goes_on,
                              Day today);
Result<StreamProposal> decide(const MergeCase& command, const CaseHistory& goes_on, Day today);
Result<StreamProposal> decide(const UnmergeCase& command, const CaseHistory& goes_on, Day today);
Result<StreamProposal> decide(const RecordSibling& command, const CaseHistory& so_far, Day today);
Result<StreamProposal> decide(const RecordHousehold& command, const CaseHistory& so_far, Day today);

/// The keys of those whom this stream goes on for, as it stands: merged and not unmerged since.
std::set<std::string> merged_into(const DetailHistory& goes_on);
std::set<std::string> merged_into(const CaseHistory& goes_on);

} // namespace ribbon
