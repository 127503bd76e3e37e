// Whether a letter tells one family something of another's child, before it goes out. Pure.
//
// It reads the words of the subject and the letter, and of an attached file only what it is given
// of it: for the rest the officer who attaches it answers, and is told so (ICO, "Disclosing
// documents to the public securely" and UK GDPR article 5(1)(f): the council keeps personal data
// from whoever has no right to it).
#pragma once

#include "commands/letters/child_index.hpp"
#include "commands/letters/found_leak.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace ribbon {

/// Whom a letter is about, and what may stand in it.
struct LetterAbout {
    std::set<std::string> own_cases; ///< this child's, brothers and sisters, cases merged with it
    std::vector<FullName> expected; ///< parties of the case and officers of the council
    /// The schools a child attends or attended, as they are called. Asked only of a child whose
    /// name was found, and of those of the case.
    std::function<std::vector<std::string>(const KnownChild&)> schools_of;
    /// Hashes of the files of the case, and of those that are to go with the letter.
    std::set<std::string> files, attached;
    std::set<std::string> parties, recipients; ///< keys of people
};

/// Everything in a letter that should make somebody look, what stops it first.
std::vector<FoundLeak> leaks_in(const std::string& subject, const std::string& words,
                                const ChildIndex& children, const LetterAbout& about);

} // namespace ribbon
