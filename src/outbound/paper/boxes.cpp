// Where a letter could not be drawn: no typeface that was installed has a shape for it.
#include "outbound/paper/sheets.hpp"

#include <algorithm>

namespace ribbon::paper {
namespace {

bool has_boxes(const PangoGlyphString& glyphs)
{
    for (int i = 0; i < glyphs.num_glyphs; ++i)
        if ((glyphs.glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return true;
    return false;
}

bool has_boxes(const Piece& piece)
{
    for (const Piece::Line& one : piece.lines)
        for (const GSList* run = one.line->runs; run; run = run->next)
            if (has_boxes(*static_cast<const PangoGlyphItem*>(run->data)->glyphs)) return true;
    const std::vector<Piece>& parts = piece.parts;
    return std::any_of(parts.begin(), parts.end(),
                       [](const Piece& part) { return has_boxes(part); });
}

} // namespace

std::vector<int> Sheets::pages_with_unknown_letters() const
{
    std::vector<int> pages;
    for (int sheet = 0; sheet < count(); ++sheet) {
        const auto& pieces = sheets_[static_cast<std::size_t>(sheet)];
        if (std::any_of(pieces.begin(), pieces.end(),
                        [](const Piece& one) { return has_boxes(one); }))
            pages.push_back(page_of_sheet(sheet));
    }
    return pages;
}

} // namespace ribbon::paper
