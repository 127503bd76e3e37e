#include "tests/torture/processes.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon::torture {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// The group of a process, from /proc; -1 where it has gone.
pid_t group_of(const std::filesystem::path& process)
{
    std::ifstream in{process / "stat"};
    std::string text;
    std::getline(in, text);
    // "pid (name) state parent group": a name may hold anything, so from its last bracket on.
    std::istringstream rest{text.substr(std::min(text.rfind(')') + 1, text.size()))};
    std::string state;
    pid_t parent = -1, group = -1;
    rest >> state >> parent >> group;
    return state == "Z" ? -1 : group;
}

[[noreturn]] void be_the_child(const std::function<void(int)>& work, int out, pid_t parent)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);
    try {
        work(out);
    } catch (const std::exception& error) {
        say(out, std::string{"failed "} + error.what());
    }
    // Nothing of the parent's may be tidied away here, least of all its database server.
    _exit(0);
}

} // namespace

void say(int out, const std::string& line)
{
    std::string text = line;
    for (char& one : text)
        if (one == '\n') one = ' ';
    text.resize(std::min(text.size(), std::size_t{PIPE_BUF} - 1));
    text += '\n';
    if (write(out, text.data(), text.size()) < 0) _exit(1); // nobody listens any more
}

Child::Child(const std::function<void(int)>& work)
{
    // What a killed child leaves behind becomes ours, so that it can be waited for.
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{std::strerror(errno)};
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ < 0) throw std::runtime_error{std::strerror(errno)};
    if (pid_ == 0) {
        close(ends[0]);
        be_the_child(work, ends[1], parent);
    }
    setpgid(pid_, pid_); // as the child does: whoever comes first
    close(ends[1]);
    pipe_ = ends[0];
}

Child::~Child()
{
    kill_all();
    while (waitpid(-pid_, nullptr, 0) > 0) {}
    close(pipe_);
}

bool Child::read_some()
{
    char some[65'536];
    const auto got = read(pipe_, some, sizeof some);
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) return open_ = false;
    half_.append(some, static_cast<std::size_t>(got));
    for (std::size_t end = 0; (end = half_.find('\n')) != std::string::npos;) {
        lines_.push_back(half_.substr(0, end));
        half_.erase(0, end + 1);
    }
    return true;
}

bool Child::read_for(milliseconds longest, std::size_t lines)
{
    const auto until = Clock::now() + longest;
    while (open_ && lines_.size() < lines) {
        const auto left = std::chrono::ceil<milliseconds>(until - Clock::now());
        if (left <= milliseconds{0}) break;
        pollfd wait{pipe_, POLLIN, 0};
        if (poll(&wait, 1, static_cast<int>(left.count())) > 0) read_some();
    }
    return open_;
}

void Child::read_rest()
{
    while (open_) read_some();
    int status = 0;
    if (waitpid(pid_, &status, 0) != pid_) return;
    if (WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL)
        lines_.push_back("failed It was ended by signal " + std::to_string(WTERMSIG(status)));
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
        lines_.push_back("failed It ended with " + std::to_string(WEXITSTATUS(status)));
}

std::vector<pid_t> Child::started() const
{
    std::vector<pid_t> found;
    std::error_code gone;
    for (const auto& one : std::filesystem::directory_iterator{"/proc", gone}) {
        const std::string name = one.path().filename();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        const pid_t process = std::stoi(name);
        if (process != pid_ && group_of(one.path()) == pid_) found.push_back(process);
    }
    return found;
}

void Child::kill_itself() { kill(pid_, SIGKILL); }

void Child::kill_all() { kill(-pid_, SIGKILL); }

std::vector<std::string> lines_of(const std::function<void(int out)>& work)
{
    Child child{work};
    child.read_rest();
    return child.lines();
}

} // namespace ribbon::torture
