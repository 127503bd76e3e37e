#include "tests/support/http_client.hpp"

#include "base/lower_case.hpp"
#include "inbound/forms/text.hpp"

#include <arpa/inet.h>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace ribbon::server {

Client::Client(unsigned short port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&there), sizeof there) != 0)
        throw std::runtime_error("the test can not reach the listener");
}

Client::~Client()
{
    if (socket_ >= 0) close(socket_);
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), waiting_(std::move(other.waiting_))
{
}

bool Client::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Client::end_sending() { shutdown(socket_, SHUT_WR); }

/// Waits for more bytes; false when none came in time, or never will.
bool Client::fill(int seconds)
{
    pollfd waits{.fd = socket_, .events = POLLIN, .revents = 0};
    if (poll(&waits, 1, seconds * 1000) <= 0) return false;
    char piece[65536];
    const ssize_t got = recv(socket_, piece, sizeof piece, 0);
    if (got <= 0) return false;
    waiting_.append(piece, static_cast<std::size_t>(got));
    return true;
}

Answer Client::receive(bool head)
{
    Answer answer;
    while (waiting_.find("\r\n\r\n") == std::string::npos)
        if (!fill(10)) return answer;
    const auto end = waiting_.find("\r\n\r\n");
    std::string_view lines{waiting_.data(), end + 2};
    std::from_chars(lines.data() + 9, lines.data() + 12, answer.status);
    for (auto next = lines.find("\r\n"); next + 2 < lines.size();) {
        lines.remove_prefix(next + 2);
        next = lines.find("\r\n");
        const auto colon = lines.find(':');
        const std::string name = lower_case(lines.substr(0, colon));
        std::string& value = answer.headers[name];
        if (!value.empty()) value += "|";
        value += stripped(lines.substr(colon + 1, next - colon - 1));
    }
    waiting_.erase(0, end + 4);
    if (head || answer.status == 304 || answer.status < 200) return answer;
    const std::size_t bytes = std::stoul("0" + answer.headers["content-length"]);
    while (waiting_.size() < bytes)
        if (!fill(10)) return answer;
    answer.body = waiting_.substr(0, bytes);
    waiting_.erase(0, bytes);
    return answer;
}

bool Client::is_closed_within(int seconds)
{
    pollfd waits{.fd = socket_, .events = POLLIN, .revents = 0};
    if (!waiting_.empty() || poll(&waits, 1, seconds * 1000) <= 0) return false;
    char byte = 0;
    return recv(socket_, &byte, 1, 0) <= 0;
}

bool Client::has_said_something() const
{
    pollfd waits{.fd = socket_, .events = POLLIN, .revents = 0};
    return !waiting_.empty() || poll(&waits, 1, 0) > 0;
}

Answer Client::ask(std::string_view bytes)
{
    send(bytes);
    return receive();
}

namespace {

std::string new_folder()
{
    std::string name = (std::filesystem::temp_directory_path() / "ribbon-uploads-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("the test can not make a folder");
    return name;
}

} // namespace

Served::Served(Application application, ListenerConfig config) : folder(new_folder())
{
    config.port = 0;
    config.upload_folder = folder;
    listener = std::make_unique<Listener>(std::move(config), std::move(application));
}

Served::~Served()
{
    listener.reset();
    std::filesystem::remove_all(folder);
}

std::string get(std::string_view path, std::string_view headers)
{
    return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", path, headers);
}

std::string post(std::string_view path, std::string_view type, std::string_view body,
                 std::string_view headers)
{
    return fmt::format("POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {}\r\n"
                       "Content-Length: {}\r\n{}\r\n{}",
                       path, type, body.size(), headers, body);
}

} // namespace ribbon::server
