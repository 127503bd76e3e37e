// Where a mail of the post table is read, and by whom.
#pragma once

#include "server/route.hpp"
#include "storage/mail/mails.hpp"

#include <optional>
#include <string>

namespace ribbon::server {

/// The mail that the path names.
std::optional<storage::MailRow> mail_asked(const Ask& ask);

/// Whether the visitor may read the messages of every child it stands with, without a reason.
bool is_open_to(const Ask& ask, const storage::MailRow& row);

/// Where this mail is read, if that is not on the post table. A filed mail is read where
/// it stands: there a reason is asked of whoever needs one, whoever has an interest of their own is
/// kept out, what is sealed stays so, and the family sees who read it. Another delivery of a mail
/// is that mail.
std::optional<std::string> stands_elsewhere(const Ask& ask, const storage::MailRow& row);

} // namespace ribbon::server
