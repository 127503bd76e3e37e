#include "cli/mail_shell.hpp"

#include "cli/write_whole.hpp"

#include <filesystem>
#include <stdexcept>

namespace ribbon::cli {

std::string mail_key(const RecordOptions& options, const std::string& area)
{
    const auto place = place_of(options.url);
    if (!place) throw std::runtime_error(place.problems().front().sentence);
    const auto files = key_files(options, *place, area);
    if (!files) throw std::runtime_error(files.problems().front().sentence);
    const std::filesystem::path file =
        std::filesystem::path{files->key}.parent_path() / (area + ".mail");
    if (!std::filesystem::exists(file)) {
        write_whole(file.string(), unguessable());
        std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                               std::filesystem::perms::owner_write);
    }
    const auto read = read_file(file.string(), 64);
    if (!read || read->size() != 32)
        throw std::runtime_error(file.string() + " does not hold 32 bytes");
    return *read;
}

storage::FilingRules filing_rules(const MailOptions& options, const std::string&)
{
    storage::FilingRules rules;
    rules.own_domain = options.domain;
    return rules;
}

} // namespace ribbon::cli
