// The sub-commands that send mail, fetch it and look whether both can work. Exit codes as in
// cli/commands.hpp.
#pragma once

#include "cli/record_shell.hpp"

#include <string>

namespace ribbon::cli {

/// A mail server, and how we sign in there. A password is never a word of a command: every user of
/// a machine can read those.
struct MailServerOptions {
    std::string url;
    std::string user;
    std::string password_file;         ///< its first line
    std::string token_url, client, secret_file, scope, refresh_file; ///< XOAUTH2
    std::string certificate;
    bool no_tls = false;
};

struct MailSendOptions {
    RecordOptions record;
    MailServerOptions relay;
    std::string from, name, bounces, list_id;
    bool verp = false, once = false;
    long long most_automatic = 20, most = 200;
};
/// Exit 1 with --once where something waits, was refused or may have been sent.
int send_mail(const Common& common, const MailSendOptions& options);

} // namespace ribbon::cli
