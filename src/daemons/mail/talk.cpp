#include "daemons/mail/talk.hpp"

#include "base/whole_number.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <utility>

namespace ribbon::daemons {
namespace {

std::string lower(std::string_view text)
{
    std::string small{text};
    std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) {
        return static_cast<char>(c < 128 ? std::tolower(c) : c);
    });
    return small;
}

std::string_view without_edges(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

struct Path {
    std::string address;
    std::string_view parameters;
    bool good = false;
};

/// A quoted local part may hold blanks and brackets; nothing holds a line end.
bool may_stand_in_address(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7F;
}

/// "<ada@example.org> SIZE=12". A source route is left out (RFC 5321 appendix C), and a blank
/// before the path is borne with.
Path path_in(std::string_view text)
{
    text = without_edges(text);
    if (text.empty() || text.front() != '<') return {};
    bool quoted = false;
    std::size_t end = 1;
    for (; end < text.size() && (quoted || text[end] != '>'); ++end) {
        if (text[end] == '"') quoted = !quoted;
        if (quoted && text[end] == '\\') ++end;
    }
    if (end >= text.size()) return {};
    std::string_view inside = text.substr(1, end - 1);
    if (inside.starts_with('@')) {
        const auto colon = inside.find(':');
        if (colon == std::string_view::npos) return {};
        inside.remove_prefix(colon + 1);
    }
    // RFC 5321 section 4.5.3.1.3: a path has at most 256 octets; RFC 6531 lets letters take more.
    if (inside.size() > 512) return {};
    if (!std::all_of(inside.begin(), inside.end(), may_stand_in_address)) return {};
    return {std::string{inside}, without_edges(text.substr(end + 1)), true};
}

/// The number after "SIZE=", among the parameters of MAIL; 0 where it is not told.
std::uint64_t size_told(std::string_view parameters)
{
    const std::string small = lower(parameters);
    const auto at = small.find("size=");
    if (at == std::string::npos) return 0;
    const auto end = small.find(' ', at);
    return whole_number<std::uint64_t>(
               small.substr(at + 5, end == std::string::npos ? std::string::npos : end - at - 5))
        .value_or(0);
}

} // namespace

std::string Talk::greeting() const
{
    return fmt::format("220 {} {} Ribbon\r\n", config_.host,
                       config_.protocol == MailProtocol::lmtp ? "LMTP" : "ESMTP");
}

void Talk::say(std::string_view line)
{
    answers_ += line;
    answers_ += "\r\n";
}

void Talk::mistake(std::string_view line)
{
    say(line);
    if (++mistakes_ < config_.most_mistakes) return;
    say("421 4.7.0 Too many mistakes; the connection ends");
    over_ = true;
}

std::string Talk::too_large()
{
    ++too_large_;
    return fmt::format(
        "552 5.3.4 A mail may have at most {} MB{}{}", config_.most_bytes / 1'000'000,
        config_.uploads.empty() ? "" : ". Larger files can be sent to us at ", config_.uploads);
}

void Talk::forget_mail()
{
    envelope_ = {};
    has_from_ = false;
}

std::string Talk::hear(std::string_view bytes)
{
    answers_.clear();
    while (!bytes.empty() && !over_) {
        if (in_mail_) {
            hear_mail(bytes);
            continue;
        }
        const auto end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        if (line_.size() + piece.size() > config_.most_line) line_too_long_ = true;
        if (!line_too_long_) line_ += piece;
        if (end == std::string_view::npos) break;
        bytes.remove_prefix(end + 1);
        const std::string line = std::exchange(line_, {});
        if (std::exchange(line_too_long_, false))
            mistake("500 5.5.2 This line is too long");
        else if (!line.ends_with('\r'))
            // RFC 5321 section 2.3.8: a line ends with CRLF, and with nothing else.
            mistake("500 5.5.2 A line ends with CR and LF");
        else
            hear_command({line.data(), line.size() - 1});
    }
    return std::move(answers_);
}

void Talk::hear_command(std::string_view line)
{
    const std::string verb = lower(line.substr(0, line.find(' ')));
    const std::string_view rest =
        verb.size() < line.size() ? without_edges(line.substr(verb.size())) : std::string_view{};
    if (verb == "lhlo" || verb == "ehlo" || verb == "helo") return hello(verb, rest);
    if (verb == "noop") return say("250 2.0.0 OK");
    if (verb == "rset") {
        forget_mail();
        return say("250 2.0.0 OK");
    }
    if (verb == "quit") {
        say(fmt::format("221 2.0.0 {} says goodbye", config_.host));
        over_ = true;
        return;
    }
    if (verb == "vrfy") return say("252 2.5.0 Send the mail, and you will see");
    const std::string small = lower(line.substr(0, 10));
    if (small.starts_with("mail from:")) return mail_from(line.substr(10));
    if (small.starts_with("rcpt to:")) return recipient(line.substr(8));
    if (verb == "data") return data();
    mistake("500 5.5.2 This is no command we know");
}

