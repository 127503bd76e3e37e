#include "tests/support/program.hpp"

#include "tests/scenarios/books.hpp"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon {
namespace {

/// The most memory our program may write to: what needs more fails, and its test with it. The
/// kernel's own figure of the peak would count the memory of the test that forked it; a limit on
/// addresses would count what malloc only reserves, 64 MiB for each thread that ever had to wait.
constexpr rlim_t most_bytes = rlim_t{200} << 20;

std::string named_program()
{
    const char* named = std::getenv("RIBBON_PROGRAM");
    return named ? named : repository() + "/build/ribbon";
}

/// What the child needs, made before the fork: under its limit of memory it may not ask for any.
struct Start {
    explicit Start(const std::vector<std::string>& arguments)
        : limited(arguments[0] == named_program()), folder(repository())
    {
        words.reserve(arguments.size() + 1);
        for (const std::string& one : arguments) words.push_back(const_cast<char*>(one.c_str()));
        words.push_back(nullptr);
    }
    bool limited;
    std::string folder;
    std::vector<char*> words;
};

/// In the child, after fork: the streams as they should be, and then the program.
[[noreturn]] void become(const Start& start, int out, int err)
{
    const int nothing = open("/dev/null", O_RDONLY);
    if (nothing < 0) _exit(127);
    dup2(nothing, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    const rlimit memory{most_bytes, most_bytes};
    if (chdir(start.folder.c_str()) == 0 &&
        (!start.limited || setrlimit(RLIMIT_DATA, &memory) == 0))
        execvp(start.words[0], start.words.data());
    _exit(127);
}

void wait_for(pid_t child, Ran& ran)
{
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw std::runtime_error{"waitpid failed"};
    ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::vector<std::string> command(const std::vector<std::string>& arguments)
{
    std::vector<std::string> all{program()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

} // namespace

std::string program()
{
    std::string path = named_program();
    if (access(path.c_str(), X_OK) != 0)
        throw std::runtime_error{"there is no program " + path + "; run script/dev/build first"};
    return path;
}

Ran run(const std::vector<std::string>& arguments) { return run_command(command(arguments)); }

Ran run_command(const std::vector<std::string>& words)
{
    // Into files and not pipes, so that neither stream can fill up and stop the program.
    const TemporaryFile out{".out"}, err{".err"};
    const int to_out = open(out.path().c_str(), O_WRONLY | O_CLOEXEC);
    const int to_err = open(err.path().c_str(), O_WRONLY | O_CLOEXEC);
    const Start start{words};
    const pid_t child = fork();
    if (child == 0) become(start, to_out, to_err);
    close(to_out);
    close(to_err);
    if (child < 0) throw std::runtime_error{"fork failed"};
    Ran ran;
    wait_for(child, ran);
    ran.out = contents(out.path());
    ran.err = contents(err.path());
    return ran;
}

bool has_terminals()
{
    const int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    const bool lent = ours >= 0 && grantpt(ours) == 0 && unlockpt(ours) == 0 &&
                      access(ptsname(ours), R_OK | W_OK) == 0;
    if (ours >= 0) close(ours);
    return lent;
}

Ran run_on_terminal(const std::vector<std::string>& arguments)
{
    const auto all = command(arguments);
    const TemporaryFile err{".err"};
    const int to_err = open(err.path().c_str(), O_WRONLY | O_CLOEXEC);
    const int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (ours < 0 || grantpt(ours) != 0 || unlockpt(ours) != 0)
        throw std::runtime_error{"there is no pseudo-terminal here"};
    const int theirs = open(ptsname(ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
    const Start start{all};
    const pid_t child = fork();
    if (child == 0) become(start, theirs, to_err);
    close(theirs);
    close(to_err);
    if (child < 0) throw std::runtime_error{"fork failed"};
    Ran ran;
    std::array<char, 4096> piece{};
    // The terminal ends with an error once nobody holds its other side.
    for (ssize_t n = 0; (n = read(ours, piece.data(), piece.size())) > 0;)
        ran.out.append(piece.data(), static_cast<std::size_t>(n));
    close(ours);
    wait_for(child, ran);
    ran.err = contents(err.path());
    return ran;
}

TemporaryFile::TemporaryFile(std::string_view ending, std::string_view text)
{
    const char* folder = std::getenv("TMPDIR");
    path_ = std::string{folder ? folder : "/tmp"} + "/ribbon-XXXXXX" + std::string{ending};
    const int file = mkstemps(path_.data(), static_cast<int>(ending.size()));
    if (file < 0) throw std::runtime_error{"there can be no file " + path_};
    close(file);
    std::ofstream{path_, std::ios::binary} << text;
}

TemporaryFile::~TemporaryFile() { unlink(path_.c_str()); }

void TemporaryFile::fill(std::string_view piece, std::size_t bytes) const
{
    std::ofstream out{path_, std::ios::binary | std::ios::app};
    for (std::size_t written = 0; written < bytes; written += piece.size()) out << piece;
    out.flush();
    if (!out) throw std::runtime_error{"there is no room for " + path_};
}

std::string contents(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace ribbon
