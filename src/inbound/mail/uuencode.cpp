#include "inbound/mail/uuencode.hpp"

#include "inbound/forms/text.hpp"
#include "inbound/mail/charset.hpp"
#include "inbound/mail/parameters.hpp"

#include <algorithm>
#include <optional>

namespace ribbon {
namespace {

/// Goes through a text line by line.
struct Lines {
    std::string_view text;
    std::size_t at = 0;

    bool over() const { return at >= text.size(); }
    std::string_view next()
    {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        at = std::min(end + 1, text.size());
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }
};

/// "begin 644 report.doc": the name, where it is one.
std::optional<std::string_view> begun(std::string_view line)
{
    if (!line.starts_with("begin ")) return std::nullopt;
    line.remove_prefix(6);
    const auto mode = line.find_first_not_of("01234567");
    if (mode == std::string_view::npos || mode < 3 || mode > 4 || line[mode] != ' ')
        return std::nullopt;
    const auto name = stripped(line.substr(mode + 1));
    if (name.empty()) return std::nullopt;
    return name;
}

/// Appends the bytes of one line; false where it is none. Its first letter tells how many. Blanks
/// at the end, which stand for zeros, may have been cut off on the way; a letter more is a checksum
/// that some programs add.
bool append_line(std::string_view line, std::string& bytes)
{
    const auto value = [&](std::size_t index) -> unsigned {
        return index < line.size() ? (static_cast<unsigned char>(line[index]) - 0x20U) & 0x3FU : 0;
    };
    if (!std::ranges::all_of(line, [](char letter) { return letter >= 0x20 && letter <= 0x60; }))
        return false;
    const std::size_t count = value(0);
    const std::size_t letters = (count + 2) / 3 * 4;
    if (line.size() > letters + 2) return false;
    for (std::size_t group = 0, taken = 0; group * 3 < count; ++group) {
        const std::size_t from = 1 + group * 4;
        const unsigned bits = value(from) << 18 | value(from + 1) << 12 | value(from + 2) << 6 |
                              value(from + 3);
        for (int shift = 16; shift >= 0 && taken < count; shift -= 8, ++taken)
            bytes += static_cast<char>(bits >> static_cast<unsigned>(shift) & 0xFFU);
    }
    return true;
}

/// The bytes from after "begin" to "end"; nothing where there is no end, or another line between.
std::optional<std::string> body(Lines& lines)
{
    std::string bytes;
    bool blank = false, quote = false;
    while (!lines.over()) {
        const auto line = lines.next();
        if (line == "end") return bytes;
        // A program writes zero as a blank or as "`", and keeps to it. Where both stand somebody
        // else wrote too, and the bytes are not those of the file that was sent.
        blank |= line.size() > 1 && line.find(' ') != std::string_view::npos;
        quote |= line.size() > 1 && line.find('`') != std::string_view::npos;
        if (blank && quote) return std::nullopt;
        if (!append_line(line.empty() ? "`" : line, bytes)) return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

UuencodedText take_uuencoded(std::string_view text)
{
    UuencodedText taken;
    Lines lines{text};
    while (!lines.over()) {
        const auto from = lines.at;
        const auto name = begun(lines.next());
        if (name) {
            Lines ahead = lines;
            if (auto bytes = body(ahead)) {
                taken.files.push_back({file_name(mended_utf8(*name)), "application/octet-stream",
                                       std::move(*bytes)});
                lines = ahead;
                continue;
            }
        }
        taken.text += text.substr(from, lines.at - from);
    }
    return taken;
}

} // namespace ribbon
