// A table, and the way through one that is too long for a page.
#pragma once

#include "components/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct Cell {
    Cell() = default;
    template <class Given>
        requires std::convertible_to<Given, Content>
    Cell(Given&& given) : says(std::forward<Given>(given)) // NOLINT(*-explicit-*,*forwarding*)
    {
    }

    Content says;
    std::string format; ///< "numeric": to the right
    std::string classes;
    int columns = 0; ///< how many it spans, where that is more than one
    int rows = 0;
    Attributes attributes;
};

struct Table {
    std::string caption;
    std::vector<Cell> head;
    std::vector<std::vector<Cell>> rows;
    bool first_is_header = false; ///< the first cell of a row says what the row is about
    std::string caption_classes;
    std::string classes;
    Attributes attributes;
};
Html table(const Table& given);

struct PageLink {
    UrlIf to;
    Content says;      ///< "Previous page" or "Next page", where it is empty
    std::string label; ///< what is there
    Attributes attributes;
};
struct PageNumber {
    std::string number;
    UrlIf to;
    bool current = false;
    bool gap = false; ///< three dots, where pages are left out
    std::string heard; ///< "Page 2", where it is empty
    Attributes attributes;
};
struct Pagination {
    PageLink previous;
    PageLink next;
    std::vector<PageNumber> pages;
    std::string label = "Pagination";
    std::string classes;
    Attributes attributes;
};
Html pagination(const Pagination& given);

} // namespace ribbon
