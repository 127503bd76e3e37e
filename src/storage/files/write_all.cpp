#include "storage/files/write_all.hpp"

#include <cerrno>
#include <unistd.h>

namespace ribbon::storage {

bool write_all(int file, std::string_view bytes) noexcept
{
    while (!bytes.empty()) {
        const auto wrote = write(file, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return true;
}

} // namespace ribbon::storage
