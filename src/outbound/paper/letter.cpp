#include "outbound/paper/letter.hpp"

#include "outbound/paper/sheets.hpp"

namespace ribbon::paper {

std::string letter_pdf(const LetterOnPaper& letter)
{
    Sheets sheets;
    sheets.new_sheet();
    sheets.paragraph(letter.council, {.bold = true, .after = 30});
    // The window of a DL envelope, with the sheet folded twice: its lines begin 50 mm from the top.
    for (const std::string& line : letter.address) sheets.paragraph(line, {.after = 1});
    sheets.space(36);
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
    return sheets.drawn(letter.subject.empty() ? "Letter" : letter.subject, letter.mark);
}

} // namespace ribbon::paper
