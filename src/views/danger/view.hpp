// Words that may mean danger: found by a list that people can read, data/words/danger.txt. Nothing
// is decided by it; it only brings a message before a person sooner.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// The phrases of the list that stand in the text, in the order of the list.
std::vector<std::string_view> danger_in(std::string_view text);

} // namespace ribbon
