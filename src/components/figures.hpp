// Numbers that lead to people, and tables that a phone can hold.
#pragma once

#include "components/table.hpp"

#include <string>
#include <vector>

namespace ribbon {

struct Figure {
    Content number;
    Content says;      ///< what it counts, with a link to its list where there is one
    bool late = false; ///< bad for somebody: a black line above it
};
Html figures(const std::vector<Figure>& given);

struct CardColumn {
    std::string title;
    bool numeric = false;
    bool labelled = false; ///< on a phone its title stands before each cell that needs it
};
/// A table whose rows are cards on a phone. Each part says its role, because a browser takes the
/// role away from a table that is not laid out as one.
struct CardTable {
    std::string caption;
    std::vector<CardColumn> columns;
    std::vector<std::vector<Content>> rows; ///< the first cell of a row names it
    bool tight = false;
    bool rows_only = false; ///< lighter: no boxes, for many short rows
};
Html card_table(const CardTable& given);

} // namespace ribbon
