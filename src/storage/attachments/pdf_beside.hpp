// What a PDF says beside its pages: its properties, bookmarks, notes and forms.
#pragma once

#include "storage/apart/run.hpp"
#include "storage/attachments/words.hpp"

namespace ribbon::storage {

/// Every text that the PDF holds outside what is drawn (ISO 32000-1, 7.9.2.2): title and author,
/// bookmarks, what a note says, what was filled in, what is read aloud in place of a picture, and
/// its metadata (14.3.2), a line each. Read by qpdf behind a fence. `file` is open for reading.
FileWords words_beside_pages(int file, const RunLimits& limits);

} // namespace ribbon::storage
