// What would move if the council changed one of its own rules: asked before it is recorded, so that
// whoever changes it sees whom it touches.
#pragma once

#include "storage/archive.hpp"

#include <string>
#include <vector>

namespace ribbon::storage {

struct MovedClock {
    std::string a_case, name; ///< the case and the child
    std::string clock, title;
    MatterId matter = 0;
    std::optional<Day> before, after; ///< one of them missing: it ends, or begins
};

struct MovedClocks {
    std::int64_t cases = 0; ///< that were read to find out
    std::int64_t all = 0; ///< running clocks that move
    std::vector<MovedClock> first; ///< at most as many as were asked for, soonest first
};

/// The running clocks whose day is another under `then` than under the books of today. Only cases
/// with a clock that the difference can reach are read. Dates, never states.
MovedClocks moved_by(Archive& archive, const Books& then, Day today, std::size_t most = 25);

/// The books as they would be, had this been added to the area's stream.
Books books_with(Archive& archive, const StreamProposal& proposed);

} // namespace ribbon::storage
