// The words inside a file that an officer adds to a case or that came with a mail, for the guard of
// what goes out.
#pragma once

#include "storage/apart/run.hpp"

#include <string>
#include <string_view>

namespace ribbon::storage {

/// Square inches, a fifth of a sheet of A4: a letterhead is smaller, what was scanned is larger.
inline constexpr double large_picture = 20;

inline constexpr std::size_t most_read_words = 5'000'000; ///< bytes
inline constexpr const char* too_many_words = "it has more words than are read";
/// Where no process can be confined nothing is read: whoever adds the file is told.
inline constexpr const char* nothing_read_safely = "nothing can be read safely on this machine";

struct FileWords {
    std::string words;
    /// Why not all its words could be read, as half a sentence: "it is locked, or damaged". Empty:
    /// they were. There may be words though not all were read.
    std::string unread;
};

inline constexpr RunLimits words_limits{.fence = {.cpu_seconds = 10}};

/// Whether the words of such a file are read; of all others it is said what they are.
bool has_words(std::string_view media_type);

/// Of plain text, of a table as text and of a web page its bytes; of a Word document and an
/// OpenDocument text what is between the marks of their XML (ECMA-376 part 1, 17.3.3.31; ODF 1.3
/// part 3, 5.1), and then of their heads, feet, notes, comments and properties; of a PDF what
/// pdf_words.hpp reads. At most the first 5 MB of words. What has to be taken apart is behind a
/// fence, for a stranger may have sent it. `file` is open for reading.
FileWords words_in_file(int file, std::string_view media_type,
                        const RunLimits& limits = words_limits);
FileWords words_in_file(const std::string& path, std::string_view media_type);

} // namespace ribbon::storage
