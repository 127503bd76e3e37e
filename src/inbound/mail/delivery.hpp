// Whether a mail tells how the delivery of another one went.
#pragma once

#include "inbound/mail/message.hpp"

#include <cstdint>

namespace ribbon {

enum class DeliveryNews : std::uint8_t {
    none,
    failed, ///< or late
    arrived
};

/// What a mail system sends counts whatever its language; what somebody else sends only where the
/// subject, the first words and an address beside a code agree. Whoever passes such a mail on, or
/// speaks of one, is a person.
DeliveryNews delivery_news(const MailMessage& message);

} // namespace ribbon
