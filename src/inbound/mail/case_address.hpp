// The cases a mail is addressed to.
#pragma once

#include "inbound/mail/reading.hpp"

namespace ribbon {

struct CaseAddresses {
    std::vector<std::string> tokens; ///< of well-formed addresses, in order, each once
    std::vector<std::string> guess;  ///< that were probably meant where an address is not
};

/// From To, Cc, Bcc, the fields of resending and of delivery, in this order; where these name no
/// case from the "for" of Received, and where this names none from Reply-To. Also wrapped by
/// Exchange (IMCEAMAILTO-), by a sender's relay (prvs=, SRS0=), by a list (bounces+...=...), and
/// with a "+" and words behind the token. Whether a token is ours its hash has to show: is_ours in
/// case_token.hpp.
CaseAddresses case_addresses(const MailMessage& message, std::string_view own_domain);

} // namespace ribbon
