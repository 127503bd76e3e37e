// Bytes written to a file or a pipe that somebody has open, whole or not at all.
#pragma once

#include <string_view>

namespace ribbon::storage {

/// False, with errno, where not all could be written. Asks for no memory and takes no lock.
bool write_all(int file, std::string_view bytes) noexcept;

} // namespace ribbon::storage
