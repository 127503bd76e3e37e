// How hard a text is to read, as a school year of the United States: 5 is a child of ten.
//
// Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word - 15.59.
// Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy
// enlisted personnel", Research Branch Report 8-75, Naval Technical Training Command, 1975.
//
// A machine can not hear, so syllables are counted by a rule: groups of vowels, less a silent e at
// the end. It is a measure of length and not of sense, and a reader is still to be asked.
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

struct Reading {
    int sentences = 0, words = 0, syllables = 0;
    /// The grade; 0 where there is nothing to read.
    double grade() const;
};

/// Sentences end with . ! ? or a line; words are letters with ' and - inside, and numbers are one
/// word of one syllable.
Reading reading_of(std::string_view text);

/// How many syllables our rule hears in a word; 1 at the least.
int syllables_of(std::string_view word);

/// What a page shows, a line for each block, from its markup: no names of tags and attributes.
/// Only for pages of ours, which are well made.
std::string shown_text(std::string_view html);

} // namespace ribbon
