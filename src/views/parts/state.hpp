// How a state is drawn, and a link, as plain values that a page can take with no law behind them.
#pragma once

#include <string>

namespace ribbon {

/// How a state is drawn; the word always stands beside it.
enum class Standing : unsigned char { plain, late, next, done, lifted };

struct WayTo {
    std::string says, path;
};

} // namespace ribbon
