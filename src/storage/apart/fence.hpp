// What a process that reads a stranger's bytes may do: little, and not for long.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ribbon::storage {

struct FenceLimits {
    unsigned cpu_seconds = 2;
    std::uint64_t memory_bytes = std::uint64_t{512} << 20; ///< that it writes to (RLIMIT_DATA)
};

/// Made before the process that goes behind it, which then asks for no memory: between fork(2) and
/// execve(2) there is none to be had. Throws std::runtime_error where the kernel offers no such
/// thing: then nothing is to be read.
class Fence {
public:
    /// `program`: the one that the process becomes behind it, by its path; none where it goes on as
    /// it is.
    explicit Fence(const std::string& program = {});
    ~Fence();
    Fence(const Fence&) = delete;
    Fence& operator=(const Fence&) = delete;

    /// Closes every file of this process but its input, its output, where it complains, and what
    /// it takes to go behind.
    void close_files() const noexcept;

    /// Takes from this process for ever: time, memory, the network, writing to any file, starting
    /// anything else, and reading files other than the libraries of the machine. What could not be
    /// taken, with errno; null where all was.
    const char* go_behind(const FenceLimits& limits) const noexcept;

private:
    void hide_files(const std::string& program);
    void forbid_calls(bool starts);

    bool starts_;
    int files_ = -1; ///< of Landlock; -1 where the kernel has none
    std::vector<std::uint64_t> calls_; ///< what seccomp allows, in the kernel's own code
};

} // namespace ribbon::storage
