// Somebody of the family lets a person act for them with the council, and may take that back on any
// day. Whoever acts has a part of their own in the case, and sees nothing before an officer has
// checked who they are.
#pragma once

#include "base/result.hpp"
#include "calendar/calendar.hpp"
#include "commands/proposal.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct LetAct {
    Day day;
    std::string person; ///< the key of who is to act
    bool is_known = false; ///< the person is in the record already
    std::string name, email; ///< of one who is not
    std::string words; ///< what they are to the family: "A friend or relative"
};

/// The part in the case, the permission, and the promise to check who they are, as an asker's is.
/// Refused: nobody named; whoever acts already.
Result<Proposal> decide(const LetAct& command, const CaseHistory& so_far, const Calendar& calendar,
                        Day today);

struct EndActing {
    Day day;
    std::string person;
    std::string by; ///< who takes it back, as the record writes it: only who gave it can
};

/// They act no more, and have no part in the case any more where acting was all their part.
Result<StreamProposal> decide(const EndActing& command, const CaseHistory& so_far, Day today);

/// Each let_act of somebody ("person:7Q3KXW2M9") that holds today, oldest first.
std::vector<const Detail*> acting_for(const CaseHistory& history, std::string_view by, Day today);

/// Whether they have or had a part of their own in the case, beside acting for somebody.
bool is_party(const CaseHistory& history, std::string_view person);

} // namespace ribbon
