#pragma once

#include "base/embedded_file.hpp"

namespace ribbon::server {

/// The files of docs/families/ that are no notes: the page that checks receipts. The build writes
/// the body of this function: see cmake/embed_data.cmake.
std::span<const EmbeddedFile> family_files();

} // namespace ribbon::server
