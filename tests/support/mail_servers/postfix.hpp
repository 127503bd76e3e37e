// A real Postfix for the tests: its own queue, a private loopback port, and nowhere to go but where
// it is told. Greylisting and bounces come back within a second or two, not within minutes.
#pragma once

#include "tests/support/mail_servers/server_process.hpp"

#include <map>
#include <memory>
#include <optional>

namespace ribbon {

class PostfixServer {
public:
    struct Options {
        /// Where the mail of a domain, or of one address, goes: {"home.example",
        /// dovecot.transport()}, {"northshire.example", "lmtp:inet:127.0.0.1:2400"}. What is not
        /// listed is bounced: "5.1.2 no such domain".
        std::map<std::string, std::string> transports;
        /// Dovecot's auth port: then TLS and a password are asked before anything is relayed.
        int auth_port = 0;
        /// More lines of main.cf.
        std::string more;
    };

    /// Why none can be started on this machine; nothing where one can. Postfix needs root.
    static std::optional<std::string> missing();

    explicit PostfixServer(const Options& options);

    int port() const { return port_; }
    std::string certificate() const { return folder_.path("tls.pem"); }
    std::string log() const;
    /// What waits, as postqueue tells it: a JSON object a line, empty where nothing does.
    std::string queue() const;
    /// Tries again now what waits.
    void flush() const;

private:
    ServerFolder folder_{"postfix"};
    int port_ = 0;
    std::unique_ptr<ServerProcess> process_;
};

} // namespace ribbon
