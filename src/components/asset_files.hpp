#pragma once

#include "base/embedded_file.hpp"

namespace ribbon {

/// What src/components/theme/build.mjs made: each file, the same compressed by gzip under its name
/// with ".gz", and "hashes". The build writes the body of this function: see cmake/assets.cmake.
std::span<const EmbeddedFile> asset_files();

} // namespace ribbon
