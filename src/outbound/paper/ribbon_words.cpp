// Documents that are words, set on our own pages.
#include "outbound/paper/ribbon_parts.hpp"

namespace ribbon::paper {
namespace {

/// Rows of one table that follow one another.
void set_rows(Sheets& sheets, const std::vector<RibbonBlock>& blocks, std::size_t& at)
{
    const auto cells = [](const RibbonBlock& block) {
        std::vector<Cell> made;
        for (const std::string& text : block.says) made.push_back({.text = text});
        return made;
    };
    using Is = RibbonBlock::Is;
    const bool named = blocks[at].is == Is::head_row;
    if (named) sheets.table(cells(blocks[at++]));
    for (; at < blocks.size() && blocks[at].is == Is::row; ++at) {
        std::vector<Cell> row = cells(blocks[at]);
        // The head of a mail: a name and what it holds.
        if (!named && row.size() == 2) {
            row[0].bold = true;
            row[1].share = 4;
        }
        sheets.row(row);
    }
    sheets.end_table();
    sheets.space(6);
}

} // namespace

void set_blocks(Sheets& sheets, const std::vector<RibbonBlock>& blocks)
{
    using Is = RibbonBlock::Is;
    for (std::size_t at = 0; at < blocks.size();) {
        const RibbonBlock& one = blocks[at];
        if (one.is == Is::row || one.is == Is::head_row) {
            set_rows(sheets, blocks, at);
            continue;
        }
        Style style{.size = 10};
        if (one.is == Is::heading) style = {.size = 11.5, .bold = true};
        if (one.is == Is::item) style = {.size = 10, .after = 3, .indent = 10};
        if (one.is == Is::quote) style = {.size = 9.5, .quiet = true, .indent = 16};
        if (one.is == Is::as_typed) style = {.size = 9, .mono = true};
        sheets.paragraph(one.says.front(), style);
        ++at;
    }
}

} // namespace ribbon::paper
