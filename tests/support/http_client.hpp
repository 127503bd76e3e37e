// A client that sends exactly the bytes it is told, for tests of the listener with real sockets.
#pragma once

#include "server/http/listener.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::server {

struct Answer {
    int status = 0; ///< 0 where the connection ended before an answer
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
};

/// One connection to a port of this machine.
class Client {
public:
    explicit Client(unsigned short port);
    ~Client();
    Client(Client&& other) noexcept;
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// False where the other end has closed.
    bool send(std::string_view bytes);
    /// The next answer, waited for ten seconds at most. Of a HEAD the body is not waited for.
    Answer receive(bool head = false);
    /// Whether the other end closes the connection within the seconds, and sends nothing first.
    bool is_closed_within(int seconds);
    /// Whether anything has come that was not received yet.
    bool has_said_something() const;
    /// send() and receive().
    Answer ask(std::string_view bytes);
    void end_sending();

private:
    bool fill(int seconds);
    int socket_ = -1;
    std::string waiting_;
};

/// A listener at a free port of this machine, with a small configuration, and a folder of its own
/// for uploads.
struct Served {
    explicit Served(Application application, ListenerConfig config = {});
    ~Served();
    Client client() const { return Client{listener->port()}; }

    std::string folder;
    std::unique_ptr<Listener> listener;
};

/// "GET path HTTP/1.1" with a Host and the headers given, each ended by CR LF.
std::string get(std::string_view path, std::string_view headers = "");
/// A POST with a length.
std::string post(std::string_view path, std::string_view type, std::string_view body,
                 std::string_view headers = "");

} // namespace ribbon::server
