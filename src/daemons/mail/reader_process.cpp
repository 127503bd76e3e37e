#include "daemons/mail/reader_process.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

using Clock = std::chrono::steady_clock;

/// Two ends of one socket, and no pipe: who writes to a pipe nobody reads is ended.
struct Ends {
    explicit Ends(int kind)
    {
        if (socketpair(AF_UNIX, kind | SOCK_CLOEXEC, 0, of) != 0)
            throw std::runtime_error(std::string{"No connection to the reader of mail: "} +
                                     std::strerror(errno));
    }
    int of[2]{-1, -1};
};

/// Starts a program whose standard input and output are a socket. Nobody hears its complaints.
pid_t spawn(const std::vector<std::string>& command, int socket)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    // No setting and no secret of ours is in its environment.
    char utf8[] = "LC_ALL=C.UTF-8";
    char* environment[]{utf8, nullptr};
    pid_t child = -1;
    const int code = posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environment);
    posix_spawn_file_actions_destroy(&actions);
    if (code != 0)
        throw std::runtime_error(std::string{"The reader of mail can not be started: "} +
                                 std::strerror(code));
    return child;
}

void wait_for(pid_t child)
{
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {}
}

/// A program of its own, and our child.
class Spawned : public ReaderProcess {
public:
    explicit Spawned(const std::vector<std::string>& command)
    {
        const Ends ends{SOCK_STREAM};
        socket_ = ends.of[0];
        try {
            child_ = spawn(command, ends.of[1]);
        } catch (const std::runtime_error&) {
            close(ends.of[0]);
            close(ends.of[1]);
            throw;
        }
        close(ends.of[1]);
    }
    ~Spawned() override
    {
        close(socket_);
        if (child_ <= 0) return;
        kill(child_, SIGKILL);
        wait_for(child_);
    }
    std::optional<int> ended(Clock::time_point until) override
    {
        int status = 0;
        pid_t gone = 0;
        while ((gone = waitpid(child_, &status, WNOHANG)) == 0 && Clock::now() < until)
            std::this_thread::sleep_for(std::chrono::microseconds{200});
        if (gone != child_) return std::nullopt;
        child_ = -1;
        return status;
    }

private:
    pid_t child_ = -1;
};

/// A number over the line to or from a host; false where the other side has gone.
bool tell(int line, int number) { return send(line, &number, sizeof number, MSG_NOSIGNAL) > 0; }
bool hear(int line, int& number)
{
    ssize_t got = 0;
    while ((got = recv(line, &number, sizeof number, 0)) < 0 && errno == EINTR) {}
    return got == static_cast<ssize_t>(sizeof number);
}

/// A message with one open file in it (unix(7), SCM_RIGHTS).
struct WithFile {
    WithFile()
    {
        head.msg_iov = &piece;
        head.msg_iovlen = 1;
        head.msg_control = room;
        head.msg_controllen = sizeof room;
    }
    char byte = 0;
    iovec piece{&byte, 1};
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))]{};
    msghdr head{};
};

bool give_file(int line, int file)
{
    WithFile message;
    cmsghdr* const part = CMSG_FIRSTHDR(&message.head);
    part->cmsg_level = SOL_SOCKET;
    part->cmsg_type = SCM_RIGHTS;
    part->cmsg_len = CMSG_LEN(sizeof file);
    std::memcpy(CMSG_DATA(part), &file, sizeof file);
    return sendmsg(line, &message.head, MSG_NOSIGNAL) > 0;
}

/// -1 where nobody asks any more.
int take_file(int line)
{
    WithFile message;
    ssize_t got = 0;
    while ((got = recvmsg(line, &message.head, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) {}
    const cmsghdr* const part = got > 0 ? CMSG_FIRSTHDR(&message.head) : nullptr;
    if (!part || part->cmsg_type != SCM_RIGHTS) return -1;
    int file = -1;
    std::memcpy(&file, CMSG_DATA(part), sizeof file);
    return file;
}

} // namespace

std::unique_ptr<ReaderProcess> start_reader(const std::vector<std::string>& command)
{
    return std::make_unique<Spawned>(command);
}

/// A process that the host became, and that it waits for.
class ReaderHost::Forked final : public ReaderProcess {
public:
    Forked(ReaderHost& host, int socket, pid_t reader) : host_(host), reader_(reader)
    {
        socket_ = socket;
    }
    ~Forked() override
    {
        close(socket_);
        // What the host has not told the end of has its number still.
        if (over_ || Forked::ended(Clock::now())) return;
        kill(reader_, SIGKILL);
        if (int status = 0; !hear(host_.line_, status)) host_.end();
    }
    std::optional<int> ended(Clock::time_point until) override
    {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        pollfd waiting{host_.line_, POLLIN, 0};
        if (poll(&waiting, 1, static_cast<int>(std::max<long>(left.count(), 0))) <= 0)
            return std::nullopt;
        over_ = true;
        int status = 0;
        if (hear(host_.line_, status)) return status;
        // The host itself is gone, and its reader with it.
        host_.end();
        return SIGKILL;
    }

private:
    ReaderHost& host_;
    pid_t reader_;
    bool over_ = false;
};

void ReaderHost::begin()
{
    const Ends ends{SOCK_SEQPACKET};
    line_ = ends.of[0];
    try {
        process_ = spawn(command_, ends.of[1]);
    } catch (const std::runtime_error&) {
        close(ends.of[1]);
        end();
        throw;
    }
    close(ends.of[1]);
}

void ReaderHost::end()
{
    if (line_ >= 0) close(line_);
    line_ = -1;
    if (process_ <= 0) return;
    kill(process_, SIGKILL);
    wait_for(process_);
    process_ = -1;
}

/// The process that the host became for this socket; false where there is no host.
bool ReaderHost::ask(int socket, pid_t& reader) const
{
    return line_ >= 0 && give_file(line_, socket) && hear(line_, reader) && reader > 0;
}

std::unique_ptr<ReaderProcess> ReaderHost::start()
{
    const Ends ends{SOCK_STREAM};
    pid_t reader = -1;
    bool there = ask(ends.of[1], reader);
    if (!there) try { // it was never there, or was ended since
            end();
            begin();
            there = ask(ends.of[1], reader);
        } catch (const std::runtime_error&) {
            close(ends.of[0]);
            close(ends.of[1]);
            throw;
        }
    close(ends.of[1]);
    if (there) return std::make_unique<Forked>(*this, ends.of[0], reader);
    close(ends.of[0]);
    end();
    throw std::runtime_error("The reader of mail ends as soon as it is started");
}

void host_readers(int (*read)(const MailSettings&), const MailSettings& settings)
{
    for (int socket = -1; (socket = take_file(STDIN_FILENO)) >= 0; close(socket)) {
        const pid_t host = getpid();
        const pid_t reader = fork();
        if (reader == 0) {
            // Whoever is to wait for it goes: so does it.
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (getppid() != host) _exit(1);
            dup2(socket, STDIN_FILENO);
            dup2(socket, STDOUT_FILENO);
            close(socket);
            _exit(read(settings));
        }
        if (!tell(STDIN_FILENO, reader) || reader < 0) return;
        int status = 0;
        while (waitpid(reader, &status, 0) < 0 && errno == EINTR) {}
        if (!tell(STDIN_FILENO, status)) return;
    }
}

} // namespace ribbon::daemons
