#pragma once

#include <span>
#include <string_view>

namespace ribbon {

/// One file of data/: its path from there, and where its bytes begin and end in the program.
struct EmbeddedFile {
    std::string_view path;
    const char* begin;
    const char* end;
};

/// Every file of data/ but its notes, sorted by path. The build writes the body of this function:
/// see cmake/embed_data.cmake.
std::span<const EmbeddedFile> embedded_files();

} // namespace ribbon
