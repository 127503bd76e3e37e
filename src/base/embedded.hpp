#pragma once

#include <string_view>

namespace ribbon {

/// The bytes of a table in data/, as it was when the program was built; empty when there is no such
/// file. The path is read from data/, as in "calendar/bank-holidays-england.csv".
std::string_view embedded(std::string_view path);

} // namespace ribbon
