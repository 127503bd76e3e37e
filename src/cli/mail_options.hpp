// "ribbon mail ...", as the command line asks for it.
#pragma once

#include "cli/mail_asks.hpp"

namespace ribbon::cli {

/// Their options; they live as long as the program runs.
struct MailChoices {
    MailAsksOptions asks;
};
/// Adds them to the program. The one that is asked for runs.
void add_mail_commands(const SubCommand& app, const Common& common, MailChoices& choices);

} // namespace ribbon::cli
