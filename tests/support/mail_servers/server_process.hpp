// A server of Debian's that a test starts in a folder of its own and ends with itself.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace ribbon {

/// A folder for a server: others may look into it, because a server gives up being root.
class ServerFolder {
public:
    explicit ServerFolder(std::string_view name);
    ~ServerFolder();
    ServerFolder(const ServerFolder&) = delete;
    ServerFolder& operator=(const ServerFolder&) = delete;
    std::string path(std::string_view name) const { return folder_ + "/" + std::string(name); }
    /// A folder in it that belongs to a user of this machine.
    void make(std::string_view name, const char* owner) const;
    void write(std::string_view name, std::string_view text) const;

private:
    std::string folder_;
};

/// A process that is ended when this is, or when the test dies.
class ServerProcess {
public:
    ServerProcess(const std::vector<std::string>& words, const std::string& log);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;
    bool running();
    void end(int signal);
    pid_t id() const { return process_; }

private:
    pid_t process_ = -1;
};

/// A port of the loopback address that nobody listened on a moment ago.
int free_loopback_port();

/// Waits until somebody listens there, at most this many seconds. False where nobody came.
bool wait_for_port(int port, int seconds);

/// A certificate for localhost that signs itself: PATH.pem, PATH.key. False without openssl.
bool make_certificate(const std::string& path);

} // namespace ribbon
