#include "daemons/mail/confined.hpp"

#include "inbound/mail/found.hpp"
#include "storage/apart/fence.hpp"
#include "storage/files/write_all.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <malloc.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

/// All of standard input; nothing where it is more than a mail may have.
bool take_input(std::string& bytes, std::uint64_t most)
{
    std::array<char, 65'536> piece;
    for (;;) {
        const auto got = read(STDIN_FILENO, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        if (got == 0) return true;
        if (bytes.size() + static_cast<std::size_t>(got) > most) return false;
        bytes.append(piece.data(), static_cast<std::size_t>(got));
    }
}

} // namespace

void confine(const Confinement& limits)
{
    const storage::Fence fence;
    if (const char* what = fence.go_behind(
            {.cpu_seconds = limits.cpu_seconds, .memory_bytes = limits.memory_bytes}))
        throw std::runtime_error(std::string{"The process that reads mail can not be confined ("} +
                                 what + "): " + std::strerror(errno));
}

int read_confined(const MailSettings& settings, const Confinement& limits)
{
    // A large block goes back as soon as it is let go, and is not kept for the next: what a mail
    // takes at its most is counted against its limit.
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    std::string bytes;
    // Room for the largest, of which only what is written to is memory: a text that grows is copied
    // again and again.
    bytes.reserve(limits.most_bytes);
    if (!take_input(bytes, limits.most_bytes)) return 3;
    confine(limits);
    MailReading reading = read_mail(bytes, settings);
    // What it was found in is not needed to tell it: of a long text there are copies enough.
    std::string{}.swap(bytes);
    reading.message.parts = {};
    const MailFound found = found_in(reading);
    const std::vector<MailFile> files = std::move(reading.files);
    reading = {};
    if (!storage::write_all(STDOUT_FILENO, written(found))) return 4;
    for (const MailFile& one : files)
        if (!storage::write_all(STDOUT_FILENO, one.bytes)) return 4;
    return 0;
}

} // namespace ribbon::daemons
