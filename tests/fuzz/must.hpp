// What every target holds of what it is given.
#pragma once

#include <cstdlib>

/// Ends the run where what must hold does not.
inline void must(bool holds)
{
    if (!holds) std::abort();
}
