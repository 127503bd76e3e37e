#include "tests/support/lmtp_client.hpp"

#include <arpa/inet.h>
#include <array>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace ribbon {

LmtpClient::LmtpClient(unsigned short port)
{
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{30, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
        throw std::runtime_error("nobody listens");
}

LmtpClient::~LmtpClient() { hang_up(); }

void LmtpClient::hang_up()
{
    if (socket_ >= 0) close(std::exchange(socket_, -1));
}

void LmtpClient::send(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::string LmtpClient::hear()
{
    for (;;) {
        for (auto end = heard_.find("\r\n"); end != std::string::npos; end = heard_.find("\r\n")) {
            const std::string line = heard_.substr(0, end);
            heard_.erase(0, end + 2);
            if (line.size() < 4 || line[3] != '-') return line;
        }
        std::array<char, 4096> piece;
        const auto got = recv(socket_, piece.data(), piece.size(), 0);
        if (got <= 0) return {};
        heard_.append(piece.data(), static_cast<std::size_t>(got));
    }
}

std::vector<std::string> LmtpClient::deliver(const std::string& from,
                                             const std::vector<std::string>& to,
                                             const std::string& mail)
{
    if (!greeted_) {
        hear();
        send("LHLO tests\r\n");
        hear();
        greeted_ = true;
    }
    std::string head = "MAIL FROM:<" + from + ">\r\n";
    for (const std::string& one : to) head += "RCPT TO:<" + one + ">\r\n";
    send(head + "DATA\r\n");
    for (std::size_t one = 0; one < to.size() + 1; ++one)
        if (!hear().starts_with("250")) return {};
    if (!hear().starts_with("354")) return {};
    std::string sent = mail;
    for (auto at = sent.find("\r\n."); at != std::string::npos; at = sent.find("\r\n.", at + 3))
        sent.insert(at + 2, ".");
    send(sent + ".\r\n");
    std::vector<std::string> answers;
    for (std::size_t one = 0; one < to.size(); ++one) {
        const std::string answer = hear();
        if (answer.empty()) return {};
        answers.push_back(answer);
    }
    return answers;
}

std::string mail_of(const std::string& from, const std::string& to, const std::string& subject,
                    const std::string& words, const std::string& more_fields)
{
    return "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject +
           "\r\nDate: Mon, 02 Mar 2026 08:59:00 +0000\r\n" + more_fields +
           "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n";
}

} // namespace ribbon
