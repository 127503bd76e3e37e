// What a mail system says became of a mail of ours.
#pragma once

#include "inbound/mail/message.hpp"

namespace ribbon {

/// Recipients, codes and actions in the order of the report, one for each recipient it names.
struct DeliveryReport {
    std::vector<std::string> failed_recipients; ///< each once
    std::vector<std::string> status;            ///< "5.1.1" (RFC 3463)
    std::vector<std::string> action;            ///< "failed", "delayed", "delivered"...
    bool permanent = false;                     ///< delivery was given up
    std::string bounced_id;                     ///< of the mail that came back; no brackets
    bool tells_failure = false; ///< it failed or is late; a report may also tell of success
};

/// From the fields of a delivery status (RFC 3464 section 2, RFC 6533), also where blank lines
/// stand in the wrong places or fields are missing.
DeliveryReport read_delivery_status(const std::vector<std::string>& blocks);

/// From the words of a mail system that sends no such fields: Exim, qmail, Postfix, Sendmail,
/// Exchange, Domino, Gmail, WebShield and their like. `head` is X-Failed-Recipients, `own` the
/// addresses the report itself was sent to.
DeliveryReport read_bounce_words(std::string_view text, std::string_view head,
                                 const std::vector<MailAddress>& own);

/// Both, for a mail that is known to be a report, with the Message-ID of what it brings back.
DeliveryReport read_report(const MailMessage& message);

/// The value of a field in some lines of a head, unfolded; empty where there is none.
std::string field_in(std::string_view head, std::string_view name);

} // namespace ribbon
