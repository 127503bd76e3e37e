// JPEG (ITU-T T.81) as far as its frame and its orientation, and PNG by cairo.
#include "outbound/paper/guests.hpp"

#include <cairo.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

namespace ribbon::paper {
namespace {

constexpr std::int64_t most_dots = 60'000'000;

unsigned at(std::string_view bytes, std::size_t place)
{
    return static_cast<unsigned char>(bytes[place]);
}
unsigned two(std::string_view bytes, std::size_t place)
{
    return at(bytes, place) << 8U | at(bytes, place + 1);
}

/// A number of an Exif block, in its own order of bytes; 0 beyond its end.
std::uint32_t number(std::string_view block, std::size_t place, std::size_t size, bool little)
{
    if (place + size > block.size()) return 0;
    std::uint32_t made = 0;
    for (std::size_t i = 0; i < size; ++i)
        made = made << 8U | at(block, place + (little ? size - 1 - i : i));
    return made;
}

/// The orientation tag, 0x0112, of an APP1 segment; 1 where it has none.
int turn_of(std::string_view segment)
{
    if (!segment.starts_with(std::string_view{"Exif\0\0", 6})) return 1;
    const std::string_view block = segment.substr(6);
    const bool little = block.starts_with("II");
    const std::uint32_t list = number(block, 4, 4, little);
    const std::uint32_t count = std::min<std::uint32_t>(number(block, list, 2, little), 500);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::size_t entry = std::size_t{list} + 2 + std::size_t{12} * i;
        if (number(block, entry, 2, little) != 0x0112) continue;
        const std::uint32_t turn = number(block, entry + 8, 2, little);
        return turn >= 1 && turn <= 8 ? static_cast<int>(turn) : 1;
    }
    return 1;
}

bool is_frame(unsigned marker)
{
    return marker >= 0xc0 && marker <= 0xc2; // baseline, extended, progressive; by Huffman
}

struct Segment {
    unsigned marker;
    std::string_view whole, inside; ///< with its marker and length; without
};

/// The next segment before the picture's own bytes; false at those, and where there is none.
bool next_segment(std::string_view bytes, std::size_t& place, Segment& into)
{
    while (place + 4 <= bytes.size() && at(bytes, place) == 0xff && at(bytes, place + 1) == 0xff)
        ++place;
    if (place + 4 > bytes.size() || at(bytes, place) != 0xff) return false;
    into.marker = at(bytes, place + 1);
    if (into.marker == 0xda || into.marker == 0xd9) return false;
    const std::size_t size = two(bytes, place + 2);
    if (size < 2 || place + 2 + size > bytes.size()) return false;
    into.whole = bytes.substr(place, 2 + size);
    into.inside = bytes.substr(place + 4, size - 2);
    place += 2 + size;
    return true;
}

struct Ends {
    void operator()(cairo_surface_t* one) const { cairo_surface_destroy(one); }
};

cairo_status_t give(void* from, unsigned char* bytes, unsigned count)
{
    auto& rest = *static_cast<std::string_view*>(from);
    if (rest.size() < count) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(bytes, rest.data(), count);
    rest.remove_prefix(count);
    return CAIRO_STATUS_SUCCESS;
}

constexpr int rows_at_once = 64;

/// The first rows of a surface, three bytes a dot.
std::string dots_of(cairo_surface_t* surface, int width, int rows)
{
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::string rgb(static_cast<std::size_t>(width) * static_cast<std::size_t>(rows) * 3, '\0');
    std::size_t to = 0;
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint32_t dot = 0;
            std::memcpy(&dot, data + std::ptrdiff_t{y} * stride + std::ptrdiff_t{x} * 4, 4);
            rgb[to++] = static_cast<char>(dot >> 16U & 0xffU);
            rgb[to++] = static_cast<char>(dot >> 8U & 0xffU);
            rgb[to++] = static_cast<char>(dot & 0xffU);
        }
    return rgb;
}

} // namespace

bool read_jpeg(std::string_view bytes, Jpeg& into)
{
    if (!bytes.starts_with("\xff\xd8")) return false;
    std::size_t place = 2;
    Segment one{};
    into = {};
    while (next_segment(bytes, place, one)) {
        if (one.marker == 0xe1 && into.turn == 1) into.turn = turn_of(one.inside);
        if (one.marker == 0xee && one.inside.starts_with("Adobe")) into.adobe = true;
        if (!is_frame(one.marker) || one.inside.size() < 6) continue;
        if (at(one.inside, 0) != 8) return false; // only 8 bits a colour stand in a PDF
        into.height = static_cast<int>(two(one.inside, 1));
        into.width = static_cast<int>(two(one.inside, 3));
        into.colours = static_cast<int>(at(one.inside, 5));
    }
    const bool known = into.colours == 1 || into.colours == 3 || into.colours == 4;
    return known && into.width > 0 && into.height > 0 && place + 2 < bytes.size() &&
           at(bytes, place + 1) == 0xda;
}

std::string bare_jpeg(std::string_view bytes)
{
    std::string made{bytes.substr(0, 2)};
    std::size_t place = 2;
    Segment one{};
    while (next_segment(bytes, place, one)) {
        const bool told = (one.marker >= 0xe0 && one.marker <= 0xef) || one.marker == 0xfe;
        if (!told || one.marker == 0xe0 || one.marker == 0xee) made += one.whole;
    }
    return made += bytes.substr(place);
}

bool measure_png(std::string_view bytes, int& width, int& height)
{
    if (bytes.size() < 33 || !bytes.starts_with("\x89PNG\r\n\x1a\n")) return false;
    const std::int64_t w = std::int64_t{two(bytes, 16)} << 16U | two(bytes, 18);
    const std::int64_t h = std::int64_t{two(bytes, 20)} << 16U | two(bytes, 22);
    if (w <= 0 || h <= 0 || w > 30'000 || h > 30'000 || w * h > most_dots) return false;
    width = static_cast<int>(w);
    height = static_cast<int>(h);
    return true;
}

bool read_png(std::string_view bytes, const std::function<void(std::string_view rgb)>& rows)
{
    int width = 0, height = 0;
    if (!measure_png(bytes, width, height)) return false;
    std::string_view rest = bytes;
    const std::unique_ptr<cairo_surface_t, Ends> read{
        cairo_image_surface_create_from_png_stream(give, &rest)};
    if (cairo_surface_status(read.get()) != CAIRO_STATUS_SUCCESS) return false;
    // On white: paper is.
    const std::unique_ptr<cairo_surface_t, Ends> flat{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, rows_at_once)};
    if (cairo_surface_status(flat.get()) != CAIRO_STATUS_SUCCESS) return false;
    for (int top = 0; top < height; top += rows_at_once) {
        cairo_t* cr = cairo_create(flat.get());
        cairo_set_source_rgb(cr, 1, 1, 1);
        cairo_paint(cr);
        cairo_set_source_surface(cr, read.get(), 0, -top);
        cairo_paint(cr);
        cairo_destroy(cr);
        cairo_surface_flush(flat.get());
        rows(dots_of(flat.get(), width, std::min(rows_at_once, height - top)));
    }
    return true;
}

} // namespace ribbon::paper
