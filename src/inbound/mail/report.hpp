// What a mail system says became of a mail of ours.
#pragma once

#include "inbound/mail/message.hpp"

namespace ribbon {

/// Recipients, codes and actions in the order of the report, one for each recipient who did not get
/// the mail, or has not yet.
struct DeliveryReport {
    std::vector<std::string> failed_recipients; ///< each once
    std::vector<std::string> status; ///< "5.1.1" (RFC 3463)
    std::vector<std::string> action; ///< "failed" or "delayed"
    bool permanent = false; ///< delivery was given up
    std::string bounced_id; ///< of the mail that came back; no brackets
    bool tells_failure = false, tells_success = false; ///< a report may tell of both
};

/// From the fields of a delivery status (RFC 3464 section 2, RFC 6533), also where blank lines
/// stand in the wrong places or fields are missing.
DeliveryReport read_delivery_status(const std::vector<std::string>& blocks);

/// What the words of a mail system are found in.
struct BounceWords {
    std::string_view text;
    std::string_view subject = {};
    std::string_view failed = {}; ///< the field X-Failed-Recipients
    std::vector<MailAddress> own = {}; ///< the addresses that the report itself was sent to
};
BounceWords bounce_words_of(const MailMessage& message);

/// From the words of a system that sends no such fields. Where an address stands beside a code, in
/// a line of its own or after a label, no language is needed; leads in words help.
DeliveryReport read_bounce_words(const BounceWords& words);
/// Whether an address stands beside a code that says something went wrong.
bool names_by_code(const BounceWords& words);

/// Both, for a mail that is known to be a report, with the Message-ID of what it brings back.
DeliveryReport read_report(const MailMessage& message);

/// The value of a field in some lines of a head, unfolded; empty where there is none.
std::string field_in(std::string_view head, std::string_view name);

} // namespace ribbon
