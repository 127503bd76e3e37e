// How a line of data/mail/asks.txt is taken apart.
#pragma once

#include <string_view>

namespace ribbon::table_text {

inline constexpr std::string_view blanks = " \t\r";

inline std::string_view without_edges(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Cuts off the text before a mark, and the mark; all of it where there is none.
inline std::string_view cut(std::string_view& rest, char mark)
{
    const auto at = rest.find(mark);
    const std::string_view head = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return without_edges(head);
}

/// What follows a word, where the line begins with it.
inline bool follows(std::string_view& line, std::string_view word)
{
    if (!line.starts_with(word)) return false;
    if (line.size() > word.size() && line[word.size()] != ' ') return false;
    line = without_edges(line.substr(word.size()));
    return true;
}

} // namespace ribbon::table_text
