#include "cli/mail_shell.hpp"

#include "base/whole_number.hpp"
#include "cli/write_whole.hpp"
#include "inbound/mail/case_token.hpp"

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

storage::FilingRules filing_rules(const MailOptions& options, const std::string& area)
{
    const std::string key = mail_key(options.record, area);
    storage::FilingRules rules;
    rules.own_domain = options.domain;
    rules.own_addresses = options.own;
    rules.number_of = [key](std::string_view token) -> std::optional<std::int64_t> {
        const auto number = number_of(token, key);
        return number ? whole_number<std::int64_t>(*number) : std::nullopt;
    };
    rules.nearest = [key](std::string_view written) { return nearest_tokens(written, key); };
    rules.token_of = [key](std::int64_t number) { return make_token(std::to_string(number), key); };
    return rules;
}

} // namespace ribbon::cli
