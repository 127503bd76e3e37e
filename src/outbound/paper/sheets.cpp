#include "outbound/paper/sheets.hpp"

#include <algorithm>

namespace ribbon::paper {
namespace {

constexpr double in_points = 1.0 / PANGO_SCALE;
constexpr double gutter = 8;

struct Walks {
    void operator()(PangoLayoutIter* one) const { pango_layout_iter_free(one); }
};

struct SetLine {
    std::shared_ptr<PangoLayoutLine> line;
    double x, top, baseline, bottom;
};

std::vector<SetLine> lines_of(PangoLayout* layout)
{
    std::vector<SetLine> lines;
    const std::unique_ptr<PangoLayoutIter, Walks> at{pango_layout_get_iter(layout)};
    do {
        PangoLayoutLine* line =
            pango_layout_line_ref(pango_layout_iter_get_line_readonly(at.get()));
        int top = 0, bottom = 0;
        pango_layout_iter_get_line_yrange(at.get(), &top, &bottom);
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
        const int baseline = pango_layout_iter_get_baseline(at.get());
        lines.push_back({{line, pango_layout_line_unref},
                         logical.x * in_points,
                         top * in_points,
                         baseline * in_points,
                         bottom * in_points});
    } while (pango_layout_iter_next_line(at.get()) != 0);
    return lines;
}

/// What pango can set: UTF-8 with no control character that is not white space.
std::string settable(std::string_view text)
{
    gchar* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    std::string made{valid};
    g_free(valid);
    for (char& letter : made) {
        const auto code = static_cast<unsigned char>(letter);
        if (code == '\r' || code == '\f' || code == '\v') letter = '\n';
        if ((code < 0x20 && letter != '\n' && letter != '\t') || code == 0x7f) letter = ' ';
    }
    return made;
}

} // namespace

Sheets::Sheets() : context_(font_context()) {}

void Sheets::new_sheet()
{
    sheets_.emplace_back();
    in_table_ = false;
    y_ = margin;
}

void Sheets::keep_together(double height)
{
    if (sheets_.empty() || y_ + height > text_bottom) new_sheet();
}

void Sheets::put(Piece piece)
{
    in_table_ = false;
    sheets_.back().push_back(std::move(piece));
}

std::shared_ptr<PangoLayout> Sheets::layout(std::string_view text, const Style& style,
                                            double width) const
{
    const std::shared_ptr<PangoLayout> made{pango_layout_new(context_.get()), g_object_unref};
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, style.mono ? "DejaVu Sans Mono" : "DejaVu Sans");
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    if (style.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(made.get(), font);
    pango_font_description_free(font);
    pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(made.get(), 1.25F);
    const std::string words = settable(text);
    pango_layout_set_text(made.get(), words.data(), static_cast<int>(words.size()));
    pango_layout_set_attributes(made.get(), letters_for(words).get());
    return made;
}

std::shared_ptr<PangoLayout> Sheets::set(std::string_view text, const Style& style, double width)
{
    auto made = layout(text, style, width);
    unknown_ = unknown_ || pango_layout_get_unknown_glyphs_count(made.get()) > 0;
    return made;
}

void Sheets::heading(int rank, const std::string& text, const std::string& anchor, int level)
{
    static constexpr double sizes[] = {22, 16, 12.5, 11};
    static constexpr const char* tags[] = {"H1", "H2", "H3", "H4"};
    const auto at = static_cast<std::size_t>(std::clamp(rank, 1, 4) - 1);
    // A heading at the foot of a sheet has its text on the next.
    keep_together(sizes[at] * 1.5 + 60);
    const Style style{.size = sizes[at], .bold = true};
    const auto laid = set(text, style, text_width);
    if (!sheets_.back().empty()) y_ += sizes[at] * 0.6;
    Piece piece{.tag = tags[at], .x = margin, .y = y_, .width = text_width, .style = style};
    for (const SetLine& one : lines_of(laid.get())) {
        piece.lines.push_back({one.line, margin + one.x, y_ + one.baseline});
        piece.height = one.bottom;
    }
    if (!anchor.empty()) {
        piece.anchors.push_back(anchor);
        anchors_.emplace(anchor, count() - 1);
        if (level >= 0) bookmarks_.push_back({level, settable(text), anchor});
    }
    y_ += piece.height + sizes[at] * 0.4;
    put(std::move(piece));
}

void Sheets::paragraph(std::string_view text, const Style& style, const std::string& to)
{
    if (sheets_.empty()) new_sheet();
    const double left = margin + style.indent;
    const auto laid = set(text, style, text_width - style.indent);
    const auto begin = [&] {
        return Piece{.tag = "P", .to = to, .x = left, .y = y_, .width = text_width, .style = style};
    };
    Piece piece = begin();
    double offset = 0;
    for (const SetLine& one : lines_of(laid.get())) {
        if (y_ + one.bottom - offset > text_bottom && y_ > margin + 1) {
            if (!piece.lines.empty()) put(std::move(piece));
            new_sheet();
            piece = begin();
            offset = one.top;
        } else if (y_ + one.bottom - offset > text_bottom) {
            put(std::move(piece));
            new_sheet();
            piece = begin();
            offset = one.top;
        }
        piece.lines.push_back({one.line, left + one.x, y_ + one.baseline - offset});
        piece.height = one.bottom - offset;
    }
    y_ += piece.height + style.after;
    put(std::move(piece));
}

Piece Sheets::cell(const Cell& given, double x, double width, const char* tag)
{
    const Style style{.size = 9.5, .bold = given.bold};
    Piece piece{.tag = tag,
                .to = given.to,
                .page_of = given.page_of,
                .x = x,
                .y = y_,
                .width = width,
                .style = style};
    if (!given.anchor.empty()) {
        piece.anchors.push_back(given.anchor);
        anchors_[given.anchor] = count() - 1;
    }
    const auto laid = set(given.text, style, width);
    if (given.right) pango_layout_set_alignment(laid.get(), PANGO_ALIGN_RIGHT);
    for (const SetLine& one : lines_of(laid.get())) {
        if (piece.baseline == 0) piece.baseline = y_ + one.baseline;
        if (given.page_of.empty()) piece.lines.push_back({one.line, x + one.x, y_ + one.baseline});
        piece.height = one.bottom;
    }
    return piece;
}

void Sheets::set_row(const std::vector<Cell>& cells, const char* tag)
{
    double shares = 0;
    for (const Cell& one : cells) shares += one.share;
    Piece row{.tag = "TR", .x = margin, .y = y_, .width = text_width, .ruled = true};
    double x = margin;
    for (const Cell& one : cells) {
        const double width = text_width * one.share / shares;
        row.parts.push_back(cell(one, x, width - gutter, tag));
        row.height = std::max(row.height, row.parts.back().height);
        x += width;
    }
    row.height += 3;
    y_ += row.height + 4;
    // The rows of one sheet are one table: a table may not reach over the end of a page.
    std::vector<Piece>& pieces = sheets_.back();
    if (pieces.empty() || !in_table_) pieces.push_back({.tag = "Table", .x = margin});
    in_table_ = true;
    pieces.back().parts.push_back(std::move(row));
}

void Sheets::table(std::vector<Cell> head)
{
    for (Cell& one : head) one.bold = true;
    head_ = std::move(head);
    keep_together(70);
    set_row(head_, "TH");
}

void Sheets::row(const std::vector<Cell>& cells)
{
    const double before = y_;
    set_row(cells, "TD");
    std::vector<Piece>& rows = sheets_.back().back().parts;
    if (y_ <= text_bottom || before <= margin + 1) return;
    // Too low: taken off this sheet and set again on the next, below the head.
    rows.pop_back();
    new_sheet();
    if (!head_.empty()) set_row(head_, "TH");
    set_row(cells, "TD");
}

void Sheets::picture(int document, double width, double height)
{
    double room = text_bottom - y_;
    const double full = text_bottom - margin;
    // A picture made small for the foot of a sheet would be worse than one on the next.
    if (height * std::min(1.0, text_width / width) > room && room < full * 0.6) {
        new_sheet();
        room = full;
    }
    const double scale = std::min({text_width / width, room / height, 4.0});
    rooms_.push_back({document, count() - 1, margin, y_, width * scale, height * scale});
    y_ += height * scale + 8;
}

void Sheets::code(std::vector<bool> squares, double width)
{
    keep_together(width);
    Piece piece{.x = margin, .y = y_, .width = width, .height = width};
    piece.squares = std::move(squares);
    y_ += width + 8;
    put(std::move(piece));
}

void Sheets::guests(int document, int pages)
{
    if (pages <= 0) return;
    guests_.push_back({document, count() - 1, pages});
    y_ = sheet_height; // what follows begins a sheet
}

int Sheets::page_of_sheet(int sheet) const
{
    int page = sheet + 1;
    for (const Guest& one : guests_) {
        if (one.after >= sheet) break;
        page += one.pages;
    }
    return page;
}

int Sheets::page_of(const std::string& anchor) const
{
    const auto found = anchors_.find(anchor);
    return found == anchors_.end() ? 0 : page_of_sheet(found->second);
}

int Sheets::pages() const
{
    int all = count();
    for (const Guest& one : guests_) all += one.pages;
    return all;
}

} // namespace ribbon::paper
