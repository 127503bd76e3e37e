#include "inbound/tables/windows_1252.hpp"

#include <array>

namespace ribbon {
namespace {

/// What the bytes 0x80 to 0x9F mean; 0 where nothing.
constexpr std::array<unsigned, 32> high_controls{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(unsigned point, std::string& out)
{
    const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

} // namespace

std::string from_windows_1252(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const unsigned byte = static_cast<unsigned char>(c);
        const bool control = 0x80 <= byte && byte <= 0x9F;
        const unsigned point = control ? high_controls[byte - 0x80] : byte;
        append_utf8(control && point == 0 ? 0xFFFD : point, text);
    }
    return text;
}

} // namespace ribbon
