// The post room at the record: which letters wait, in every case, and printing them into a folder.
#pragma once

#include "commands/letters/post.hpp"
#include "commands/letters/recipients.hpp"
#include "storage/archive.hpp"
#include "storage/letters/guard.hpp"

#include <string>
#include <vector>

namespace ribbon::storage {

/// A letter of some case, and where it goes as things stand now.
struct LetterInCase {
    std::string a_case;
    PaperLetter letter;
    Recipient to; ///< `way` is another than letter, and `address` empty, where none is known
    std::string why_not; ///< why it may not go to them any more; empty for most
};

/// Every letter to be printed or posted, and what the post brought back, the oldest first. A guard
/// reads every child once, so whoever looks again and again keeps theirs.
std::vector<LetterInCase> letters_waiting(Archive& archive, LetterGuard& guard, Day today);

/// A letter of this case, and where it goes now.
LetterInCase letter_now(Archive& archive, const CaseHistory& history, PaperLetter letter,
                        Day today);

/// What the council calls itself, for the head of a letter.
std::string name_of_council(Archive& archive);

/// The letter as it is printed. The same letter gives the same bytes.
std::string pdf_of(const LetterInCase& one, const std::string& council);

/// "7Q3KXW2M9-14": a case and the number of the letter in it, as it is printed at the foot.
std::string mark_of(const LetterInCase& one);

} // namespace ribbon::storage
