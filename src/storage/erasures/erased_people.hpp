// Who was erased, so that the same file does not bring them in again: keyed hashes beside the list
// of erasures, and the key in a file of its own. Without the key nobody can try numbers on them.
//
// FILE.people, a line a person:   830 <tab> 64 hexadecimal digits
// FILE.people.key                 64 hexadecimal digits, made with the first of them
#pragma once

#include "record/returns/sen2.hpp"

#include <set>
#include <string>
#include <vector>

namespace ribbon::storage {

/// Hashes of those who were erased, and the key to compare with.
class ErasedPeople {
public:
    /// Nobody.
    ErasedPeople() = default;
    /// Those beside this list of erasures; nobody where nobody was erased yet. Throws FileError
    /// where there are hashes and no key, or a file says something else.
    explicit ErasedPeople(const std::string& list);

    /// Whether the person with this reference (the digest of an import) was erased.
    bool has(const std::string& area, const std::string& reference) const;

private:
    std::string key_;
    std::set<std::string> hashes_; ///< "830 <tab> hash"
};

/// By which an import knows a person again: a digest of the number, or of name, birth and postcode.
/// `before`: how many of the same stood before in the return.
std::string person_reference(const Sen2Person& person, int before);

/// What an erasure takes away of one stream.
struct ErasedWords {
    std::string kind; ///< "upn-recorded"
    std::string fact; ///< canonical JSON
};
/// The references of whom these entries of a stream are about; none unless who it is goes with
/// them, because one wrong number that is erased is not a child who is.
std::vector<std::string> references_in(const std::vector<ErasedWords>& words);

/// Adds them beside the list, on the disk when it returns; makes the key where there is none.
/// Throws FileError.
void add_erased_people(const std::string& list, const std::string& area,
                       const std::vector<std::string>& references);

} // namespace ribbon::storage
