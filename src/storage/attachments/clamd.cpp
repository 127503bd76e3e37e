#include "storage/attachments/clamd.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t most_answer_bytes = 4096;

/// Why clamd gave no answer.
class NoAnswer : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Address {
    sockaddr_storage bytes{};
    socklen_t size = 0;
};

std::optional<Address> unix_address(const std::string& path)
{
    Address address;
    auto& where = reinterpret_cast<sockaddr_un&>(address.bytes);
    if (path.size() >= sizeof where.sun_path) return std::nullopt;
    where.sun_family = AF_UNIX;
    std::memcpy(where.sun_path, path.c_str(), path.size() + 1);
    address.size = sizeof where;
    return address;
}

std::optional<Address> loopback_address(std::string_view text)
{
    constexpr std::string_view host = "127.0.0.1:";
    if (!text.starts_with(host)) return std::nullopt;
    text.remove_prefix(host.size());
    std::uint16_t port = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), port);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || port == 0)
        return std::nullopt;
    Address address;
    auto& where = reinterpret_cast<sockaddr_in&>(address.bytes);
    where.sin_family = AF_INET;
    where.sin_port = htons(port);
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.size = sizeof where;
    return address;
}

std::optional<Address> parse_address(const std::string& text)
{
    return text.starts_with("/") ? unix_address(text) : loopback_address(text);
}

/// A connection to clamd, on which nothing waits beyond a deadline.
class Talk {
public:
    explicit Talk(const Clamd& clamd) : until_(Clock::now() + clamd.most_time)
    {
        const auto address = parse_address(clamd.address);
        if (!address) throw NoAnswer("its address can not be used");
        socket_ = socket(address->bytes.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (socket_ < 0) throw NoAnswer(std::strerror(errno));
        const auto* where = reinterpret_cast<const sockaddr*>(&address->bytes);
        if (connect(socket_, where, address->size) == 0) return;
        if (errno != EINPROGRESS) fail_to_connect();
        wait(POLLOUT);
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(socket_, SOL_SOCKET, SO_ERROR, &error, &size);
        errno = error;
        if (error != 0) fail_to_connect();
    }
    ~Talk()
    {
        if (socket_ >= 0) close(socket_);
    }
    Talk(const Talk&) = delete;
    Talk& operator=(const Talk&) = delete;

    /// False where clamd takes no more: it has said why, or has gone.
    bool send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            wait(POLLOUT);
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent < 0 && (errno == EAGAIN || errno == EINTR)) continue;
            if (sent < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    std::string answer()
    {
        std::string answer;
        for (;;) {
            wait(POLLIN);
            std::array<char, 512> bytes{};
            const auto got = recv(socket_, bytes.data(), bytes.size(), 0);
            if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
            if (got <= 0) throw NoAnswer("the scanner hung up");
            answer.append(bytes.data(), static_cast<std::size_t>(got));
            const auto end = answer.find('\0');
            if (end != std::string::npos) return answer.substr(0, end);
            if (answer.size() > most_answer_bytes) throw NoAnswer("its answer has no end");
        }
    }

private:
    [[noreturn]] void fail_to_connect()
    {
        const std::string why = std::strerror(errno);
        close(std::exchange(socket_, -1));
        throw NoAnswer("the scanner does not answer: " + why);
    }

    void wait(short what) const
    {
        for (;;) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(until_ - Clock::now());
            if (left.count() <= 0) throw NoAnswer("the scanner took too long");
            pollfd one{socket_, what, 0};
            const int ready = poll(&one, 1, static_cast<int>(left.count()));
            if (ready > 0) return;
            if (ready < 0 && errno != EINTR) throw NoAnswer(std::strerror(errno));
        }
    }

    Clock::time_point until_;
    int socket_ = -1;
};

std::string length_of(std::size_t size)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((size >> shift) & 0xFF);
    return bytes;
}

Scanned parse_answer(std::string_view answer)
{
    constexpr std::string_view found = " FOUND";
    constexpr std::string_view begin = "stream: ";
    const std::string whole{answer};
    if (answer == "stream: OK") return {Scan::clean, {}};
    if (answer.starts_with(begin) && answer.ends_with(found) &&
        answer.size() > begin.size() + found.size()) {
        answer.remove_prefix(begin.size());
        answer.remove_suffix(found.size());
        return {Scan::infected, std::string{answer}};
    }
    return {Scan::could_not_be_scanned, "the scanner says: " + whole};
}

} // namespace

std::optional<Problem> why_no_clamd(const std::string& address)
{
    if (parse_address(address)) return std::nullopt;
    return Problem{"clamd",
                   "Give the path of its socket (/run/clamav/clamd.ctl), or 127.0.0.1:PORT "
                   "for one on this machine; not \"" +
                       address + "\""};
}

Scanned scan(const Clamd& clamd, const AttachmentStore& store, const std::string& hash)
{
    try {
        Talk talk{clamd};
        using namespace std::string_view_literals;
        bool takes = talk.send("zINSTREAM\0"sv);
        store.read(hash, [&](std::string_view piece) {
            takes = takes && talk.send(length_of(piece.size())) && talk.send(piece);
        });
        if (takes) talk.send(length_of(0));
        // Where it took no more, it has often said why: that the file is larger than it may be.
        return parse_answer(talk.answer());
    } catch (const NoAnswer& none) {
        return {Scan::could_not_be_scanned, none.what()};
    }
}

} // namespace ribbon::storage
