// The documents of others that a bundle takes in: what each is, and why some are no pages.
#pragma once

#include "views/ribbon/block.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::paper {

/// How a document comes to be in the bundle.
enum class Shown : unsigned char {
    pages, ///< a PDF: its pages, behind a sheet of ours that names it
    picture, ///< a JPEG or a PNG, below its name
    text, ///< as words, below its name: plain text, a web page, a mail, a table
    message, ///< the mail that a message came as: its words stand there, its file in the ZIP
    slip, ///< only its name, size, type and checksum; the file itself is in the ZIP
};

struct Looked {
    Shown shown = Shown::slip;
    int pages = 0; ///< of a PDF
    double width = 0, height = 0; ///< of a picture, in its own dots, upright
    int turn = 1; ///< of a JPEG: its orientation tag, 1 to 8 (Exif 2.32, 4.6.4)
    std::vector<RibbonBlock> blocks; ///< of a text, in UTF-8
    std::string note; ///< what is not shown of it, in a sentence: files inside a PDF
    bool kept_back = false; ///< its bytes are not given out, and so not in the ZIP
    std::string what; ///< "a Word document"; for whoever knows: a look does not say it
    std::string why; ///< of a slip: a sentence for whoever misses the pages
};

/// No PDF with more pages than this is taken in as pages, and no text longer than so many bytes.
inline constexpr int most_guest_pages = 3'000;
inline constexpr std::size_t most_text_bytes = 2'000'000;

/// The words of a text, a web page, a mail that was sent on as a file, a table or a rich text, as
/// blocks. Never throws for what is in them, nor asks for anything from outside. Empty where it can
/// not be read as this type. No more than so many blocks; the last then says that there is more.
std::vector<RibbonBlock> words_of_document(const std::string& bytes, std::string_view media_type);
inline constexpr std::size_t most_blocks = 20'000;
/// Of RTF (Rich Text Format 1.9.1): its paragraphs, without pictures, headers and what is hidden.
std::vector<RibbonBlock> words_of_rtf(std::string_view bytes);

/// Looks at a document. Never throws for what is in it; `media_type` was found from its bytes.
Looked look_at_document(const std::string& bytes, std::string_view media_type);

/// What a JPEG says of itself before its picture: nothing where it is none that a PDF can hold.
struct Jpeg {
    int width = 0, height = 0; ///< as it lies
    int colours = 0; ///< 1, 3 or 4
    int turn = 1;
    bool adobe = false; ///< four colours are written the other way round
};
bool read_jpeg(std::string_view bytes, Jpeg& into);

/// The JPEG without what it says beside its picture: place, camera, thumbnail.
std::string bare_jpeg(std::string_view bytes);

/// A PNG as rows of dots from the top, three bytes each, on white, a few rows at a time: a picture
/// of a telephone's screen is 9 MB of them. False, and nothing given, where it can not be read or
/// is too large.
bool read_png(std::string_view bytes, const std::function<void(std::string_view rgb)>& rows);
/// The size alone, from the head.
bool measure_png(std::string_view bytes, int& width, int& height);

} // namespace ribbon::paper
