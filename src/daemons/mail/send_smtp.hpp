// Handing a message to the relay: RFC 5321, and RFC 3461 where it reports what becomes of it.
#pragma once

#include "daemons/mail/send_line.hpp"

#include <functional>

namespace ribbon::daemons {

enum class Handing : std::uint8_t {
    handed_on, ///< 250: it is theirs
    not_now, ///< 4xx for this recipient: it may be tried again
    refused, ///< 5xx for this recipient, or this message: it will not be taken as it is
    ours, ///< refused for who we are, and not for who is written to
    none, ///< the relay takes nobody's mail now: it is not well, or does not let us in
    unknown, ///< the last byte was sent, and no answer came
};

struct Handed {
    Handing what = Handing::not_now;
    std::string said; ///< the answer, in the relay's own words
};

struct OutgoingEnvelope {
    std::string from; ///< where a bounce goes; empty for none (RFC 5321 section 4.5.5)
    std::string to;
    std::string id; ///< that a report brings back (RFC 3461 section 4.4)
};

class Relay {
public:
    /// Connects and signs in. Throws ServerAway, NoToken.
    explicit Relay(const ServerSettings& settings);
    ~Relay();

    /// `last_moment` is called before the dot that ends the message: after it, the relay may have
    /// the message whatever happens to us. Where it throws, the relay has nothing.
    Handed hand_on(const OutgoingEnvelope& envelope, std::string_view message,
                   const std::function<void()>& last_moment);
    bool reports() const { return reports_; }
    /// False once it broke off: then another is needed.
    bool usable() const { return usable_; }

private:
    struct Answer {
        int code = 0;
        std::string text;
    };
    std::optional<Answer> answer(int seconds);
    Answer ask(const std::string& command);
    Handed talk(const OutgoingEnvelope& envelope, std::string_view message,
                const std::function<void()>& last_moment, bool& ended);

    int wait_seconds_;
    ServerLine line_;
    bool reports_ = false, usable_ = true;
};

/// Where in the conversation an answer was given.
enum class Step : std::uint8_t { sender, recipient, data, end };

/// What an answer that is not 2xx means. What is said of the sender, or before a message is taken,
/// is said of us; so is what asks for a sign-in (RFC 4954 section 6) or does not believe who we are
/// (X.7.x of RFC 3463, 7372 and of Exchange), whenever it is said.
Handing meaning_of(Step step, int code, std::string_view said);

/// A message with its dots doubled and CR LF at its end, ready for the dot that ends it (RFC 5321
/// section 4.5.2).
std::string dot_stuffed(std::string_view message);

/// RFC 3461 section 4: "+", "=" and what is no visible ASCII as "+" and two digits.
std::string xtext(std::string_view text);

} // namespace ribbon::daemons
