#include "cli/write_whole.hpp"

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>

namespace ribbon::cli {

void write_whole(const std::string& path, const std::string& bytes)
{
    const std::string beside = path + ".part";
    std::FILE* file = std::fopen(beside.c_str(), "wb");
    if (!file) throw std::runtime_error(path + " can not be written");
    bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    written = std::fflush(file) == 0 && fsync(fileno(file)) == 0 && written;
    if (std::fclose(file) != 0 || !written) {
        std::filesystem::remove(beside);
        throw std::runtime_error(path + " can not be written; is the disk full?");
    }
    std::filesystem::rename(beside, path);
}

} // namespace ribbon::cli
