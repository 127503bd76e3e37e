// Small pieces of English that every view uses.
#pragma once

#include "base/day.hpp"
#include "law/limit.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace ribbon {

/// The parts one after another. A timeline is thousands of sentences, and this one makes room once
/// where a chain of + makes it for every part.
std::string joined(std::initializer_list<std::string_view> parts);

/// "1 day", "2 days"; `one` is the singular.
std::string counted(int n, std::string_view one);

/// "3 March 2025", or "some day from 1 to 31 March 2025" where it is not known.
std::string in_words(Days days);

/// "within 20 weeks", "15 working days beginning with": the law's words for a limit.
std::string in_words(const Limit& limit);

/// The first letter made a capital: for a clause that begins a sentence.
std::string capital(std::string clause);
char capital(char letter);

} // namespace ribbon
