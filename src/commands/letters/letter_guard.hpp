// Whether a letter tells one family something of another's child, before it goes out. Pure.
//
// It reads the words of the subject and the letter, and of an attached file only what it is given
// of it: for the rest the officer who attaches it answers (ICO, "Disclosing documents to the public
// securely" and UK GDPR article 5(1)(f): the council keeps personal data from whoever has no right
// to it).
#pragma once

#include "commands/letters/child_index.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace ribbon {

enum class Leak : std::uint8_t {
    upn, ///< a unique pupil number that is not this child's
    nhs_number, ///< an NHS number that is another child's, or says that it is one
    name_with_birth, ///< another child's full name and date of birth
    name_with_school, ///< another child's full name and school
    name, ///< another child's full name and nothing more: a warning
    attachment, ///< a file that is not of this case
    two_families, ///< somebody who is no party of this case would receive it
    birth, ///< a day called a birth that is nobody's of this family: a warning
};

struct FoundLeak {
    Leak what = Leak::name;
    std::string words; ///< as the letter has them; nothing is told of whose they are
    bool operator==(const FoundLeak&) const = default;
};

/// Whether a letter may not go out with this in it. Nobody but a second person can let it.
bool stops(Leak what);
bool stops(const std::vector<FoundLeak>& found);

/// What kind of thing it is, with no word of the letter: "an NHS number of another child".
std::string_view kind_of(Leak what);
/// What is said to the officer: it never tells more of the other child than the letter does.
std::string in_words(const FoundLeak& found);

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
