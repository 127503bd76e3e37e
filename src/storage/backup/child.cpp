#include "storage/backup/child.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace ribbon::storage {
namespace {

struct Ends {
    int ours = -1, theirs = -1;
};

/// A socket and no pipe: what writes to a pipe that nobody reads is ended by a signal.
Ends connected()
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        throw std::runtime_error("No connection to a program could be made: " +
                                 std::string{std::strerror(errno)});
    return {ends[0], ends[1]};
}

std::string read_some(int file, std::size_t most)
{
    std::string bytes(most, '\0');
    for (;;) {
        const auto got = ::read(file, bytes.data(), most);
        if (got < 0 && errno == EINTR) continue;
        bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return bytes;
    }
}

void close_end(int& end)
{
    if (end >= 0) close(std::exchange(end, -1));
}

} // namespace

Child::Child(std::vector<std::string> words)
{
    Ends in = connected(), out = connected(), err = connected();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.theirs, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.theirs, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.theirs, STDERR_FILENO);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int code =
        posix_spawnp(&child_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    for (int* end : {&in.theirs, &out.theirs, &err.theirs}) close_end(*end);
    input_ = in.ours;
    output_ = out.ours;
    complaints_ = err.ours;
    if (code == 0) return;
    child_ = -1;
    for (int* end : {&input_, &output_, &complaints_}) close_end(*end);
    throw std::runtime_error("The program \"" + words[0] + "\" can not be started: " +
                             std::strerror(code) + ". Install the package " + words[0] + ".");
}

Child::~Child()
{
    for (int* end : {&input_, &output_, &complaints_}) close_end(*end);
    if (child_ <= 0) return;
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
}

bool Child::write(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto sent = send(input_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Child::no_more_input() { close_end(input_); }

std::string Child::read(std::size_t most) const { return read_some(output_, most); }

bool Child::end()
{
    no_more_input();
    // Whatever it still has to say, so that it does not wait for us to listen.
    while (!read_some(output_, 65'536).empty()) {}
    for (std::string more = read_some(complaints_, 4096); !more.empty();
         more = read_some(complaints_, 4096))
        complaint_ += more;
    for (char& c : complaint_)
        if (c == '\n') c = ' ';
    int status = 0;
    while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {}
    child_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace ribbon::storage
