// Sheets that were set, drawn by cairo with the logical structure of each piece (PDF 1.7, 14.8).
#include "outbound/paper/sheets.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace ribbon::paper {
namespace {

cairo_status_t take(void* to, const unsigned char* bytes, unsigned count)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

constexpr double foot_height = 24;

struct Ends {
    void operator()(cairo_surface_t* one) const { cairo_surface_destroy(one); }
    void operator()(cairo_t* one) const { cairo_destroy(one); }
};

} // namespace

class Drawing {
public:
    Drawing(const Sheets& sheets, const std::string& title)
        : sheets_(sheets),
          surface_(cairo_pdf_surface_create_for_stream(take, &bytes_, sheet_width, sheet_height))
    {
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        // No time of day: the same bundle made twice is the same bytes.
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                       "2014-09-01T00:00:00Z");
        cr_.reset(cairo_create(surface_.get()));
    }

    std::string all(const std::string& left, const FootPlace& place)
    {
        for (int sheet = 0; sheet < sheets_.count(); ++sheet) {
            for (const Piece& piece : sheets_.sheets_[static_cast<std::size_t>(sheet)]) draw(piece);
            foot(left, sheets_.page_of_sheet(sheet), sheet_width, sheet_height - place.line,
                 place.end);
            cairo_show_page(cr_.get());
        }
        bookmarks();
        return ended();
    }

    std::string feet(const std::vector<Sheets::Foot>& given)
    {
        for (const Sheets::Foot& one : given) {
            cairo_pdf_surface_set_size(surface_.get(), one.width, foot_height);
            foot(one.left, one.page, one.width, foot_height - number_line, number_end);
            cairo_show_page(cr_.get());
        }
        return ended();
    }

private:
    std::string ended()
    {
        cr_.reset();
        cairo_surface_finish(surface_.get());
        const cairo_status_t status = cairo_surface_status(surface_.get());
        if (status != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error{std::string{"the pages could not be drawn: "} +
                                     cairo_status_to_string(status)};
        surface_.reset();
        return std::move(bytes_);
    }

    void draw(const Piece& piece)
    {
        for (const std::string& anchor : piece.anchors) {
            const std::string says =
                fmt::format("name='{}' x={:.2f} y={:.2f}", anchor, piece.x, piece.y - 8);
            cairo_tag_begin(cr_.get(), CAIRO_TAG_DEST, says.c_str());
            cairo_tag_end(cr_.get(), CAIRO_TAG_DEST);
        }
        if (piece.tag) cairo_tag_begin(cr_.get(), piece.tag, nullptr);
        const bool leads = !piece.to.empty() && sheets_.anchors_.contains(piece.to);
        if (leads)
            cairo_tag_begin(cr_.get(), CAIRO_TAG_LINK, fmt::format("dest='{}'", piece.to).c_str());
        colour(piece, leads);
        for (const Piece::Line& one : piece.lines) {
            cairo_move_to(cr_.get(), one.x, one.baseline);
            pango_cairo_show_layout_line(cr_.get(), one.line.get());
        }
        if (!piece.page_of.empty()) number(piece);
        if (leads) cairo_tag_end(cr_.get(), CAIRO_TAG_LINK);
        for (const Piece& part : piece.parts) draw(part);
        if (piece.tag) cairo_tag_end(cr_.get(), piece.tag);
        if (!piece.squares.empty()) code(piece);
        if (!piece.ruled) return;
        cairo_set_source_rgb(cr_.get(), 0.75, 0.75, 0.75);
        cairo_set_line_width(cr_.get(), 0.5);
        cairo_move_to(cr_.get(), piece.x, piece.y + piece.height);
        cairo_line_to(cr_.get(), piece.x + piece.width, piece.y + piece.height);
        cairo_stroke(cr_.get());
    }

    void code(const Piece& piece)
    {
        // Four white squares all round, as the standard asks.
        const auto side = static_cast<std::size_t>(std::lround(std::sqrt(piece.squares.size())));
        const double one = piece.width / static_cast<double>(side + 8);
        cairo_set_source_rgb(cr_.get(), 0, 0, 0);
        for (std::size_t i = 0; i < piece.squares.size(); ++i)
            if (piece.squares[i])
                cairo_rectangle(cr_.get(), piece.x + one * static_cast<double>(i % side + 4),
                                piece.y + one * static_cast<double>(i / side + 4), one, one);
        cairo_fill(cr_.get());
    }

    void colour(const Piece& piece, bool leads)
    {
        if (leads)
            cairo_set_source_rgb(cr_.get(), 0.11, 0.44 * 0.6, 0.72 * 0.9);
        else if (piece.style.quiet)
            cairo_set_source_rgb(cr_.get(), 0.31, 0.35, 0.37);
        else
            cairo_set_source_rgb(cr_.get(), 0.04, 0.05, 0.05);
    }

    /// A line of text that ends at `right`, or begins at `left` where that is not negative.
    void line(const std::string& text, double size, bool bold, double left, double right,
              double baseline)
    {
        Style style{.size = size, .bold = bold};
        const auto set = sheets_.layout(text, style, text_width);
        PangoLayoutLine* first = pango_layout_get_line_readonly(set.get(), 0);
        PangoRectangle logical;
        pango_layout_line_get_extents(first, nullptr, &logical);
        const double width = static_cast<double>(logical.width) / PANGO_SCALE;
        cairo_move_to(cr_.get(), left >= 0 ? left : right - width, baseline);
        pango_cairo_show_layout_line(cr_.get(), first);
    }

    void number(const Piece& piece)
    {
        const std::string says = piece.page_of == "*"
                                     ? std::to_string(sheets_.pages())
                                     : std::to_string(sheets_.page_of(piece.page_of));
        line(says, piece.style.size, false, piece.page_of == "*" ? piece.x : -1,
             piece.x + piece.width, piece.baseline);
    }

    void foot(const std::string& left, int page, double width, double baseline, double end)
    {
        cairo_set_source_rgb(cr_.get(), 0.31, 0.35, 0.37);
        if (!left.empty()) line(left, 8, false, end, 0, baseline);
        cairo_set_source_rgb(cr_.get(), 0.04, 0.05, 0.05);
        line("page " + std::to_string(page), 9, true, -1, width - end, baseline);
    }

    void bookmarks()
    {
        std::vector<int> above{CAIRO_PDF_OUTLINE_ROOT};
        for (const Bookmark& one : sheets_.bookmarks_) {
            const auto level = std::min(static_cast<std::size_t>(one.level), above.size() - 1);
            above.resize(level + 1);
            const std::string says =
                fmt::format("{}, page {}", one.says, sheets_.page_of(one.anchor));
            const int made = cairo_pdf_surface_add_outline(
                surface_.get(), above.back(), says.c_str(),
                fmt::format("dest='{}'", one.anchor).c_str(),
                level == 0 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : cairo_pdf_outline_flags_t{});
            above.push_back(made);
        }
    }

    const Sheets& sheets_;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, Ends> surface_;
    std::unique_ptr<cairo_t, Ends> cr_;
};

std::string Sheets::drawn(const std::string& title, const std::string& foot,
                          const FootPlace& place) const
{
    return Drawing(*this, title).all(foot, place);
}

std::string Sheets::feet(const std::vector<Foot>& given) const
{
    return Drawing(*this, "feet").feet(given);
}

} // namespace ribbon::paper
