// Text for a terminal: wrapped, indented, and coloured when somebody looks at it.
#pragma once

#include <string>
#include <string_view>

namespace ribbon {

enum class Ink { plain, bold, faint, red, amber, green, blue };

/// A sheet on which lines are written from the top. Colour is ANSI SGR, and only where asked for.
class Paper {
public:
    Paper(bool colour, int width) : colour_(colour), width_(width < 40 ? 40 : width) {}

    /// The words in an ink, for use inside a line; the same words where there is no colour.
    std::string in(Ink ink, std::string_view words) const;
    /// A paragraph, wrapped at the width, its first line after `lead` and the rest indented as
    /// far. `lead` may hold ink.
    void paragraph(std::string_view lead, int indent, std::string_view words, Ink ink = Ink::plain);
    /// `left` and `right` at the two edges of one line.
    void line(std::string_view left, Ink left_ink, std::string_view right, Ink right_ink);
    void rule();
    void gap() { text_ += '\n'; }

    const std::string& text() const { return text_; }

private:
    bool colour_;
    int width_;
    std::string text_;
};

} // namespace ribbon
