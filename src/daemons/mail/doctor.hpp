// Whether mail of a domain can be sent so that others take it for genuine: SPF (RFC 7208), DKIM
// (RFC 6376), DMARC (RFC 7489), where answers go, and the relay.
#pragma once

#include "daemons/mail/doctor_names.hpp"
#include "daemons/mail/send_smtp.hpp"

namespace ribbon::daemons {

enum class Health : std::uint8_t { good, doubtful, bad };

struct Finding {
    Health health = Health::good;
    std::string about;    ///< "SPF"
    std::string sentence; ///< what is so, and what to do where it is not good
};

struct DoctorAsks {
    std::string from;      ///< the address in From
    std::string bounces;   ///< that of the envelope; empty is the same
    std::vector<std::string> selectors; ///< of DKIM keys, as the relay names them
};

std::vector<Finding> look_at_names(const DoctorAsks& asks, const LookUp& look_up);
/// Connects and signs in, and sends nothing.
std::vector<Finding> look_at_relay(const ServerSettings& relay);

} // namespace ribbon::daemons
