// Whoever hands mail to us in a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// A plain client of LMTP: says a line, hears the answers.
class LmtpClient {
public:
    explicit LmtpClient(unsigned short port);
    ~LmtpClient();
    LmtpClient(const LmtpClient&) = delete;
    LmtpClient& operator=(const LmtpClient&) = delete;

    void send(std::string_view bytes) const;
    /// The next whole answer, its last line; empty where the connection is over.
    std::string hear();
    /// A whole delivery of a mail with CRLF line ends; the answer to each recipient. Empty where
    /// the connection ended.
    std::vector<std::string> deliver(const std::string& from, const std::vector<std::string>& to,
                                     const std::string& mail);
    void hang_up();

private:
    int socket_ = -1;
    std::string heard_;
    bool greeted_ = false;
};

/// A mail as a mail program writes it, with CRLF.
std::string mail_of(const std::string& from, const std::string& to, const std::string& subject,
                    const std::string& words, const std::string& more_fields = {});

} // namespace ribbon
