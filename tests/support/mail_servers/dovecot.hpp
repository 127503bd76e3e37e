// A real Dovecot for the tests: IMAP and LMTP on private loopback ports, mailboxes in its folder.
#pragma once

#include "tests/support/mail_servers/server_process.hpp"

#include <memory>
#include <optional>

namespace ribbon {

class DovecotServer {
public:
    /// Why none can be started on this machine; nothing where one can. It needs root, because
    /// Dovecot gives each of its processes to another user.
    static std::optional<std::string> missing();

    /// Everybody's password is "secret". Anybody else's mail is refused: 550 "User doesn't exist".
    /// With `introspection`, a token is taken too where that URL says that it is active (RFC 7662):
    /// XOAUTH2 and OAUTHBEARER.
    explicit DovecotServer(const std::vector<std::string>& addresses,
                           const std::string& introspection = {});

    /// For Postfix: "lmtp:inet:127.0.0.1:PORT".
    std::string transport() const;
    int lmtp_port() const { return lmtp_; }
    int imap_port() const { return imap_; } ///< plain, and STARTTLS
    int imaps_port() const { return imaps_; } ///< TLS from the first byte
    int auth_port() const { return auth_; } ///< where Postfix asks for passwords
    std::string certificate() const { return folder_.path("tls.pem"); }

    /// The messages in an inbox, as they lie there, the oldest first.
    std::vector<std::string> inbox(const std::string& address) const;
    /// Waits until an inbox has so many messages; gives what is there after `seconds` at most.
    std::vector<std::string> wait_for(const std::string& address, std::size_t messages,
                                      int seconds = 20) const;
    std::string log() const;

private:
    ServerFolder folder_{"dovecot"};
    int lmtp_ = 0, imap_ = 0, imaps_ = 0, auth_ = 0;
    std::unique_ptr<ServerProcess> process_;
};

} // namespace ribbon
