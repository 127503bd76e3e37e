// The listening end of the server: sockets, HTTP, limits and deadlines.
#pragma once

#include "server/http/message.hpp"

#include <memory>

namespace ribbon::server {

struct ListenerConfig {
    std::string address = "127.0.0.1";
    unsigned short port = 8080; ///< 0: one that is free
    int io_threads = 2;
    int workers = 4;            ///< threads that answer
    int queue = 256;            ///< requests waiting for a worker; more are answered 503
    int connections = 4096;
    std::uint64_t header_bytes = 16 * 1024;
    int header_seconds = 10;    ///< from the first byte of a request to the end of its headers
    int idle_seconds = 60;      ///< between two requests of one connection
    int drain_seconds = 10;     ///< for what is under way when it is told to stop
    std::string upload_folder;  ///< for the bytes of uploads, while a request lasts
    std::vector<std::string> trusted_proxies; ///< addresses whose X-Forwarded-* are believed
};

/// What it has done since it began, for the page of the machine.
struct ListenerCounts {
    std::uint64_t connections = 0, open = 0, requests = 0, refused_busy = 0, refused_slow = 0,
                  refused_large = 0, refused_bad = 0;
};

class Listener {
public:
    /// Binds and listens. Throws std::runtime_error, in a sentence, where the address is taken.
    Listener(ListenerConfig config, Application application);
    ~Listener();
    unsigned short port() const;
    ListenerCounts counts() const;
    /// Takes no more connections, lets what is under way end within the drain time, and returns.
    void stop();

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

} // namespace ribbon::server
