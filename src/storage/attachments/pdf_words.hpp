// The words of a PDF, read by poppler's programs behind a fence.
#pragma once

#include "storage/apart/run.hpp"
#include "storage/attachments/words.hpp"

namespace ribbon::storage {

/// Which programs read it. Both are of poppler-utils, take a file as input "-", and have kept what
/// they say for many years.
struct PdfReader {
    std::vector<std::string> words{"pdftotext", "-q", "-enc", "UTF-8"};
    std::vector<std::string> pictures{"pdfimages", "-list"};
    RunLimits limits = {.fence = {.cpu_seconds = 10}};
};

/// Reads twice, because a page has two orders: that of the eye, in which a name that is hyphenated
/// over two lines is whole; and that in which it was written, in which a cell of a table is. What
/// it says beside its pages follows. Says which pages it could not read: those without words, and
/// those that a picture fills, for it may be the picture that speaks. `file` is open for reading,
/// and can be read from its beginning.
FileWords words_in_pdf(int file, const PdfReader& reader = {});

/// From what both programs say: which pages somebody has to look at, as half a sentence. Empty:
/// none.
std::string pages_to_look_at(std::string_view words, std::string_view pictures);

} // namespace ribbon::storage
