// What the sub-commands of `ribbon mail` that take mail in are asked, and what they do.
#pragma once

#include "cli/record_shell.hpp"
#include "daemons/mail/parser.hpp"

#include <string>
#include <vector>

namespace ribbon::cli {

/// Whose mail it is.
struct MailOptions {
    RecordOptions record;
    std::string domain = "ribbon.example"; ///< the addresses of cases are in it
    std::string server; ///< whose Authentication-Results are believed; or "unnamed", "none"
    std::vector<std::string> own; ///< other addresses of ours
};

struct MailListenOptions {
    MailOptions mail;
    std::string listen = "127.0.0.1:2524";
    bool smtp = false; ///< else LMTP
    std::string host = "localhost";
    std::string uploads; ///< told to whoever sends what is too large
    long long most_mb = 50;
    long long connections = 100;
    std::string ready;   ///< a file to write the port into once it listens
    std::string stand_in; ///< for tests: another program that reads mails
};
/// Takes mail in and files it until it is told to stop (SIGTERM, SIGINT).
int mail_listen(const Common& common, const MailListenOptions& options);

struct MailReadOptions {
    MailOptions mail;
    bool stay = false; ///< not one mail, but each that is handed over (daemons::host_readers)
};
/// The reading process, which the listener starts.
int mail_read(const Common& common, const MailReadOptions& options);

struct MailTriageOptions {
    MailOptions mail;
    bool all = false; ///< those that were set aside too
    std::string show; ///< one mail, with its words
};
/// What waits for a person, with guesses. Exit 1 where something waits.
int mail_triage(const Common& common, const MailTriageOptions& options);

struct MailFileOptions {
    MailOptions mail;
    std::string id;
    std::vector<std::string> cases;
    std::string writer; ///< the party who wrote it from an address that is not theirs here
    bool human = false;
};
int mail_file(const Common& common, const MailFileOptions& options);

struct MailReadAgainOptions {
    RecordOptions record;
    std::string id;
    bool all = false;
};
/// Has what could not be read be read once more. Exit 1 where there is no such mail.
int mail_read_again(const Common& common, const MailReadAgainOptions& options);

struct MailRawOptions {
    MailOptions mail;
    std::string id;
};
/// The mail as it came, to standard output.
int mail_raw(const Common& common, const MailRawOptions& options);

struct MailImportOptions {
    MailOptions mail;
    std::string from; ///< a folder of .eml files, a Maildir, or an mbox
    bool dry_run = false;
};
/// Takes in mail of years before: it starts no clock. What came in before is left out.
int mail_import(const Common& common, const MailImportOptions& options);

/// The process that reads mails, each in a process of its own, as this program starts it.
daemons::ParserConfig reading_apart(const MailOptions& options);

} // namespace ribbon::cli
