// A fact as somebody wrote it down, before it is known which matter it belongs to.
#pragma once

#include "record/fact.hpp"

#include <optional>
#include <string>

namespace ribbon {

struct FactDraft {
    Fact fact; ///< without id and matter
    std::optional<std::string> matter; ///< the name of the matter it belongs to
    std::optional<std::string> as;     ///< the name for the matter it opens
    std::uint32_t given = 0; ///< a bit for each clause that was given, at its place in the list
    bool readable = true;    ///< false when its kind or its day could not be read
    int line = 0;
    std::string place; ///< "Fact 3: " where there are no lines, before every sentence
};

} // namespace ribbon
