// What the head of a part says of it.
#pragma once

#include "inbound/mail/message.hpp"
#include "inbound/mail/structure.hpp"

namespace ribbon {

/// The part with everything but its words: type, name, whether it is a body or a file, and its
/// bytes, decoded. `depth` is how many messages the mail itself stands within.
MailPart read_part(const CutPart& cut, int depth);

} // namespace ribbon
