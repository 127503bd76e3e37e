// One conversation of a mail server with us, as the bytes of it: LMTP (RFC 2033) or SMTP (RFC 5321)
// with PIPELINING (RFC 2920), 8BITMIME (RFC 6152), SIZE (RFC 1870), ENHANCEDSTATUSCODES (RFC 2034)
// and SMTPUTF8 (RFC 6531). No socket and no clock is known here.
//
// The bytes of a mail go on as they come. It ends with CRLF.CRLF and with nothing else, so that no
// bare line feed can smuggle a second mail in behind the first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::daemons {

struct Envelope {
    std::string from; ///< empty for a bounce
    std::vector<std::string> to;
};

/// What became of a mail.
enum class Taking : std::uint8_t {
    taken, ///< on the disk, with its row: ours
    too_large, ///< more bytes than are taken; nothing of it was kept
    failed, ///< ours to blame: it is to be sent again later
};

/// Where the bytes of mails go.
class MailTaker {
public:
    virtual ~MailTaker() = default;
    /// A mail begins; whatever was begun and not ended is dropped.
    virtual void begin() = 0;
    virtual void write(std::string_view bytes) = 0;
    /// It is whole. Only `taken` means that it is durable. Never throws.
    virtual Taking end(const Envelope& envelope) = 0;
};

enum class MailProtocol : std::uint8_t { lmtp, smtp };

struct TalkConfig {
    MailProtocol protocol = MailProtocol::lmtp;
    std::string host = "localhost"; ///< what we call ourselves
    std::uint64_t most_bytes = 52'428'800; ///< of one mail
    std::string uploads; ///< the address for larger files, told to whoever sends one
    std::vector<std::string> domains = {}; ///< whose mail is taken; empty is all
    std::size_t most_recipients = 1'000;
    std::size_t most_line = 4'096; ///< of a command (RFC 5321 section 4.5.3.1 asks for 512 or more)
    int most_mistakes = 20;
};

class Talk {
public:
    Talk(TalkConfig config, MailTaker& taker) : config_(std::move(config)), taker_(taker) {}

    std::string greeting() const;
    /// What is answered to the next bytes; may be nothing yet.
    std::string hear(std::string_view bytes);
    /// How many mails were answered that they are too large.
    std::uint64_t too_large_count() const { return too_large_; }
    /// Nothing more is to be heard: what was answered goes out, and the connection ends.
    bool over() const { return over_; }
    /// Whether a mail is being sent to us.
    bool in_mail() const { return in_mail_; }

private:
    void hear_command(std::string_view line);
    void hear_mail(std::string_view& bytes);
    void put(std::string_view bytes);
    void hello(std::string_view verb, std::string_view name);
    void mail_from(std::string_view rest);
    void recipient(std::string_view rest);
    void data();
    void end_of_mail();
    void say(std::string_view line);
    void mistake(std::string_view line);
    void forget_mail();
    std::string too_large();

    TalkConfig config_;
    MailTaker& taker_;
    std::string line_, answers_;
    Envelope envelope_;
    bool greeted_ = false, has_from_ = false, in_mail_ = false, over_ = false;
    std::uint64_t too_large_ = 0;
    bool line_too_long_ = false;
    std::uint64_t bytes_ = 0;
    /// How much of "\r\n.\r\n" the mail's last bytes are; a mail begins as a line does.
    int seen_ = 0;
    int mistakes_ = 0;
};

} // namespace ribbon::daemons
