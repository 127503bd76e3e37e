// The bare receipt of a mail whose sender is nobody we know: that it is here, and that a person
// will read it. It names no case and no child, for anybody can write under any address.
#pragma once

#include "storage/mail/clues.hpp"

#include <string>

namespace ribbon::storage {

/// Puts it out, within the transaction that hands the mail to a person. Nothing where its sender is
/// known (they are told once it is filed), is ours, may be another than it says, was told today
/// already, or where the mail was imported.
void tell_received(Connection& in, const std::string& area, const MailRow& row,
                   const MailFound& found, const FilingRules& rules, const std::string& council,
                   Moment now);

} // namespace ribbon::storage
