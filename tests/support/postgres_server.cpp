#include "tests/support/postgres_server.hpp"

#include "storage/sql/connection.hpp"
#include "tests/support/postgres_files.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <filesystem>
#include <fmt/format.h>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A port that nobody listened on a moment ago.
int free_port()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    const bool found = bind(socket, any, size) == 0 && getsockname(socket, any, &size) == 0;
    close(socket);
    if (!found) throw std::runtime_error{"there is no free port"};
    return ntohs(address.sin_port);
}

bool answers(const std::string& url)
{
    try {
        storage::connect({.engine = storage::Engine::postgres, .address = url});
        return true;
    } catch (const storage::DatabaseError&) {
        return false;
    }
}

} // namespace

std::optional<std::string> PostgresServer::missing()
{
    if (postgres_programs().empty())
        return "PostgreSQL 15 is not installed: apt-get install postgresql-15";
    return std::nullopt;
}

PostgresServer& PostgresServer::shared()
{
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer(Durable durable)
    : folder_(new_postgres_folder()), durable_(durable == Durable::yes)
{
    copy_postgres_template(folder_ + "/data");
    // Another process may take the port between our asking and PostgreSQL's listening.
    for (int tries = 0; server_ < 0 && tries < 5; ++tries) {
        port_ = free_port();
        start();
    }
    if (server_ < 0) throw std::runtime_error{"PostgreSQL did not start; see " + folder_ + "/log"};
}

PostgresServer::~PostgresServer()
{
    end(SIGQUIT);
    std::error_code nothing_to_be_done;
    fs::remove_all(folder_, nothing_to_be_done);
}

void PostgresServer::start()
{
    const std::string on = durable_ ? "on" : "off";
    std::vector<std::string> words{postgres_programs() + "/postgres", "-D", folder_ + "/data"};
    for (const std::string& setting :
         {std::string("listen_addresses=127.0.0.1"), fmt::format("port={}", port_),
          "unix_socket_directories=" + folder_, "fsync=" + on, "full_page_writes=" + on,
          std::string("shared_buffers=16MB"), std::string("max_connections=200"),
          std::string("jit=off"), std::string("deadlock_timeout=100ms")}) {
        words.emplace_back("-c");
        words.push_back(setting);
    }
    server_ = start_as_postgres(words, folder_ + "/log");
    for (const auto until = std::chrono::steady_clock::now() + 30s;
         std::chrono::steady_clock::now() < until; std::this_thread::sleep_for(10ms)) {
        if (waitpid(server_, nullptr, WNOHANG) != 0) {
            server_ = -1;
            return;
        }
        if (answers(url("postgres"))) return;
    }
    end(SIGQUIT);
}

void PostgresServer::end(int signal)
{
    if (server_ < 0) return;
    kill(server_, signal);
    for (int waited = 0; waited < 500; ++waited) {
        if (waitpid(server_, nullptr, WNOHANG) != 0) {
            server_ = -1;
            return;
        }
        std::this_thread::sleep_for(10ms);
    }
    kill(server_, SIGKILL);
    waitpid(server_, nullptr, 0);
    server_ = -1;
}

void PostgresServer::crash_and_restart()
{
    end(SIGQUIT);
    start();
    if (server_ < 0)
        throw std::runtime_error{"PostgreSQL did not start again; see " + folder_ + "/log"};
}

std::string PostgresServer::make_database()
{
    std::string name = fmt::format("store_{}", made_++);
    const auto connection =
        storage::connect({.engine = storage::Engine::postgres, .address = url("postgres")});
    // By copying files, which with fsync off is five times as quick as by way of the log.
    connection->run("CREATE DATABASE " + name + " STRATEGY FILE_COPY");
    return name;
}

void PostgresServer::drop_database(const std::string& name)
{
    const auto connection =
        storage::connect({.engine = storage::Engine::postgres, .address = url("postgres")});
    connection->run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
}

std::string PostgresServer::url(const std::string& database) const
{
    return fmt::format("postgresql://ribbon@/{}?host={}&port={}", database, folder_, port_);
}

std::string PostgresServer::url_by_port(const std::string& database) const
{
    return fmt::format("postgresql://ribbon@127.0.0.1:{}/{}", port_, database);
}

} // namespace ribbon
