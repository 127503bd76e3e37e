// What a process that reads a stranger's mail may do: little, and not for long.
#pragma once

#include "inbound/mail/reading.hpp"

namespace ribbon::daemons {

struct Confinement {
    unsigned cpu_seconds = 2;
    std::uint64_t memory_bytes = std::uint64_t{512} << 20; ///< that it writes to (RLIMIT_DATA)
    std::uint64_t most_bytes = std::uint64_t{64} << 20;    ///< of a mail
};

/// Takes from this process for ever: time, memory, the network, writing to any file, starting
/// anything, and reading files other than the libraries of the machine. Throws std::runtime_error
/// where the kernel does not let it: then nothing is to be read.
void confine(const Confinement& limits);

/// The whole work of the reading process: takes a mail from standard input, confines itself, reads
/// it, and writes what it found and the bytes of the files to standard output. Its exit code.
int read_confined(const MailSettings& settings, const Confinement& limits);

} // namespace ribbon::daemons
