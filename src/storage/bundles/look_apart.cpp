#include "storage/bundles/look_apart.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

/// What the child says: no pointers, so that it can pass through a pipe.
struct Said {
    paper::Shown shown = paper::Shown::slip;
    int pages = 0, turn = 1;
    double width = 0, height = 0;
    char why[200] = {};
};

void limit(int what, rlim_t most)
{
    const rlimit both{most, most};
    setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

/// Address space in use, in bytes; 0 where the system does not say.
std::uint64_t in_use()
{
    std::ifstream file{"/proc/self/statm"};
    std::uint64_t pages = 0;
    file >> pages;
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

[[noreturn]] void child(int to, const std::string& bytes, std::string_view media_type,
                        const LookLimits& limits, std::uint64_t used)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, limits.seconds);
    limit(RLIMIT_FSIZE, 0);
#ifndef __SANITIZE_ADDRESS__ // which reserves more than any machine has
    limit(RLIMIT_AS, used + limits.memory);
#else
    static_cast<void>(used);
#endif
    Said said;
    try {
        const paper::Looked looked = paper::look_at_document(bytes, media_type);
        said.shown = looked.shown;
        said.pages = looked.pages;
        said.turn = looked.turn;
        said.width = looked.width;
        said.height = looked.height;
        looked.why.copy(said.why, sizeof said.why - 1);
    } catch (...) {
        _exit(1);
    }
    const bool whole = write(to, &said, sizeof said) == static_cast<ssize_t>(sizeof said);
    _exit(whole ? 0 : 1);
}

/// Whether bytes of this type can do harm to what reads them: plain text can not.
bool is_risky(const std::string& bytes, std::string_view media_type)
{
    return media_type == "application/pdf" || bytes.starts_with("%PDF-") ||
           media_type == "image/png";
}

} // namespace

paper::Looked look_apart(const std::string& bytes, std::string_view media_type,
                         const LookLimits& limits)
{
    if (!is_risky(bytes, media_type)) return paper::look_at_document(bytes, media_type);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe for a child"};
    const std::uint64_t used = in_use();
    const pid_t made = fork();
    if (made == 0) child(ends[1], bytes, media_type, limits, used);
    close(ends[1]);
    if (made < 0) {
        close(ends[0]);
        throw std::runtime_error{"no child could be made to look at a document"};
    }
    Said said;
    ssize_t got = -1;
    do got = read(ends[0], &said, sizeof said);
    while (got < 0 && errno == EINTR);
    close(ends[0]);
    int status = 0;
    while (waitpid(made, &status, 0) < 0 && errno == EINTR) {}
    paper::Looked looked;
    const bool well =
        got == static_cast<ssize_t>(sizeof said) && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (!well) {
        looked.why = "The file took too much time or memory to read, so it is not shown here.";
        return looked;
    }
    said.why[sizeof said.why - 1] = '\0';
    looked.shown = said.shown;
    looked.pages = said.pages;
    looked.turn = said.turn;
    looked.width = said.width;
    looked.height = said.height;
    looked.why = said.why;
    return looked;
}

} // namespace ribbon::storage
