// A ZIP file of a few files, in memory: the same files give the same bytes.
#pragma once

#include <string>
#include <vector>

namespace ribbon {

struct ZipFile {
    std::string name; ///< with folders, "documents/letter.pdf"
    std::string bytes;
};

/// By libarchive, each file deflated, with no time of day in it. Throws std::runtime_error where
/// there is not the memory.
std::string zip_of(const std::vector<ZipFile>& files);

} // namespace ribbon
