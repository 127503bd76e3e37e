#include "daemons/mail/send_smtp.hpp"

#include "base/bytes.hpp"
#include "base/lower_case.hpp"
#include "base/whole_number.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>

namespace ribbon::daemons {
namespace {

/// RFC 5321 section 4.5.3.2.6: ten minutes for the answer to the dot.
constexpr int last_answer_seconds = 600;

/// The third number of the enhanced code of an answer ("5.7.57" in "530 5.7.57 Not signed in"),
/// where it begins so (RFC 2034 section 4).
std::optional<int> detail_of(std::string_view said, std::string_view begins)
{
    if (said.size() < 4 || !said.substr(4).starts_with(begins)) return std::nullopt;
    said.remove_prefix(4 + begins.size());
    return whole_number<int>(said.substr(0, said.find_first_not_of("0123456789")));
}

/// Whether a refusal is about who we are, and not about who is written to.
bool is_about_us(int code, std::string_view said)
{
    if (code == 530 || code == 534 || code == 535 || code == 538) return true;
    // The sender's own address, in the order of RFC 3463: its mailbox, its system.
    if (const auto sender = detail_of(said, "5.1."); sender && (*sender == 7 || *sender == 8))
        return true;
    const auto security = detail_of(said, "5.7.");
    if (!security) return false;
    const std::string words = lower_case(said);
    // 0, 3, 8, 9, 11, 14: sign-in; 20 to 29: SPF, DKIM, DMARC, the name of our machine (RFC 7372);
    // 54 to 64: Exchange's connectors; from 500 on: our address is on somebody's list.
    constexpr std::array sign_in{0, 3, 8, 9, 11, 14};
    return std::find(sign_in.begin(), sign_in.end(), *security) != sign_in.end() ||
           (*security >= 20 && *security <= 29) || (*security >= 54 && *security <= 64) ||
           *security >= 500 || words.find("relay") != std::string::npos ||
           words.find("sender address rejected") != std::string::npos;
}

/// Whether a line of the answer to EHLO offers delivery status notifications.
bool offers_reports(const std::string& greeting)
{
    return greeting.find("250-DSN") != std::string::npos ||
           greeting.find("250 DSN") != std::string::npos;
}

} // namespace

Handing meaning_of(Step step, int code, std::string_view said)
{
    const bool of_one = step == Step::recipient || step == Step::end;
    if (!of_one || code == 421) return Handing::none; // it closes (RFC 5321 section 3.8)
    if (code / 100 != 5) return Handing::not_now;
    return is_about_us(code, said) ? Handing::ours : Handing::refused;
}

std::string dot_stuffed(std::string_view message)
{
    std::string out;
    out.reserve(message.size() + message.size() / 64 + 2);
    bool begins = true;
    for (const char c : message) {
        if (begins && c == '.') out += '.';
        out += c;
        begins = c == '\n';
    }
    if (!out.ends_with("\r\n")) out += "\r\n";
    return out;
}

std::string xtext(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code > 0x20 && code < 0x7f && c != '+' && c != '=')
            out += c;
        else
            out += fmt::format("+{:02X}", code);
    }
    return out;
}

Relay::Relay(const ServerSettings& settings) : wait_seconds_(settings.wait_seconds), line_(settings)
{
    reports_ = offers_reports(line_.greeting());
}

Relay::~Relay()
{
    try {
        if (usable_) line_.send("QUIT\r\n");
    } catch (const ServerAway&) {
        return; // it is gone already
    }
}

/// RFC 5321 section 4.2.1: lines "250-...", the last "250 ...". Nothing where it takes too long.
std::optional<Relay::Answer> Relay::answer(int seconds)
{
    Answer all;
    while (true) {
        const auto line = line_.line(seconds);
        if (!line) return std::nullopt;
        if (line->size() < 3 || std::isdigit(static_cast<unsigned char>((*line)[0])) == 0)
            throw ServerAway{ServerAway::Why::broke_off, "The relay says what is no SMTP"};
        all.code = ((*line)[0] - '0') * 100 + ((*line)[1] - '0') * 10 + ((*line)[2] - '0');
        if (all.text.size() < 2'000) all.text += (all.text.empty() ? "" : " / ") + *line;
        if (line->size() == 3 || (*line)[3] != '-') break;
    }
    // It is kept and shown, and may be anything.
    if (!is_utf8(all.text) || all.text.find('\0') != std::string::npos)
        all.text = std::to_string(all.code) + " (the words can not be shown)";
    return all;
}

Relay::Answer Relay::ask(const std::string& command)
{
    line_.send(command + "\r\n");
    auto said = answer(wait_seconds_);
    if (!said) throw ServerAway{ServerAway::Why::broke_off, "The relay does not answer"};
    return *std::move(said);
}

Handed Relay::talk(const OutgoingEnvelope& envelope, std::string_view message,
                   const std::function<void()>& last_moment, bool& ended)
{
    std::string from = fmt::format("MAIL FROM:<{}>", envelope.from);
    std::string to = fmt::format("RCPT TO:<{}>", envelope.to);
    if (reports_) {
        from += fmt::format(" RET=HDRS ENVID={}", xtext(envelope.id));
        // A bounce has no sender, and nobody is to be told of it (RFC 3461 section 4.1).
        if (!envelope.from.empty())
            to += fmt::format(" NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;{}", xtext(envelope.to));
    }
    for (const auto& [step, command] : {std::pair{Step::sender, from},
                                        {Step::recipient, to},
                                        {Step::data, std::string{"DATA"}}}) {
        const Answer said = ask(command);
        if (said.code == 354 || said.code / 100 == 2) continue;
        const Answer cleared = ask("RSET");
        usable_ = cleared.code / 100 == 2;
        return {meaning_of(step, said.code, said.text), said.text};
    }
    line_.send(dot_stuffed(message));
    last_moment();
    ended = true;
    line_.send(".\r\n");
    const auto said = answer(last_answer_seconds);
    if (!said) {
        usable_ = false;
        return {Handing::unknown, "The relay did not answer within ten minutes"};
    }
    if (said->code == 421) usable_ = false;
    if (said->code / 100 == 2) return {Handing::handed_on, said->text};
    return {meaning_of(Step::end, said->code, said->text), said->text};
}

Handed Relay::hand_on(const OutgoingEnvelope& envelope, std::string_view message,
                      const std::function<void()>& last_moment)
{
    bool ended = false;
    try {
        return talk(envelope, message, last_moment, ended);
    } catch (const ServerAway& away) {
        usable_ = false;
        return {ended ? Handing::unknown : Handing::none, away.what()};
    } catch (...) {
        usable_ = false; // in the middle of a message: only its end would make it one
        throw;
    }
}

} // namespace ribbon::daemons
