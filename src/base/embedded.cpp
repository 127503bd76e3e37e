// Looks up a table of data/ by its path, among those the build put into the program.

#include "base/embedded.hpp"

#include "base/embedded_file.hpp"

#include <algorithm>

namespace ribbon {

std::string_view embedded(std::string_view path)
{
    // A handful of files, read once each: looking at them one by one is quick enough.
    const auto files = embedded_files();
    const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
    if (found == files.end()) return {};
    return {found->begin, found->end};
}

} // namespace ribbon
