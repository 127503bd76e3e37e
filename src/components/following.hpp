// What follows from something: dates that appear, move, are met or late, each with its law.
#pragma once

#include "components/duties.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// One thing that follows.
struct Following {
    Content what;  ///< "Final plan"
    Content state; ///< "Done late"; empty for none
    Shape shape = Shape::plain;
    Content label; ///< "Legal duty", "Our promise"
    Binding binding = Binding::law;
    Content says; ///< "Met late on 24 July 2025, 3 days late."
    Content cite;
    std::optional<Url> to; ///< where the law can be read
};
/// A list of them; nothing where there is none.
Html following_list(const std::vector<Following>& given);

} // namespace ribbon
