#include "storage/apart/run.hpp"

#include "storage/files/write_all.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <linux/close_range.h>
#include <optional>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void can_not(const char* what)
{
    throw std::runtime_error(std::string{"No process can be made to read a file ("} + what +
                             "): " + std::strerror(errno));
}

/// Where the machine keeps its programs; our own PATH may name more than that.
std::string path_of(const std::string& program)
{
    if (program.find('/') != std::string::npos) return program;
    for (const char* folder : {"/usr/bin/", "/usr/local/bin/", "/bin/"}) {
        std::string path = folder + program;
        if (access(path.c_str(), X_OK) == 0) return path;
    }
    return {};
}

constexpr int could_not_start = 127, could_not_be_confined = 126;

/// Between fork(2) and execve(2): no memory, no lock, only calls to the kernel.
[[noreturn]] void become(const char* program, char** words, int input, int output,
                         const Fence& fence, const FenceLimits& limits) noexcept
{
    char utf8[] = "LC_ALL=C.UTF-8";
    char* environment[]{utf8, nullptr};
    const int nobody = open("/dev/null", O_WRONLY | O_CLOEXEC);
    // Whoever is to read what it says goes: so does it.
    const bool ready = nobody >= 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
                       dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 &&
                       dup2(nobody, STDERR_FILENO) >= 0;
    syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    if (!ready || fence.go_behind(limits)) _exit(could_not_be_confined);
    execve(program, words, environment);
    _exit(could_not_start);
}

/// What this process may write to already, in bytes, which its copy is counted for as well.
std::uint64_t in_use()
{
    std::ifstream file{"/proc/self/statm"};
    std::uint64_t pages = 0;
    // Size, resident, shared, text, library, and then data with the stack (proc(5)).
    for (int place = 0; place < 6; ++place) file >> pages;
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

/// The copy of this process that does the work. It keeps no file of ours: not the record's, not a
/// visitor's.
[[noreturn]] void do_work(const std::function<std::string()>& work, int output, const Fence& fence,
                          const FenceLimits& limits) noexcept
{
    const int nobody = open("/dev/null", O_RDWR | O_CLOEXEC);
    const bool ready = nobody >= 0 && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
                       dup2(nobody, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 &&
                       dup2(nobody, STDERR_FILENO) >= 0;
    fence.close_files();
    if (!ready || fence.go_behind(limits)) _exit(could_not_be_confined);
    try {
        _exit(write_all(STDOUT_FILENO, work()) ? 0 : 1);
    } catch (...) {
        _exit(1);
    }
}

/// A process of ours, ended with its scope.
class Process {
public:
    Process(pid_t number, int output) : number_(number), output_(output) {}
    ~Process()
    {
        close(output_);
        if (number_ <= 0) return;
        kill(number_, SIGKILL);
        while (waitpid(number_, nullptr, 0) < 0 && errno == EINTR) {}
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Takes what it says. How that ended: `well` is that it says no more.
    RunEnd take(std::string& said, std::size_t most, Clock::time_point until) const
    {
        std::array<char, 65'536> piece;
        for (;;) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
            pollfd waiting{output_, POLLIN, 0};
            const int ready =
                left.count() <= 0 ? 0 : poll(&waiting, 1, static_cast<int>(left.count()));
            if (ready < 0 && errno == EINTR) continue;
            if (ready <= 0) return RunEnd::too_long;
            const auto got = read(output_, piece.data(), piece.size());
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return RunEnd::broke_off;
            if (got == 0) return RunEnd::well;
            const auto taken = std::min(static_cast<std::size_t>(got), most - said.size());
            said.append(piece.data(), taken);
            if (taken < static_cast<std::size_t>(got)) return RunEnd::too_much;
        }
    }

    /// Its status, as of waitpid(2); nothing where it has not ended by then.
    std::optional<int> ended(Clock::time_point until)
    {
        // It may say nothing more and still not end: poll(2) has nothing to wait for then.
        int status = 0;
        pid_t gone = 0;
        while ((gone = waitpid(number_, &status, WNOHANG)) == 0 && Clock::now() < until)
            poll(nullptr, 0, 1);
        if (gone != number_) return std::nullopt;
        number_ = -1;
        return status;
    }

private:
    pid_t number_;
    int output_;
};

RunEnd end_of(std::optional<int> ended)
{
    if (!ended) return RunEnd::too_long;
    const int status = *ended;
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGXCPU ? RunEnd::too_long : RunEnd::broke_off;
    switch (WEXITSTATUS(status)) {
    case 0: return RunEnd::well;
    case could_not_start: return RunEnd::not_there;
    case could_not_be_confined: throw std::runtime_error("A process could not be confined");
    default: return RunEnd::gave_up;
    }
}

/// Makes a process that does not come back from `child`, which is given where to write, and hears
/// it to its end.
RunApart hear(const std::function<void(int output)>& child, const RunLimits& limits)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) can_not("pipe");
    const pid_t made = fork();
    if (made == 0) child(ends[1]);
    close(ends[1]);
    if (made < 0) {
        close(ends[0]);
        can_not("fork");
    }
    const auto until = Clock::now() + limits.wall;
    Process process{made, ends[0]};
    RunApart ran;
    ran.end = process.take(ran.said, limits.most_bytes, until);
    if (ran.end == RunEnd::well) ran.end = end_of(process.ended(until));
    return ran;
}

} // namespace

RunApart run_apart(const std::vector<std::string>& command, int input, const RunLimits& limits)
{
    const std::string program = path_of(command.front());
    if (program.empty()) return {};
    const Fence fence{program};
    std::vector<char*> words;
    words.reserve(command.size() + 1);
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    return hear(
        [&](int output) {
            become(program.c_str(), words.data(), input, output, fence, limits.fence);
        },
        limits);
}

RunApart work_apart(const std::function<std::string()>& work, const RunLimits& limits)
{
    const Fence fence;
    FenceLimits narrow = limits.fence;
    narrow.memory_bytes += in_use();
    return hear([&](int output) { do_work(work, output, fence, narrow); }, limits);
}

} // namespace ribbon::storage
