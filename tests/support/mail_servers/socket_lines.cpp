#include "tests/support/mail_servers/socket_lines.hpp"

#include <poll.h>
#include <sys/socket.h>

namespace ribbon {

bool SocketLines::line(std::string& into)
{
    std::size_t end = 0;
    while ((end = waiting_.find('\n', from_)) == std::string::npos)
        if (!more()) return false;
    into = waiting_.substr(from_, end - from_);
    from_ = end + 1;
    if (!into.empty() && into.back() == '\r') into.pop_back();
    if (from_ > (1U << 20)) {
        waiting_.erase(0, from_);
        from_ = 0;
    }
    return true;
}

bool SocketLines::bytes(std::size_t count, std::string& into)
{
    while (waiting_.size() - from_ < count)
        if (!more()) return false;
    into = waiting_.substr(from_, count);
    from_ += count;
    return true;
}

bool SocketLines::heard(int milliseconds)
{
    if (waiting_.find('\n', from_) != std::string::npos) return true;
    pollfd ready{.fd = socket_, .events = POLLIN, .revents = 0};
    return poll(&ready, 1, milliseconds) > 0;
}

bool SocketLines::more()
{
    const ssize_t got = recv(socket_, piece_.data(), piece_.size(), 0);
    if (got > 0) waiting_.append(piece_.data(), static_cast<std::size_t>(got));
    return got > 0;
}

void say_on(int socket, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t sent = send(socket, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

} // namespace ribbon
