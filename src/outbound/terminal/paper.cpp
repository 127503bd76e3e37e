#include "outbound/terminal/paper.hpp"

#include <array>

namespace ribbon {
namespace {

/// Characters a reader sees: UTF-8 continuation bytes take no room.
int shown(std::string_view words)
{
    int n = 0;
    for (const char c : words)
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++n;
    return n;
}

} // namespace

std::string Paper::in(Ink ink, std::string_view words) const
{
    constexpr std::array<std::string_view, 7> codes{"", "1", "2", "1;31", "33", "32", "34"};
    const std::string_view code = codes[static_cast<std::size_t>(ink)];
    if (!colour_ || code.empty()) return std::string{words};
    return "\x1b[" + std::string{code} + "m" + std::string{words} + "\x1b[0m";
}

void Paper::paragraph(std::string_view lead, int indent, std::string_view words, Ink ink)
{
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    std::string line;
    bool first = true;
    const auto flush = [&] {
        std::string start = first ? std::string{lead} : margin;
        if (first && shown(lead) < indent)
            start.append(static_cast<std::size_t>(indent - shown(lead)), ' ');
        text_ += start + in(ink, line) + "\n";
        line.clear();
        first = false;
    };
    std::size_t at = 0;
    while (at < words.size()) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = words.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        if (!line.empty() && indent + shown(line) + 1 + shown(word) > width_) flush();
        if (!line.empty()) line += ' ';
        line += word;
    }
    if (!line.empty() || first) flush();
}

void Paper::line(std::string_view left, Ink left_ink, std::string_view right, Ink right_ink)
{
    const int room = width_ - shown(left) - shown(right);
    if (room < 2) {
        paragraph("", 0, left, left_ink);
        paragraph("", 2, right, right_ink);
        return;
    }
    text_ += in(left_ink, left) + std::string(static_cast<std::size_t>(room), ' ') +
             in(right_ink, right) + "\n";
}

void Paper::rule()
{
    text_ += in(Ink::faint, std::string(static_cast<std::size_t>(width_), '-')) + "\n";
}

} // namespace ribbon
