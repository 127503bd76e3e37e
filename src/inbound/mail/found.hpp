// What was found in a mail, as the process that read it hands it to the one that files it: a line
// of JSON, and after it the bytes of the files. The one who reads it believes none of it more than
// the mail itself.
#pragma once

#include "base/moment.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct MailReading;

/// A file of the mail; its bytes come after the line, in this order.
struct FoundFile {
    std::string name, type;
    std::uint64_t bytes = 0;
    std::string hash; ///< SHA-256, once it is kept; empty before
    bool operator==(const FoundFile&) const = default;
};

/// The part of a MailReading that filing needs; what is not there is empty.
struct MailFound {
    std::string message_id, in_reply_to;
    std::vector<std::string> references;
    std::string from, from_name;
    bool from_ambiguous = false; ///< several From fields, or several addresses in one
    std::vector<std::string> to, cc;
    std::string subject;
    std::optional<Moment> sent;
    std::optional<Moment> taken; ///< by our own mail server, where that says so
    std::string text, reply_text;
    std::vector<FoundFile> files;
    bool is_bounce = false, is_auto_reply = false, is_receipt = false, is_complaint = false;
    bool machine_sent = false, bounce_permanent = false, too_deep = false;
    std::vector<std::string> failed_recipients, status, action;
    std::string bounced_id;
    std::string meeting; ///< "REQUEST: Annual review, 3 March 2025"; empty where there is none
    std::string locked;  ///< "pgp", "smime" or empty
    std::string dmarc;   ///< "pass", "fail" or "none"
    std::vector<std::string> case_tokens, case_guess;
    std::string delivery_key, near_key;
    bool operator==(const MailFound&) const = default;
};

MailFound found_in(const MailReading& reading);

/// One line, with its line end.
std::string written(const MailFound& found);
/// Problems where it is not as `written` writes it.
Result<MailFound> read_found(std::string_view line);

} // namespace ribbon
