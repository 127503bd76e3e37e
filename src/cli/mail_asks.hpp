// ribbon mail asks: what a mail asks for, and how well the rules find it.
#pragma once

#include "cli/sub_command.hpp"

namespace ribbon::cli {

struct MailAsksOptions {
    std::vector<std::string> files;
    std::string rules; ///< a table to try in place of data/mail/asks.txt
    bool measure = false;
};
int mail_asks(const Common& common, const MailAsksOptions& options);

/// Adds it under "ribbon mail".
void add_mail_asks(const SubCommand& mail, const Common& common, MailAsksOptions& options);

} // namespace ribbon::cli
