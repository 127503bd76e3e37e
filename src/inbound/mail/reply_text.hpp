// What the sender of a mail wrote now.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The text without quotation, signature, banner and disclaimer. Answers between quoted lines stay.
/// Never empty where the text is not: a mail that only brings another says what that one says. Only
/// whole lines are left out, and in doubt none is: a page shows the whole text beside it.
std::string reply_text(std::string_view text);

/// A piece of a text: what was written now, or what is quoted with the line that leads to it.
struct TextPiece {
    std::string_view text;
    bool quoted = false;
};

/// The whole text in pieces, in order, with no byte left out: a page folds the quoted ones.
std::vector<TextPiece> fold_quotes(std::string_view text);

/// Text with its broken lines joined again: RFC 3676, `Format=Flowed`. `del_space`: the blank at
/// the end of a line goes as well (`DelSp=yes`).
std::string unflowed(std::string_view text, bool del_space);

} // namespace ribbon
