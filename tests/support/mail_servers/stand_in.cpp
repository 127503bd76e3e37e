#include "tests/support/mail_servers/stand_in.hpp"

#include "tests/support/mail_servers/socket_lines.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace ribbon {
namespace {

std::string in_brackets(const std::string& command)
{
    const auto from = command.find('<');
    return command.substr(from + 1, command.find('>') - from - 1);
}

} // namespace

LoopbackServer::LoopbackServer(std::function<void(int)> talk) : talk_(std::move(talk))
{
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket_, any, size) != 0 || getsockname(socket_, any, &size) != 0 ||
        listen(socket_, 64) != 0)
        throw std::runtime_error{"no port can be listened on"};
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] {
        while (true) {
            const int caller = accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
            if (caller < 0 && ending_) return;
            if (caller < 0) continue;
            // Whoever has gone is let go of here: a test may see thousands.
            std::erase_if(callers_, [](const auto& one) { return one->gone.load(); });
            const std::lock_guard lock{mutex_};
            open_.push_back(caller);
            callers_.push_back(std::make_unique<Caller>());
            callers_.back()->thread = std::jthread{[this, caller, &gone = callers_.back()->gone] {
                talk_(caller);
                {
                    const std::lock_guard done{mutex_};
                    std::erase(open_, caller);
                    close(caller);
                }
                gone = true;
            }};
        }
    }};
}

LoopbackServer::~LoopbackServer()
{
    ending_ = true;
    shutdown(socket_, SHUT_RDWR);
    thread_.join();
    {
        const std::lock_guard lock{mutex_};
        for (const int caller : open_) shutdown(caller, SHUT_RDWR);
    }
    callers_.clear();
    close(socket_);
}

StandInRelay::StandInRelay(Says says, Took took)
    : says_(std::move(says)), took_(std::move(took)), server_([this](int socket) { talk(socket); })
{
}

std::vector<RelayedMail> StandInRelay::mails() const
{
    const std::lock_guard lock{mutex_};
    return mails_;
}

std::vector<std::string> StandInRelay::commands() const
{
    const std::lock_guard lock{mutex_};
    return commands_;
}

/// The lines of a message up to its dot. False where the conversation ends with it.
bool StandInRelay::take_message(const std::function<bool(std::string&)>& line, RelayedMail mail,
                                const std::function<void(const std::string&)>& say)
{
    std::string one;
    bool head = true;
    while (true) {
        if (!line(one)) return false;
        if (one == ".") break;
        if (one.empty()) head = false;
        if (head && (one.starts_with("Message-ID: <") || one.starts_with("Message-Id: <")))
            mail.message_id = in_brackets(one);
        mail.bytes += (one.starts_with('.') ? one.substr(1) : one) + "\r\n";
    }
    const std::string other = says_ ? says_(".") : "";
    if (other == "break") return false;
    const bool taken = other.empty() || other == "silent" || other.starts_with("2");
    if (taken) {
        {
            const std::lock_guard lock{mutex_};
            mails_.push_back(mail);
            ++count_;
        }
        if (took_) took_(mail);
    }
    if (other == "silent") return false;
    say(other.empty() ? "250 2.0.0 taken" : other);
    return true;
}

void StandInRelay::talk(int socket)
{
    SocketLines lines{socket};
    const auto line = [&](std::string& into) { return lines.line(into); };
    const auto say = [&](const std::string& text) { say_on(socket, text + "\r\n"); };
    say("220 relay.example ESMTP");
    RelayedMail mail;
    std::string command;
    while (line(command)) {
        {
            const std::lock_guard lock{mutex_};
            commands_.push_back(command);
        }
        const std::string other = says_ ? says_(command) : "";
        if (other == "break") return;
        if (!other.empty()) {
            say(other);
        } else if (command.starts_with("EHLO")) {
            say("250-relay.example\r\n250-AUTH PLAIN LOGIN XOAUTH2\r\n250-DSN\r\n250 8BITMIME");
        } else if (command.starts_with("AUTH")) {
            say("235 2.7.0 welcome");
        } else if (command == "DATA") {
            say("354 go on");
            if (!take_message(line, mail, say)) return;
        } else if (command == "QUIT") {
            say("221 bye");
            return;
        } else {
            if (command.starts_with("MAIL FROM:")) mail = {.from = in_brackets(command)};
            if (command.starts_with("RCPT TO:")) mail.to = in_brackets(command);
            say("250 2.0.0 well");
        }
    }
}

StandInTokens::StandInTokens(const std::function<std::string(const std::string&)>& token)
    : server_([token](int socket) {
          SocketLines lines{socket};
          std::string line, body;
          std::size_t length = 0;
          while (lines.line(line) && !line.empty())
              if (line.starts_with("Content-Length: ")) length = std::stoul(line.substr(16));
          if (!lines.bytes(length, body)) return;
          const std::string answer = token(body);
          say_on(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                             std::to_string(answer.size()) + "\r\nConnection: close\r\n\r\n" +
                             answer);
      })
{
}

} // namespace ribbon
