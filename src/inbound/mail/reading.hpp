// All that can be told of a mail from its bytes alone: what `ribbon mail parse` prints, and what
// filing goes by.
#pragma once

#include "inbound/mail/message.hpp"

namespace ribbon {

/// In place of a server's name: the one that writes none (Microsoft 365), and none at all.
inline constexpr std::string_view unnamed_server = "unnamed", no_server = "none";

/// Whose mail is read.
struct MailSettings {
    std::string own_domain = "ribbon.example";            ///< case addresses are in it
    std::string trusted_server = "mx.ribbon.example";     ///< whose Authentication-Results count
    std::vector<std::string> own_addresses = {};          ///< ours that are of no case
    bool operator==(const MailSettings&) const = default;
};

/// RFC 5545: an invitation, an answer to one, or its end.
struct MailMeeting {
    std::string method, uid, summary;
    std::optional<Moment> start, end;
};

struct MailFile {
    std::optional<std::string> name;
    std::string type;
    std::string bytes;
};

enum class MailAuth : std::uint8_t { none, pass, fail };
enum class MailLock : std::uint8_t { none, pgp, smime };

struct MailReading {
    MailMessage message;
    std::string text;       ///< the whole body; empty where there is none
    std::string reply_text; ///< what the sender wrote now; never empty where `text` is not
    std::optional<std::string> html; ///< sanitised
    std::vector<std::string> body_parts;
    std::vector<MailFile> files; ///< those inside winmail.dat and uuencoded text too
    bool is_bounce = false, is_auto_reply = false, is_receipt = false, is_complaint = false;
    bool machine_sent = false; ///< never stops a clock, is never answered by a machine
    std::vector<std::string> failed_recipients, status, action;
    bool bounce_permanent = false;
    std::string bounced_id; ///< the Message-ID of ours that came back, where a report tells it
    std::optional<MailMeeting> meeting;
    MailLock locked = MailLock::none;
    MailAuth dmarc = MailAuth::none;
    std::optional<Moment> taken; ///< by the trusted server, where that says so
    std::vector<std::string> links;
    std::vector<std::string> case_tokens, case_guess;
    std::string delivery_key; ///< 64 hexadecimal digits
    std::string near_key;     ///< the same
};

MailReading read_mail(std::string_view bytes, const MailSettings& settings);

} // namespace ribbon
