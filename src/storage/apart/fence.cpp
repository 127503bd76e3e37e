#include "storage/apart/fence.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

[[noreturn]] void can_not(const char* what, int error)
{
    throw std::runtime_error(std::string{"A process that reads what strangers sent can not be "
                                         "confined ("} +
                             what + "): " + std::strerror(error));
}

/// Never more than we have ourselves: the operator's limit may be the narrower one.
bool limit(int which, rlim_t most) noexcept
{
    const auto resource = static_cast<__rlimit_resource_t>(which);
    rlimit ours{};
    if (getrlimit(resource, &ours) != 0) return false;
    const rlim_t least = std::min(most, ours.rlim_max);
    const rlimit both{least, least};
    return setrlimit(resource, &both) == 0;
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
#ifdef __SANITIZE_ADDRESS__
    SCMP_SYS(pipe2), // how the sanitizers find out whether an address can be read
#endif
};
/// What it takes to become a program and to load its libraries. Landlock says which; without it,
/// another program has no more rights than this one.
constexpr int allowed_to_start[]{SCMP_SYS(execve), SCMP_SYS(arch_prctl), SCMP_SYS(set_tid_address)};

/// The code of a filter, eight bytes an instruction.
std::vector<std::uint64_t> code_of(scmp_filter_ctx filter)
{
    const int file = memfd_create("filter", MFD_CLOEXEC);
    if (file < 0) can_not("system calls", errno);
    const int wrong = seccomp_export_bpf(filter, file);
    const off_t bytes = lseek(file, 0, SEEK_END);
    std::vector<std::uint64_t> code(static_cast<std::size_t>(std::max<off_t>(bytes, 0)) /
                                    sizeof(sock_filter));
    const auto got = pread(file, code.data(), code.size() * sizeof(sock_filter), 0);
    close(file);
    if (wrong != 0 || got <= 0 || got != bytes) can_not("system calls", wrong ? -wrong : EIO);
    return code;
}

} // namespace

Fence::Fence(const std::string& program) : starts_(!program.empty())
{
    forbid_calls(starts_);
    hide_files(program);
}

Fence::~Fence()
{
    if (files_ >= 0) close(files_);
}

/// Landlock (Linux 5.13): of all files only the machine's libraries and tables can be read. Where
/// the kernel does not have it, what seccomp forbids must do.
void Fence::hide_files(const std::string& program)
{
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    files_ = static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0));
    if (files_ < 0) return;
    const auto allow = [this](const char* path, std::uint64_t access) {
        const int parent = open(path, O_PATH | O_CLOEXEC);
        if (parent < 0) return;
        landlock_path_beneath_attr beneath{};
        beneath.allowed_access = access;
        beneath.parent_fd = parent;
        syscall(SYS_landlock_add_rule, files_, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
        close(parent);
    };
    constexpr std::uint64_t file = LANDLOCK_ACCESS_FS_READ_FILE;
    for (const char* folder : {"/usr", "/lib", "/lib64", "/etc"})
        allow(folder, file | LANDLOCK_ACCESS_FS_READ_DIR);
    if (program.empty()) return;
    allow(program.c_str(), file | LANDLOCK_ACCESS_FS_EXECUTE);
    // The kernel starts a program by way of its loader, which stands among the libraries.
    for (const char* folder : {"/usr/lib", "/usr/lib64", "/lib", "/lib64"})
        allow(folder, LANDLOCK_ACCESS_FS_EXECUTE);
}

void Fence::forbid_calls(bool starts)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) can_not("system calls", ENOMEM);
    int wrong = 0;
    const auto allow = [&](int call, auto... arguments) {
        // A call that this kind of machine does not have can not be made either.
        if (call >= 0 && wrong == 0)
            wrong =
                seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, sizeof...(arguments), arguments...);
    };
    for (const int call : allowed) allow(call);
    if (starts)
        for (const int call : allowed_to_start) allow(call);
    // Opened for reading only: neither written to, nor made, nor cut.
    constexpr scmp_datum_t changing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    for (const auto& [call, place] : {std::pair{SCMP_SYS(openat), 2U}, {SCMP_SYS(open), 1U}})
        allow(call, scmp_arg_cmp{place, SCMP_CMP_MASKED_EQ, changing, scmp_datum_t{O_RDONLY}});
    try {
        if (wrong != 0) can_not("system calls", -wrong);
        calls_ = code_of(filter);
    } catch (...) {
        seccomp_release(filter);
        throw;
    }
    seccomp_release(filter);
}

void Fence::close_files() const noexcept
{
    constexpr unsigned first = STDERR_FILENO + 1, last = ~0U;
    if (files_ < 0) {
        syscall(SYS_close_range, first, last, 0U);
        return;
    }
    const auto ours = static_cast<unsigned>(files_);
    if (ours > first) syscall(SYS_close_range, first, ours - 1, 0U);
    syscall(SYS_close_range, ours + 1, last, 0U);
}

const char* Fence::go_behind(const FenceLimits& limits) const noexcept
{
    // A second between the two, so that the signal tells that it was the time (SIGXCPU).
    const rlimit time{limits.cpu_seconds, limits.cpu_seconds + rlim_t{1}};
    if (setrlimit(RLIMIT_CPU, &time) != 0) return "time";
#ifdef __SANITIZE_ADDRESS__
    // The address sanitizer keeps a shadow of all memory, which would count; another program does
    // not have it.
    const bool counts = starts_;
#else
    constexpr bool counts = true;
#endif
    if (counts && !limit(RLIMIT_DATA, limits.memory_bytes)) return "memory";
    if (!limit(RLIMIT_FSIZE, 0)) return "writing";
    // Three are open; libraries and tables of character sets are opened on the way.
    if (!limit(RLIMIT_NOFILE, 16)) return "files";
    if (!limit(RLIMIT_CORE, 0)) return "cores";
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "rights";
    if (files_ >= 0 && syscall(SYS_landlock_restrict_self, files_, 0) != 0) return "hidden files";
    // The kernel only reads it; its own header has no const.
    auto* const calls = reinterpret_cast<sock_filter*>(const_cast<std::uint64_t*>(calls_.data()));
    const sock_fprog code{static_cast<unsigned short>(calls_.size()), calls};
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &code) != 0) return "system calls";
    return nullptr;
}

} // namespace ribbon::storage
