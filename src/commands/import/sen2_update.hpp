// What the return of a later year says of somebody who is here already: what the record does not
// have is added, what it has otherwise is told and left as it is.
//
// docs/decisions/0081-returns-of-later-years.md
#pragma once

#include "commands/import/sen2_import.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// Something that the return and the record say differently. No value of either is repeated.
struct Sen2Contradiction {
    std::string item; ///< "NamedPlan StartDate"
    std::string sentence;
    int line = 0;
    bool operator==(const Sen2Contradiction&) const = default;
};

/// The person as the record has them for the year of the return.
struct Sen2Held {
    const CaseHistory& a_case;
    const DetailHistory& person;
    const std::optional<Sen2Person>& derived; ///< nothing: the record would not return them
    const std::vector<MatterId>& matters;     ///< of each of its requests
};

struct Sen2Update {
    Proposal proposal;    ///< with the note that this return was taken, also where nothing is new
    std::size_t news = 0; ///< entries beside that note
    std::vector<Sen2Contradiction> contradictions;

    /// The key of the case, whose stream is the last of the proposal.
    const std::string& a_case() const { return proposal.back().stream.key; }
};

Sen2Update update_person(const Sen2Person& stated, const Sen2Held& held, const Sen2Keys& keys,
                         const Sen2Source& source);

/// Whether the return of this year was taken in for the case.
bool was_taken(const CaseHistory& a_case, int year);

} // namespace ribbon
