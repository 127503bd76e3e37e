// How mail programs say, in the languages of families, that what follows was written by another.
#pragma once

#include <cstdint>
#include <string_view>

namespace ribbon {

/// The fields that a mail program repeats above what it quotes.
enum class QuotedField : std::uint8_t { none, from, date, to, cc, subject, other };

/// Which field a line repeats: "Sent: ", "*Von:*", "Betreff :". `bare`: also a field's name alone,
/// without a colon, as Lotus Notes has them.
QuotedField quoted_field(std::string_view line, bool bare = false);

/// The text, in plain words, has "wrote" in it and ends as such a line does.
bool says_wrote(std::string_view plain);
/// It begins as such a line does: "on tue, ...", "am 3.3.2025 ...".
bool begins_as_wrote(std::string_view plain);

/// "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded
/// message:", "##- Please type your reply above this line -##", in their languages.
bool parts_from_old(std::string_view line);

/// A line of nothing but signs: "_____", "* * *", "-----".
bool is_rule(std::string_view line);

} // namespace ribbon
