// The mails that tests read: our own in tests/mail/own, and those of ../shared where it is there.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ribbon::test {

struct Mail {
    std::string name;
    std::string bytes;
};

/// Every mail of a folder, by name; none where there is no such folder.
std::vector<Mail> mails_of(const std::filesystem::path& folder);

/// Our own, and those of other projects where they are there.
std::vector<Mail> all_mails();

/// One of our own, without "own-" and ".eml".
std::string own_mail(const std::string& name);

/// A mail from its lines; "\n" in them becomes CR LF.
std::string with_line_ends(std::string text);

} // namespace ribbon::test
