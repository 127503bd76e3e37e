// "ribbon mail ...", as the command line asks for it.
#pragma once

#include "cli/mail_asks.hpp"
#include "cli/mail_commands.hpp"
#include "cli/mail_in_options.hpp"
#include "cli/mail_out_commands.hpp"
#include "cli/sub_command.hpp"

namespace ribbon::cli {

/// Their options; they live as long as the program runs.
struct MailChoices {
    MailParseOptions parse;
    MailAsksOptions asks;
    MailSendOptions send;
    MailUnsentOptions unsent;
    MailFetchOptions fetch;
    MailDoctorOptions doctor;
    MailInChoices in;
};
/// Adds them to the program. The one that is asked for runs.
void add_mail_commands(const SubCommand& app, const Common& common, MailChoices& choices);

/// Those that send, fetch and look: in a file of their own.
void add_mail_out_commands(const SubCommand& mail, const Common& common, MailChoices& choices);
} // namespace ribbon::cli
