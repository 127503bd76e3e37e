// The process in which one mail is read, however it was started: a socket to it, and its end.
#pragma once

#include "inbound/mail/reading.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ribbon::daemons {

/// One process for one mail. Ended with its scope.
class ReaderProcess {
public:
    virtual ~ReaderProcess() = default;
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;

    /// Both ways: the mail goes in, what was found comes out.
    int socket() const { return socket_; }
    /// Waits until it has ended: its status as of waitpid(2); nothing where it has not by then.
    virtual std::optional<int> ended(std::chrono::steady_clock::time_point until) = 0;

protected:
    ReaderProcess() = default;
    int socket_ = -1;
};

/// Starts a program for one mail. No setting and no secret of ours is in its environment. Throws
/// std::runtime_error.
std::unique_ptr<ReaderProcess> start_reader(const std::vector<std::string>& command);

/// A program that was started once and becomes two for each mail: to start one that brings a
/// hundred libraries takes ten times as long as to read a mail. It never sees a byte of one, and
/// what it becomes has the same limits as a program of its own.
class ReaderHost {
public:
    explicit ReaderHost(std::vector<std::string> command) : command_(std::move(command)) {}
    ~ReaderHost() { end(); }
    ReaderHost(const ReaderHost&) = delete;
    ReaderHost& operator=(const ReaderHost&) = delete;

    /// One at a time: the one before must have ended. Starts the program where it is not there, or
    /// not any more. Throws std::runtime_error.
    std::unique_ptr<ReaderProcess> start();

private:
    class Forked;
    void begin();
    void end();
    bool ask(int socket, pid_t& reader) const;

    std::vector<std::string> command_;
    pid_t process_ = -1;
    int line_ = -1;
};

/// The other side of ReaderHost: for each socket that comes over standard input, becomes two, of
/// which the new one does `read` with that socket as its input and output. Comes back when nobody
/// asks any more. Until then this process must have one thread.
void host_readers(int (*read)(const MailSettings&), const MailSettings& settings);

} // namespace ribbon::daemons
