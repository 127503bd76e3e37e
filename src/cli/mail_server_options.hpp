// A mail server as it is named on the command line.
#pragma once

#include "cli/mail_out_commands.hpp"
#include "daemons/mail/send_line.hpp"

namespace ribbon::cli {

/// Reads the files of secrets. Every problem at once.
Result<daemons::ServerSettings> server_of(const MailServerOptions& options,
                                          std::string_view url_option);

} // namespace ribbon::cli
