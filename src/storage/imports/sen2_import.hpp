// Taking a SEN2 return into the record: who is here already, who may be, and the rest in batches.
// Safe to run again, also after it was killed: each person is found by a digest of who it is.
#pragma once

#include "commands/import/sen2_update.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/erasures/erased_people.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ribbon::storage {

/// Somebody in the file who may be somebody in the record, or twice in the file. Nobody is named:
/// the line and the case tell an officer where to look.
struct PossibleDuplicate {
    std::string file;
    int line = 0;
    std::string person; ///< the key of the other; empty where it is another line of the file
    int other_line = 0;
    std::string why;
};

/// What an import would do.
struct Sen2Plan {
    Sen2Source source;
    std::string return_reference;
    bool return_here = false;            ///< the return itself is on record
    std::vector<std::string> references; ///< of each person of the return
    std::vector<std::string> here;       ///< the case each is in already; empty where it is new
    std::vector<PossibleDuplicate> duplicates; ///< of those who are new
    std::vector<bool> erased; ///< of each: whether the record has forgotten them for ever
    std::vector<Sen2Update> updates; ///< of those who are here and whose year this is not
    std::size_t later = 0; ///< here, and the return of a later year was taken already
    std::size_t news() const;
    std::size_t forgotten() const;
    /// Entries that the updates add to who is here.
    std::size_t brought() const;
    /// Whether somebody of the return is to be recorded as new.
    bool is_new(std::size_t which) const { return here[which].empty() && !erased[which]; }
};

/// Whether the index holds less than the record, because nobody is there yet or an import was
/// killed before it made it: then the index is best made at the end, at once.
bool index_is_to_come(Archive& archive);

/// The cases that came from a return, by reference.
std::map<std::string, std::string> imported_cases(Connection& from, const std::string& area);

/// Whoever is here already is found by the digest of an earlier import, else by a number and the
/// day of birth together. `forgotten` are those who were erased: they are left out.
Sen2Plan plan_import(Archive& archive, const Sen2Return& whole, Sen2Source source,
                     const ErasedPeople& forgotten = {});

using MakeKey = std::function<std::string()>;

/// Records who is new, and what is new of who is here, many in a transaction, each person whole or
/// not at all. The index is left
/// as the archive was opened to leave it.
void take_in(Archive& archive, const Sen2Return& whole, const Sen2Plan& plan,
             const MakeKey& make_key, Moment recorded, const RebuildProgress& progress = {});

/// Both streams of a case that came from a return, and the return of a year again from all.
struct HeldCase {
    CaseHistory a_case;
    DetailHistory person;
};
HeldCase read_held(Archive& archive, const std::string& a_case);
Sen2Return held_return(Archive& archive, int year, const RebuildProgress& progress = {});

} // namespace ribbon::storage
