// What follows from something: dates that appear, move, are met or late, each with its law.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// One thing that follows. A legal duty stands in a solid frame, a promise in a dashed one.
struct Following {
    enum class Look : unsigned char { plain, late, next, done, lifted };
    Content what;              ///< "Final plan"
    Content state;             ///< "Done late"; empty for none
    Look look = Look::plain;
    Content label;             ///< "Legal duty", "Our promise"
    bool law = true;
    Content says;              ///< "Met late on 24 July 2025, 3 days late."
    Content cite;
    std::optional<Url> to;     ///< where the law can be read
};
/// A list of them; nothing where there is none.
Html following_list(const std::vector<Following>& given);

} // namespace ribbon
