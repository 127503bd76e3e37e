// Those of "ribbon mail ..." that take mail in and file it, as the command line asks for them.
#pragma once

#include "cli/mail_in_commands.hpp"
#include "cli/sub_command.hpp"

namespace ribbon::cli {

/// Their options; they live as long as the program runs.
struct MailInChoices {
    MailListenOptions listen;
    MailReadOptions read;
    MailTriageOptions triage;
    MailFileOptions file;
    MailReadAgainOptions again;
    MailRawOptions raw;
    MailImportOptions import;
};

/// Adds them to "mail". The one that is asked for runs.
void add_mail_in(const SubCommand& mail, const Common& common, MailInChoices& choices);

} // namespace ribbon::cli
