// A mail of ours as the bytes that are sent: RFC 5322, 2045 to 2047, 2231 and 3834. Nothing that a
// person wrote can become a field of its head.
#pragma once

#include "base/moment.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

struct OutgoingFile {
    std::string name; ///< as its reader is to see it
    std::string type; ///< "application/pdf"; anything that is no type goes as octet-stream
    std::string bytes;
};

struct OutgoingMail {
    std::string from_name, from; ///< always ours, so that DMARC holds (RFC 7489 section 3.1)
    std::string to;              ///< one party, so that none sees another's address
    std::string reply_to;        ///< the address of the case; none where it is empty
    std::string subject, text;
    std::vector<OutgoingFile> files;
    std::string message_id, in_reply_to;  ///< without brackets
    std::vector<std::string> references;  ///< without brackets, the oldest first
    bool automatic = false;               ///< no person wrote it: Auto-Submitted (RFC 3834)
    std::string list_id;                  ///< "case-mail.northshire.example"; RFC 2919
    Moment date;
    std::string boundary; ///< of the parts: at most 60 letters and digits that nobody can guess
};

/// The message, with line ends CR LF, in 7 bits; or what of it can be no part of a mail. A control
/// character in a name, subject or file's name becomes a blank.
Result<std::string> build_mail(const OutgoingMail& mail);

/// Whether it can be the address of an envelope: ASCII, one "@", no blank, quote, bracket or
/// control, at most 254 characters (RFC 5321 sections 4.1.2 and 4.5.3.1).
bool is_envelope_address(std::string_view address);

} // namespace ribbon
