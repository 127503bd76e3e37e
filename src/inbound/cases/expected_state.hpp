// The words of a state in the case text.
#pragma once

#include "inbound/cases/case_file.hpp"
#include "inbound/cases/words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon {

/// A state from the words of an expectation, up to the next comma; else `why` says what to write.
std::optional<ExpectedState> take_state(Words& words, std::string& why);

/// The words of a state: "due soon", "met late". The first words of what `take_state` reads.
std::string_view case_words(State state);

} // namespace ribbon
