// The sub-commands of `ribbon mail`, as the command line asks for them.
#pragma once

#include "cli/mail_commands.hpp"
#include "cli/sub_command.hpp"

namespace ribbon::cli {

/// Their options; they live as long as the program runs.
struct MailChoices {
    MailListenOptions listen;
    MailOptions read;
    MailTriageOptions triage;
    MailFileOptions file;
    MailRawOptions raw;
};

/// Adds "mail" and what takes mail in. The one that is asked for runs.
void add_mail_commands(const SubCommand& program, const Common& common, MailChoices& choices);

} // namespace ribbon::cli
