// A real PostgreSQL for the tests: its own folder, socket and free port, ended with the process.
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>

namespace ribbon {

class PostgresServer {
public:
    /// Whether what is committed is really on the disk, which only a test of that needs.
    enum class Durable : bool { no, yes };

    /// Starts one in a folder for temporary files, in half a minute at most. As root it runs as
    /// the user postgres, because PostgreSQL refuses to be root. Throws std::runtime_error.
    explicit PostgresServer(Durable durable = Durable::no);
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// The one that the tests of this process share, started when first asked for, which must be
    /// from the main thread.
    static PostgresServer& shared();
    /// Why none can be started on this machine; nothing where one can.
    static std::optional<std::string> missing();

    /// Makes an empty database, and tells its name.
    std::string make_database();
    void drop_database(const std::string& name);
    /// The URL of a database, over the socket.
    std::string url(const std::string& database) const;
    /// The same over the loopback address and port.
    std::string url_by_port(const std::string& database) const;

    /// Ends the server at once, as a power cut would, and starts it again on what is left.
    void crash_and_restart();

private:
    void start();
    void end(int signal);

    std::string folder_;
    bool durable_;
    int port_ = 0;
    pid_t server_ = -1;
    int made_ = 0;
};

} // namespace ribbon
