// Two pieces of HTML, compared as a browser would see them and not letter by letter.
//
// GOV.UK's templates leave white space of their own between tags and give attributes in an order of
// their own. So a piece is read into one line for each tag and each text: the attributes of a tag
// sorted, an attribute without a value the same as one with an empty value, entities as the letters
// they stand for, and a run of white space as one space, or as nothing where it stands beside a tag
// and holds the end of a line, because then it is only layout. A space between two words of a line
// counts: "Change" and " name" are not "Changename".
//
// A small reader of our own, not a parser of HTML: what it does not know (a comment, a quote left
// open) it refuses, and the test fails.
#pragma once

#include <string>
#include <string_view>

namespace ribbon::fixtures {

/// A line for each tag and each text; throws std::runtime_error where it can not read on.
std::string in_lines(std::string_view html);

/// Only the names of the tags and of their attributes, in order: what a text must never change.
std::string only_tags(std::string_view html);

} // namespace ribbon::fixtures
