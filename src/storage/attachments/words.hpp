// The words inside a file that an officer adds to a case, for the guard of what goes out.
#pragma once

#include <string>
#include <string_view>

namespace ribbon::storage {

/// Square inches, a fifth of a sheet of A4: a letterhead is smaller, what was scanned is larger.
inline constexpr double large_picture = 20;

struct FileWords {
    std::string words;
    /// Why not all its words could be read, as half a sentence: "it is locked, or damaged". Empty:
    /// they were. There may be words though not all were read.
    std::string unread;
};

/// Of plain text, of a table as text and of a web page its bytes; of a Word document and an
/// OpenDocument text what is between the marks of their XML (ECMA-376 part 1, 17.3.3.31; ODF 1.3
/// part 3, 5.1), and then of their heads, feet, notes, comments and properties; of a PDF what
/// pdf_words.hpp reads. At most the first 5 MB of words. Only for files that this council's own
/// people add: it takes archives apart in this process.
FileWords words_in_file(const std::string& path, std::string_view media_type);

} // namespace ribbon::storage
