// What a SEN2 return says of a person, as what would be recorded: the person, and the case with its
// requests. Everything is taken as the council stated it and no more, and nothing is left out:
// what no fact of law can carry is stated word for word.
//
// Which days start a clock and which do not: docs/decisions/0067-imported-facts.md
#pragma once

#include "base/result.hpp"
#include "commands/proposal.hpp"
#include "record/returns/sen2.hpp"

#include <string>
#include <vector>

namespace ribbon {

/// What is the same for every person of a return.
struct Sen2Source {
    std::vector<std::string> files;
    int year = 0;
    Day census;
    Day today; ///< in England: nothing later is a fact
};

Sen2Source source_of(const Sen2Return& whole, Day census, Day today);

/// The evidence of what stands at a place of the return.
std::string source_evidence(const Sen2Source& source, const Sen2Place& place);

class StatedCase;
/// Notes that a file was taken in: by what it is found again, and which or how many persons.
void note_import(StatedCase& made, const std::string& reference, std::size_t count,
                 const Sen2Source& source);

/// What is particular to one person.
struct Sen2Keys {
    std::string a_case, person; ///< new keys of the record
    std::string reference; ///< by which this record of the return is found again
    std::size_t which = 0; ///< its place among the persons of the return, from 1
};

/// What the reference is made of: the UPN, else the learner number, else names, birth and postcode;
/// with how many of the same stood before it in the return. Never to be recorded as it is.
std::string identity_text(const Sen2Person& person, int before);

/// The streams of a person and of the case, both new.
Proposal import_person(const Sen2Person& person, const Sen2Keys& keys, const Sen2Source& source);

/// The return itself and its header, for the area's own stream, whose last entry is `expected`.
/// `persons` says how many the return has: an import is whole when as many are here.
StreamProposal import_header(const Sen2Header& header, const std::string& reference,
                             std::size_t persons, const Sen2Source& source, std::int64_t expected);

/// Values the record can not hold, because they have characters nobody can see.
Problems unfit_values(const Sen2Return& whole);

} // namespace ribbon
