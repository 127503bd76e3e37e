// A line of the case text, taken word by word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// What is left of a line. A word ends at a blank or a comma; a comma is a word by itself.
class Words {
public:
    explicit Words(std::string_view text);

    bool empty() const { return rest_.empty(); }
    /// What is left, without blanks at either end.
    std::string_view rest() const { return rest_; }
    std::string_view peek() const;
    std::string_view next();
    /// Takes these words if they come next, each followed by a blank, a comma or the end; any
    /// number of blanks may stand between them. Takes nothing otherwise.
    bool take(std::string_view words);
    /// Leaves out this many bytes.
    void skip(std::size_t bytes);
    /// A text in straight quotes, in which \" \\ \n and \t stand for the quote, the backslash, a
    /// new line and a tab. Nothing when none comes next or it does not end; `why` then says so.
    std::optional<std::string> quoted(std::string& why);

private:
    std::string_view rest_;
};

std::string_view trimmed(std::string_view text);
/// The text in quotes as `Words::quoted` reads it.
std::string in_quotes(std::string_view text);

} // namespace ribbon
