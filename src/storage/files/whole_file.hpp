// A file that is the whole of what was to be written, or is what stood there before.
#pragma once

#include "storage/files/file.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ribbon::storage {

/// Written beside its place under the name with ".part", and put there in one step. What is not
/// kept leaves nothing. Only one writer at a time may write to a place. Throws FileError.
class WholeFile {
public:
    explicit WholeFile(std::string path);
    ~WholeFile();
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    void write(std::string_view bytes) { file_->write(bytes); }
    /// It is there, on the disk, when this returns.
    void keep();

private:
    std::string path_, part_;
    std::optional<File> file_;
};

} // namespace ribbon::storage
