// The bytes of an upload while its request lasts: a file that never has a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ribbon::server {

/// A file without a name in a folder: it is gone when it is closed, even by a crash, so that no
/// child's papers stay behind where nobody looks for them.
class Spool {
public:
    /// Throws std::runtime_error, in a sentence, where the folder can not hold it.
    explicit Spool(const std::string& folder);
    ~Spool();
    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&& other) noexcept;

    /// Throws std::runtime_error where the disk is full.
    void write(std::string_view bytes);
    std::uint64_t bytes() const { return bytes_; }
    /// Under which name this process can open it, from its beginning, as often as it likes.
    std::string path() const;

private:
    int file_ = -1;
    std::uint64_t bytes_ = 0;
};

} // namespace ribbon::server
