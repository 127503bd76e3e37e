// A document that is words, as paper and a page both show it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ribbon {

struct RibbonBlock {
    enum class Is : std::uint8_t {
        paragraph,
        heading,
        item,     ///< of a list, with its mark or number
        quote,
        head_row, ///< names the columns of the rows that follow
        row,
        as_typed, ///< every space stands
    };
    Is is = Is::paragraph;
    std::vector<std::string> says; ///< one text, or the cells of a row
    bool operator==(const RibbonBlock&) const = default;
};

} // namespace ribbon