void Talk::hello(std::string_view verb, std::string_view name)
{
    const bool lmtp = config_.protocol == MailProtocol::lmtp;
    // RFC 2033 section 4.1: LMTP has LHLO in place of both, and SMTP does not have it.
    if (lmtp != (verb == "lhlo"))
        return mistake(lmtp ? "500 5.5.1 This is LMTP: say LHLO"
                            : "500 5.5.1 This is SMTP: say EHLO");
    if (name.empty()) return mistake("501 5.5.4 Say who you are");
    forget_mail();
    greeted_ = true;
    if (verb == "helo") return say("250 " + config_.host);
    say("250-" + config_.host);
    say("250-PIPELINING");
    say("250-ENHANCEDSTATUSCODES");
    say("250-8BITMIME");
    say("250-SMTPUTF8");
    say(fmt::format("250 SIZE {}", config_.most_bytes));
}

void Talk::mail_from(std::string_view rest)
{
    if (!greeted_) return mistake("503 5.5.1 Say hello first");
    if (has_from_) return mistake("503 5.5.1 One mail at a time");
    const Path path = path_in(rest);
    if (!path.good) return mistake("501 5.1.7 This is no address: <ada@example.org>");
    if (size_told(path.parameters) > config_.most_bytes) return say(too_large());
    envelope_ = {.from = path.address, .to = {}};
    has_from_ = true;
    say("250 2.1.0 OK");
}

void Talk::recipient(std::string_view rest)
{
    if (!has_from_) return mistake("503 5.5.1 Say who it is from first");
    const Path path = path_in(rest);
    if (!path.good || path.address.empty())
        return mistake("501 5.1.3 This is no address: <ada@example.org>");
    if (envelope_.to.size() >= config_.most_recipients)
        return say("452 4.5.3 No more recipients for one mail");
    const std::string small = lower(path.address);
    const auto in_domain = [&](const std::string& domain) {
        return small.ends_with("@" + lower(domain));
    };
    if (!config_.domains.empty() &&
        std::none_of(config_.domains.begin(), config_.domains.end(), in_domain))
        return mistake("550 5.7.1 We take no mail for this domain");
    envelope_.to.push_back(path.address);
    say("250 2.1.5 OK");
}

void Talk::data()
{
    if (!has_from_) return mistake("503 5.5.1 Say who it is from first");
    // RFC 2033 section 4.2: with no recipient there would be nothing to answer after the mail.
    if (envelope_.to.empty()) return mistake("503 5.5.1 Say who it is to first");
    taker_.begin();
    in_mail_ = true;
    bytes_ = 0;
    seen_ = 2; // as after a line end
    say("354 Send it, and end with a line that is a dot");
}

void Talk::put(std::string_view bytes)
{
    if (bytes.empty()) return;
    bytes_ += bytes.size();
    if (bytes_ <= config_.most_bytes) taker_.write(bytes);
}

/// RFC 5321 section 4.5.2: a dot that begins a line was added, or ends the mail.
void Talk::hear_mail(std::string_view& bytes)
{
    constexpr std::string_view end = "\r\n.\r\n";
    std::size_t from = 0; // of what is not handed on yet
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (seen_ == 2 && c == '.') {
            // Held back: it is either the end or one dot too many.
            put(bytes.substr(from, at - from));
            from = at + 1;
            seen_ = 3;
        } else if (seen_ == 3 && c == '\r') {
            // Held back too, until it is known whether a line feed follows.
            from = at + 1;
            seen_ = 4;
        } else if (seen_ == 4 && c == '\n') {
            bytes.remove_prefix(at + 1);
            return end_of_mail();
        } else {
            if (seen_ == 4) {
                put("\r"); // it was one of the mail's own
                from = at;
            }
            seen_ = c == '\r' ? 1 : (seen_ == 1 && c == end[1] ? 2 : 0);
        }
    }
    put(bytes.substr(from));
    bytes = {};
}

void Talk::end_of_mail()
{
    in_mail_ = false;
    const Taking what = bytes_ > config_.most_bytes ? Taking::too_large : taker_.end(envelope_);
    std::string answer = "250 2.0.0 It is ours, and on the disk";
    if (what == Taking::too_large) answer = too_large();
    if (what == Taking::failed) answer = "451 4.3.0 We could not keep it; send it again later";
    // RFC 2033 section 4.2: LMTP answers for each recipient.
    const std::size_t answers = config_.protocol == MailProtocol::lmtp ? envelope_.to.size() : 1;
    for (std::size_t one = 0; one < answers; ++one) say(answer);
    forget_mail();
}

} // namespace ribbon::daemons
