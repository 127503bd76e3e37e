// Pictures: read, turned upright, and bare. The scene is drawn by poppler, and looked at by it.
#include "outbound/paper/ribbon.hpp"

#include "base/whole_number.hpp"
#include "tests/support/paper.hpp"
#include "tests/support/program.hpp"

#include <gtest/gtest.h>

namespace ribbon::paper {
namespace {

/// A JPEG of a page that is 40 by 30 and dark in its upper left quarter alone, as it would lie in a
/// camera held turned: the page is turned back, and the tag says how to turn it upright.
std::string photo(int rotate, int tag)
{
    std::string pdf = pdf_of("photo", {{40, 30, rotate}});
    const std::string words = "0 g 0 15 20 15 re f";
    const auto stream = pdf.find("BT /F");
    const auto end = pdf.find(" Tj ET", stream) + 6;
    pdf.replace(stream, end - stream, words + std::string(end - stream - words.size(), ' '));
    const TemporaryFile file{".pdf", pdf};
    const std::string out = file.path() + ".photo";
    run_command({"pdftoppm", "-jpeg", "-r", "144", "-singlefile", file.path(), out});
    std::string jpeg = contents(out + ".jpg");
    std::remove((out + ".jpg").c_str());
    // Exif 2.32: "MM", 42, the first list at 8; one entry, 0x0112, a short, once.
    std::string exif{"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
                     32};
    exif[25] = static_cast<char>(tag);
    return jpeg.substr(0, 2) + "\xff\xe1" + std::string{"\0\x22", 2} + exif + jpeg.substr(2);
}

/// A page of a bundle with this one picture, as dots of grey: 72 a row to the inch.
std::string grey_page(const std::string& picture, const char* type, int& width)
{
    Ribbon ribbon = ribbon_by_chance(1, 1);
    ribbon.threads.clear();
    ribbon.chronology.clear();
    ribbon.documents.front().name = "photo";
    ribbon.documents.front().media_type = type;
    RibbonPaper paper(ribbon, {look_at_document(picture, type)});
    const std::string page = std::to_string(paper.page_of("d1"));
    const TemporaryFile file{".pdf", paper.bound({}, [&](int) { return picture; })};
    const std::string ppm =
        run_command({"pdftoppm", "-gray", "-r", "36", "-f", page, "-l", page, file.path()}).out;
    width = whole_number<int>(ppm.substr(3, ppm.find_first_of(" \n", 3) - 3)).value_or(1);
    return ppm.substr(ppm.find("255\n") + 4);
}

/// Where dark dots begin and end on the page: left, top, right, bottom; below the heading.
struct Dark {
    int left = 1 << 20, top = 1 << 20, right = 0, bottom = 0, dots = 0;
};
Dark dark_part(const std::string& dots, int width)
{
    Dark found;
    for (int y = 0; y < static_cast<int>(dots.size()) / width - 30; ++y) {
        int run = 0;
        for (int x = 0; x < width; ++x) {
            run = static_cast<unsigned char>(dots[static_cast<std::size_t>(y * width + x)]) < 60
                      ? run + 1
                      : 0;
            if (run < 30) continue; // no letter is so broad
            found.left = std::min(found.left, x - run + 1);
            found.right = std::max(found.right, x);
            found.top = std::min(found.top, y);
            found.bottom = std::max(found.bottom, y);
            ++found.dots;
        }
    }
    return found;
}

TEST(Pictures, StandUprightByTheirTag)
{
    // Exif 2.32, 4.6.4: 1 lies as it is; 3 upside down; 6 is to be turned clockwise, 8 back.
    struct Held {
        int rotate, tag;
    };
    for (const Held& held : {Held{0, 1}, Held{180, 3}, Held{270, 6}, Held{90, 8}}) {
        SCOPED_TRACE(held.tag);
        int width = 0;
        const std::string dots = grey_page(photo(held.rotate, held.tag), "image/jpeg", width);
        const Dark dark = dark_part(dots, width);
        ASSERT_GT(dark.dots, 0);
        // 80 dots by 60, four points a dot at most, seen at 36 to the inch: 160 by 120 from 28 on.
        // The dark quarter is the upper left one.
        EXPECT_NEAR(dark.left, 28, 4);
        EXPECT_NEAR(dark.right, 107, 4);
        EXPECT_NEAR(dark.bottom - dark.top, 59, 4);
    }
}

TEST(Pictures, TellNothingOfTheCamera)
{
    const std::string jpeg = photo(0, 6);
    ASSERT_NE(jpeg.find("Exif"), std::string::npos);
    EXPECT_EQ(bare_jpeg(jpeg).find("Exif"), std::string::npos);
    Jpeg read;
    ASSERT_TRUE(read_jpeg(jpeg, read));
    EXPECT_EQ(read.turn, 6);
    EXPECT_EQ(read.width, 80);
    EXPECT_EQ(read.height, 60);
}

TEST(Pictures, BrokenAnywhereAreNoneOrRead)
{
    const std::string jpeg = photo(0, 8);
    for (std::size_t cut = 0; cut < jpeg.size(); cut += 3) {
        Jpeg read;
        if (read_jpeg(jpeg.substr(0, cut), read)) {
            EXPECT_GT(read.width, 0);
        }
        EXPECT_FALSE(read_png(jpeg.substr(0, cut), [](std::string_view) { FAIL(); }));
    }
}

} // namespace
} // namespace ribbon::paper
