// What the sub-commands of mail share.
#pragma once

#include "cli/mail_in_commands.hpp"
#include "storage/mail/filing.hpp"

namespace ribbon::cli {

/// How mails of this record are filed: whose addresses, and which numbers in them are ours. The key
/// of those is a file beside the signer's, made where there is none.
storage::FilingRules filing_rules(const MailOptions& options, const std::string& area);

/// The key with which the addresses of cases are made: 32 bytes in "AREA.mail", beside the signer's
/// files, so that a copy of the database makes none.
std::string mail_key(const RecordOptions& options, const std::string& area);

} // namespace ribbon::cli
