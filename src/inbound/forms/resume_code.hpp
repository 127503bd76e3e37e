// A code by which somebody goes on with a form on another device: twelve letters in three groups,
// "BCDF-GHJK-MNPQ", short enough to write on a hand and too long to guess.
//
// Twenty letters, none a vowel and no L, so that no code is a word and none is taken for a figure:
// 20^12 codes, or 51 bits. Against a thousand forms begun at once, a million tries find one of them
// with a chance of one in four million; the server lets nobody try a million times.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// From at least 32 bytes of chance; the code as it is kept, without hyphens.
std::string make_resume_code(std::string_view chance);

/// "BCDFGHJKMNPQ" from how somebody typed it; nothing where it is no code.
std::optional<std::string> read_resume_code(std::string_view typed);

/// "BCDF-GHJK-MNPQ": for people.
std::string shown_resume_code(std::string_view code);

} // namespace ribbon
