#pragma once

#include "base/embedded_file.hpp"

namespace ribbon::storage {

/// The files of src/storage/sql/schema/, sorted by path. The build writes the body of this
/// function: see cmake/embed_data.cmake.
std::span<const EmbeddedFile> schema_files();

} // namespace ribbon::storage
