#include "tests/support/mail_servers/server_process.hpp"

#include "tests/support/program.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

} // namespace

ServerFolder::ServerFolder(std::string_view name)
{
    folder_ = (fs::temp_directory_path() / ("ribbon-" + std::string(name) + "-XXXXXX")).string();
    if (!mkdtemp(folder_.data())) throw std::runtime_error{"there can be no folder " + folder_};
    fs::permissions(folder_, fs::perms{0755});
}

ServerFolder::~ServerFolder()
{
    std::error_code nothing_to_be_done;
    fs::remove_all(folder_, nothing_to_be_done);
}

void ServerFolder::make(std::string_view name, const char* owner) const
{
    fs::create_directory(path(name));
    const passwd* user = getpwnam(owner);
    if (!user || chown(path(name).c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error{"cannot give " + path(name) + " to " + owner};
}

void ServerFolder::write(std::string_view name, std::string_view text) const
{
    std::ofstream{path(name), std::ios::binary} << text;
}

ServerProcess::ServerProcess(const std::vector<std::string>& words, const std::string& log)
{
    // Made before the fork: between it and exec a child of many threads may ask for no memory.
    std::vector<char*> list;
    for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
    list.push_back(nullptr);
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    process_ = fork();
    if (process_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        setpgid(0, 0);
        dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
        dup2(out, STDOUT_FILENO);
        dup2(out, STDERR_FILENO);
        execvp(list[0], list.data());
        _exit(127);
    }
    close(out);
    if (process_ < 0) throw std::runtime_error{"no process could be made"};
}

ServerProcess::~ServerProcess() { end(SIGTERM); }

bool ServerProcess::running()
{
    if (process_ > 0 && waitpid(process_, nullptr, WNOHANG) != 0) process_ = -1;
    return process_ > 0;
}

void ServerProcess::end(int signal)
{
    if (process_ < 0) return;
    kill(process_, signal);
    for (int waited = 0; waited < 500 && running(); ++waited) std::this_thread::sleep_for(10ms);
    if (process_ < 0) return;
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = -1;
}

int free_loopback_port()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    const bool found = bind(socket, any, size) == 0 && getsockname(socket, any, &size) == 0;
    close(socket);
    if (!found) throw std::runtime_error{"there is no free port"};
    return ntohs(address.sin_port);
}

bool wait_for_port(int port, int seconds)
{
    for (const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
         std::chrono::steady_clock::now() < until; std::this_thread::sleep_for(20ms)) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(port);
        const bool listens =
            connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        close(socket);
        if (listens) return true;
    }
    return false;
}

bool make_certificate(const std::string& path)
{
    return run_command({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                        "-keyout", path + ".key", "-out", path + ".pem"})
               .exit == 0;
}

} // namespace ribbon
