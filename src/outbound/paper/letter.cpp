#include "outbound/paper/letter.hpp"

#include "outbound/paper/sheets.hpp"

namespace ribbon::paper {
namespace {

constexpr double millimetre = 72 / 25.4;

// What GOV.UK Notify prints, and what the window of a DL envelope shows: the address from 24.6 to
// 120 mm from the left and 39.5 to 66.3 mm from the top, nothing else beside or between it and the
// text, which begins at 95 mm; 15 mm white at the sides and 5 mm above and below (its guidance on
// letters that are uploaded as PDF).
constexpr double address_left = 25.4 * millimetre, address_top = 41 * millimetre;
constexpr double text_top = 96 * millimetre;
constexpr FootPlace foot{.line = 10 * millimetre, .end = margin};
/// So many lines fit at the larger size; Notify takes no more than seven.
constexpr std::size_t lines_of_nine = 6;

} // namespace

std::string letter_pdf(const LetterOnPaper& letter)
{
    Sheets sheets;
    sheets.new_sheet();
    sheets.paragraph(letter.council, {.bold = true, .after = 0});
    sheets.down_to(address_top);
    const double size = letter.address.size() <= lines_of_nine ? 9 : 8;
    for (const std::string& line : letter.address)
        sheets.paragraph(line, {.size = size, .after = 0, .indent = address_left - margin});
    sheets.down_to(text_top);
    sheets.paragraph(letter.day, {.after = 2});
    if (!letter.reference.empty())
        sheets.paragraph("Our reference: " + letter.reference, {.after = 14});
    if (!letter.subject.empty()) sheets.paragraph(letter.subject, {.size = 12, .bold = true});
    std::string_view rest = letter.words;
    while (!rest.empty()) {
        const auto end = rest.find("\n\n");
        const std::string_view one = rest.substr(0, end);
        if (!one.empty()) sheets.paragraph(one, {.size = 11, .after = 9});
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 2);
    }
    return sheets.drawn(letter.subject.empty() ? "Letter" : letter.subject, letter.mark, foot);
}

} // namespace ribbon::paper
