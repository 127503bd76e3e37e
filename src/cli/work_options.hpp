// The sub-commands of daily work, as the command line asks for them.
#pragma once

#include "cli/bundle_command.hpp"
#include "cli/letters_commands.hpp"
#include "cli/mail_options.hpp"
#include "cli/notify_commands.hpp"
#include "cli/sub_command.hpp"
#include "cli/work_commands.hpp"

namespace ribbon::cli {

/// Their options; they live as long as the program runs.
struct WorkChoices {
    SearchOptions search;
    PersonOptions person;
    SiblingOptions siblings;
    FileOptions file;
    SealOptions seal;
    EraseOptions erase;
    BundleOptions bundle;
    LettersOptions letters;
    NotifyChoices notify;
    MailChoices mail;
};
/// Adds them to the program. The one that is asked for runs.
void add_work_commands(const SubCommand& app, const Common& common, WorkChoices& choices);

} // namespace ribbon::cli
