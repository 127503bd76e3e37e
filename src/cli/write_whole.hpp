// Writing a file so that nobody ever reads a half of it.
#pragma once

#include <string>

namespace ribbon::cli {

/// Writes a file beside its place and then puts it there. Throws std::runtime_error where it can
/// not; what stood there then still stands.
void write_whole(const std::string& path, const std::string& bytes);

} // namespace ribbon::cli
