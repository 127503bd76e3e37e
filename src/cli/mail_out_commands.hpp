// The sub-commands that send mail, fetch it and look whether both can work. Exit codes as in
// cli/commands.hpp.
#pragma once

#include "cli/record_shell.hpp"

#include <string>
#include <vector>

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
    long long lease = 1'200;
    std::string domain;           ///< of the addresses of cases
    std::vector<std::string> own; ///< other addresses of ours
};
/// Exit 1 with --once where something waits, was refused or may have been sent.
int send_mail(const Common& common, const MailSendOptions& options);

struct MailUnsentOptions {
    RecordOptions record;
    std::vector<std::string> again, seen; ///< keys
};
/// Exit 1 where something waits or was given up.
int mail_unsent(const Common& common, const MailUnsentOptions& options);

struct MailFetchOptions {
    RecordOptions record;
    MailServerOptions server;
    std::string mailbox = "INBOX", address, since;
    bool delete_taken = false, once = false;
    long long every = 60, lease = 600;
};
/// Exit 1 with --once where the server can not be reached, or a mail was left there.
int mail_fetch(const Common& common, const MailFetchOptions& options);

struct MailDoctorOptions {
    MailServerOptions relay;
    std::string from, name, bounces;
    std::vector<std::string> selectors;
    std::string resolver; ///< "127.0.0.1:5353"; empty is this machine's own
    std::string loop;     ///< an address whose mail we take in
    std::string record, area;
};
/// Exit 1 where something is bad.
int mail_doctor(const Common& common, const MailDoctorOptions& options);

} // namespace ribbon::cli
