// The sub-commands of mail. Exit codes as in cli/commands.hpp.
#pragma once

#include "cli/commands.hpp"

#include <string>

namespace ribbon::cli {

struct MailParseOptions {
    std::string file;
};
/// Whatever the file holds, it is told what can be read of it, and that is 0.
int parse_mail(const Common& common, const MailParseOptions& options);

} // namespace ribbon::cli
