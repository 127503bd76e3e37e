// Our own pages, first set and then drawn: A4, text from the top down, and room left between them
// for the pages of other documents. Points, 72 to the inch, from the top left.
#pragma once

#include "outbound/paper/fonts.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::paper {

inline constexpr double sheet_width = 595.276, sheet_height = 841.89; ///< A4, ISO 216
inline constexpr double margin = 56;
inline constexpr double text_width = sheet_width - 2 * margin;
inline constexpr double text_bottom = sheet_height - 56;
/// Where the printed number stands on every page, ours and others': its line above the lower edge,
/// and its end before the right one. A page taken in is made 3 % smaller and moved up, so that the
/// strip it needs is white (specification of bundles, D14).
inline constexpr double number_line = 12, number_end = 28;
inline constexpr double strip = 0.03 * sheet_height;

/// Where the foot of our sheets stands: its line above the lower edge, its ends from the sides.
struct FootPlace {
    double line = number_line, end = number_end;
};

struct Style {
    double size = 10.5;
    bool bold = false;
    bool mono = false;
    bool quiet = false; ///< in grey that can still be read: 4.5 to 1 and more
    double after = 6; ///< white below
    double indent = 0;
};

struct Cell {
    std::string text;
    double share = 1; ///< of the width
    std::string to = {}; ///< the anchor it leads to; empty for none
    /// In place of text: the printed page of this anchor, or of the last page for "*".
    std::string page_of = {};
    bool bold = false;
    bool right = false; ///< the text ends where its column does
    std::string anchor = {}; ///< what leads to this row
};

/// A picture's room on a page, to be filled by whoever binds.
struct Room {
    int document = 0;
    int sheet = 0; ///< from 0, among our own
    double x = 0, y = 0, width = 0, height = 0;
};

/// Pages of somebody else's that come after one of ours.
struct Guest {
    int document = 0;
    int after = 0; ///< the sheet, from 0
    int pages = 0;
};

struct Bookmark {
    int level = 0; ///< 0 is the outermost
    std::string says, anchor;
};

/// A line set, or a tag that holds others; on one sheet.
struct Piece {
    const char* tag = nullptr; ///< of the logical structure: "P", "H1", "TD"
    std::string to = {}; ///< a link
    std::string page_of = {}; ///< drawn as a number, at the right of its column
    std::vector<std::string> anchors = {};
    struct Line {
        std::shared_ptr<PangoLayoutLine> line;
        double x = 0, baseline = 0;
    };
    std::vector<Line> lines = {};
    std::vector<Piece> parts = {};
    double x = 0, y = 0, width = 0, height = 0;
    Style style = {};
    double baseline = 0; ///< of its first line
    bool ruled = false; ///< a thin line below
    std::vector<bool> squares = {}; ///< of a square code, row by row; `width` on a side
};

class Sheets {
public:
    Sheets();

    void new_sheet();
    /// Says that this anchor will be on the sheet just begun, before anything is set on it.
    void promise(const std::string& anchor) { anchors_.emplace(anchor, count() - 1); }
    /// Begins a sheet where less than this is left of it.
    void keep_together(double height);
    /// A heading, which `anchor` leads to; a bookmark where `level` is not negative.
    void heading(int rank, const std::string& text, const std::string& anchor, int level = -1);
    void paragraph(std::string_view text, const Style& style = {}, const std::string& to = {});
    /// The head of a table, which is set again wherever the table goes on.
    void table(std::vector<Cell> head);
    void row(const std::vector<Cell>& cells);
    void end_table() { head_.clear(); }
    void space(double height) { y_ += height; }
    /// Goes on at this height of the sheet, where it is not further down already.
    void down_to(double y) { y_ = std::max(y_, y); }
    /// Room for a picture of this shape, as large as it can be and no larger than `most_width`.
    void picture(int document, double width, double height);
    void guests(int document, int pages);
    /// A square code (ISO/IEC 18004), dark where true, row by row, this wide with its white border.
    void code(std::vector<bool> squares, double width);

    int count() const { return static_cast<int>(sheets_.size()); }
    /// Letters that the typeface has no shape for were set: the copy as a page has them.
    bool had_unknown_letters() const { return unknown_; }
    void forget_unknown_letters() { unknown_ = false; }
    /// The printed pages of ours on which a letter is a box, in order.
    std::vector<int> pages_with_unknown_letters() const;

    const std::vector<Guest>& guests() const { return guests_; }
    const std::vector<Room>& rooms() const { return rooms_; }
    /// The printed page of a sheet and of an anchor, from 1; 0 where there is no such anchor.
    int page_of_sheet(int sheet) const;
    int page_of(const std::string& anchor) const;
    int pages() const; ///< in all, guests counted

    /// The sheets as a PDF by cairo, each with its printed number. `foot` stands at the left.
    std::string drawn(const std::string& title, const std::string& foot,
                      const FootPlace& place = {}) const;
    /// The feet of pages that are not ours, each a small page as wide as `Foot::width`.
    struct Foot {
        std::string left;
        int page = 0;
        double width = 0;
    };
    std::string feet(const std::vector<Foot>& given) const;

private:
    friend class Drawing;
    std::shared_ptr<PangoLayout> layout(std::string_view text, const Style& style,
                                        double width) const;
    /// The same, with a note of letters that have no shape.
    std::shared_ptr<PangoLayout> set(std::string_view text, const Style& style, double width);
    Piece cell(const Cell& given, double x, double width, const char* tag);
    void set_row(const std::vector<Cell>& cells, const char* tag);
    void put(Piece piece);

    std::unique_ptr<PangoContext, Unrefs> context_;
    std::vector<std::vector<Piece>> sheets_;
    std::vector<Guest> guests_;
    std::vector<Room> rooms_;
    std::vector<Bookmark> bookmarks_;
    std::map<std::string, int> anchors_; ///< the sheet of each
    std::vector<Cell> head_;
    double y_ = 0;
    bool in_table_ = false;
    bool unknown_ = false;
};

} // namespace ribbon::paper
