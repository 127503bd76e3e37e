// A connection to a mail server as libcurl makes it: TLS, STARTTLS and sign-in are its work. What
// is said on it afterwards is ours, because only then it is known which byte was the last.
#pragma once

#include "daemons/mail/send_token.hpp"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ribbon::daemons {

struct ServerSettings {
    std::string url; ///< smtp://HOST:587, smtps://HOST, imaps://HOST
    bool tls = true; ///< refuses to go on without; STARTTLS where the URL does not say TLS
    std::string user, password;
    std::shared_ptr<Tokens> tokens; ///< in place of the password: XOAUTH2
    std::string certificate;        ///< a file of certificates to believe; else the system's
    std::string own_name;           ///< what we say in EHLO; else the name of this machine
    int wait_seconds = 300;         ///< for an answer (RFC 5321 section 4.5.3.2)
};

/// No connection, no TLS, not signed in, or it broke off. For the operator.
class ServerAway : public std::runtime_error {
public:
    enum class Why : std::uint8_t { unreachable, no_tls, not_signed_in, broke_off };
    ServerAway(Why reason, const std::string& sentence) : std::runtime_error(sentence), why(reason)
    {
    }
    Why why;
};

class ServerLine {
public:
    /// Connects, and signs in. Throws ServerAway.
    explicit ServerLine(const ServerSettings& settings);
    ~ServerLine();
    ServerLine(const ServerLine&) = delete;
    ServerLine& operator=(const ServerLine&) = delete;

    /// Everything the server said while it was connected to, line by line.
    const std::string& greeting() const { return greeting_; }
    /// Sends all of it. Throws ServerAway.
    void send(std::string_view bytes);
    /// The next line, without its end; nothing where none came in time. Throws ServerAway, also
    /// where it has more than `most` bytes.
    std::optional<std::string> line(int seconds, std::size_t most = 65'536);
    /// Exactly so many bytes. Throws ServerAway.
    std::string bytes(std::size_t count, int seconds);

private:
    struct Handle;
    bool more(int seconds);
    std::unique_ptr<Handle> handle_;
    std::string greeting_, waiting_;
};

} // namespace ribbon::daemons
