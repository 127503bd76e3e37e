#include "daemons/signer/line.hpp"

#include <cerrno>
#include <stdexcept>
#include <sys/socket.h>

namespace ribbon::daemons {
namespace {

constexpr std::size_t longest_line = 2'000;

} // namespace

bool Lines::fill()
{
    char some[65'536];
    for (;;) {
        const auto got = recv(file_, some, sizeof some, 0);
        if (got > 0) {
            held_.append(some, static_cast<std::size_t>(got));
            return true;
        }
        if (got == 0) return false;
        if (errno != EINTR) throw std::runtime_error("The signer and the record lost touch");
    }
}

bool Lines::read(std::string& line)
{
    for (;;) {
        const auto end = held_.find('\n');
        if (end != std::string::npos) {
            line = held_.substr(0, end);
            held_.erase(0, end + 1);
            return true;
        }
        if (held_.size() > longest_line)
            throw std::runtime_error("A line to the signer is too long");
        if (!fill()) return false;
    }
}

std::string Lines::read_bytes(std::size_t count)
{
    while (held_.size() < count)
        if (!fill()) throw std::runtime_error("The signer and the record lost touch");
    std::string bytes = held_.substr(0, count);
    held_.erase(0, count);
    return bytes;
}

void Lines::write(std::string_view text)
{
    while (!text.empty()) {
        const auto wrote = send(file_, text.data(), text.size(), MSG_NOSIGNAL);
        if (wrote > 0)
            text.remove_prefix(static_cast<std::size_t>(wrote));
        else if (errno != EINTR)
            throw std::runtime_error("The signer and the record lost touch");
    }
}

} // namespace ribbon::daemons
