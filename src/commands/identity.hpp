// An officer checks who somebody is: identity, parental responsibility, orders of a court. Until
// then whoever asked sees only what they sent and the dates that follow.
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"

#include <optional>
#include <string>

namespace ribbon {

/// What the check came to, and the promise to make it, which is kept in the same act.
struct CheckIdentity {
    std::string person;
    Day day;
    bool sure = false;        ///< who they are, and that nothing stands in the way
    std::string how;          ///< what was seen: for the record, never a copy of a document
    std::optional<Day> until; ///< the check holds until then; for ever, where nothing is said
    std::string why_not;      ///< where it could not be made sure
    /// Parental responsibility, where it was asked: only of a parent or carer.
    std::optional<bool> responsibility;
    /// An order of a court that limits what this party may see or do, in words; none where empty.
    std::string order;
    std::optional<Day> order_until;
};

/// Records the order, the check, and that the promise was kept. Refused: nobody of this case; sure
/// and not how; not sure and not why; a day to come; an end before its beginning.
Result<StreamProposal> decide(const CheckIdentity& command, const CaseHistory& so_far, Day today);

/// The number of the open promise to check this person; 0 where there is none.
std::int64_t open_check_of(const CaseHistory& history, std::string_view person);

} // namespace ribbon
