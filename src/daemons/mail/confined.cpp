#include "daemons/mail/confined.hpp"

#include "inbound/mail/found.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/landlock.h>
#include <malloc.h>
#include <seccomp.h>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

[[noreturn]] void can_not(const char* what, int error)
{
    throw std::runtime_error(std::string{"The process that reads mail can not be confined ("} +
                             what + "): " + std::strerror(error));
}

/// Never more than we have ourselves: the operator's limit may be the narrower one.
void limit(int which, rlim_t most, const char* what)
{
    const auto resource = static_cast<__rlimit_resource_t>(which);
    rlimit ours{};
    if (getrlimit(resource, &ours) != 0) can_not(what, errno);
    const rlim_t least = std::min(most, ours.rlim_max);
    const rlimit both{least, least};
    if (setrlimit(resource, &both) != 0) can_not(what, errno);
}

void limit_all(const Confinement& limits)
{
    // A second between the two, so that the signal tells that it was the time (SIGXCPU).
    const rlimit time{limits.cpu_seconds, limits.cpu_seconds + rlim_t{1}};
    if (setrlimit(RLIMIT_CPU, &time) != 0) can_not("time", errno);
#ifndef __SANITIZE_ADDRESS__
    // The address sanitizer keeps a shadow of all memory, which would count.
    limit(RLIMIT_DATA, limits.memory_bytes, "memory");
#endif
    limit(RLIMIT_FSIZE, 0, "writing");
    // Three are open; the tables of character sets are libraries that are opened on the way.
    limit(RLIMIT_NOFILE, 16, "files");
    limit(RLIMIT_CORE, 0, "cores");
}

/// Landlock (Linux 5.13): of all files only the machine's libraries and tables can be read. Where
/// the kernel does not have it, what seccomp forbids must do.
void hide_files()
{
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    const long set = syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
    if (set < 0) return;
    for (const char* folder : {"/usr", "/lib", "/lib64", "/etc"}) {
        const int parent = open(folder, O_PATH | O_CLOEXEC);
        if (parent < 0) continue;
        landlock_path_beneath_attr beneath{};
        beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
        beneath.parent_fd = parent;
        syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
        close(parent);
    }
    syscall(SYS_landlock_restrict_self, set, 0);
    close(static_cast<int>(set));
}

/// What a program that only computes needs of the kernel. All else is refused: sockets, starting a
/// process or a thread, and every way to change a file.
constexpr int allowed[]{
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(lseek),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getcwd),
    SCMP_SYS(getdents64),
    SCMP_SYS(mmap),
    SCMP_SYS(mprotect),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(tgkill),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(getrlimit),
    SCMP_SYS(fcntl),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
};

void forbid_the_rest()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) can_not("system calls", ENOMEM);
    int wrong = 0;
    for (const int call : allowed)
        // A call that this kind of machine does not have can not be made either.
        if (call >= 0 && wrong == 0) wrong = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    // Opened for reading only: neither written to, nor made, nor cut.
    constexpr scmp_datum_t changing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    for (const auto& [call, place] : {std::pair{SCMP_SYS(openat), 2U}, {SCMP_SYS(open), 1U}})
        if (call >= 0 && wrong == 0)
            wrong = seccomp_rule_add(
                filter, SCMP_ACT_ALLOW, call, 1,
                scmp_arg_cmp{place, SCMP_CMP_MASKED_EQ, changing, scmp_datum_t{O_RDONLY}});
    if (wrong == 0) wrong = seccomp_load(filter);
    seccomp_release(filter);
    if (wrong != 0) can_not("system calls", -wrong);
}

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

bool give_output(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

} // namespace

void confine(const Confinement& limits)
{
    limit_all(limits);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) can_not("rights", errno);
    hide_files();
    forbid_the_rest();
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
    if (!give_output(written(found))) return 4;
    for (const MailFile& one : files)
        if (!give_output(one.bytes)) return 4;
    return 0;
}

} // namespace ribbon::daemons
