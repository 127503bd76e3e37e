// ribbon mail parse FILE: what is read of one mail, with nothing recorded.
#include "cli/mail_commands.hpp"
#include "cli/shell.hpp"

#include "outbound/mail/reading_json.hpp"
#include "outbound/terminal/mail.hpp"

namespace ribbon::cli {

int parse_mail(const Common& common, const MailParseOptions& options)
{
    constexpr std::size_t most_bytes = std::size_t{256} << 20;
    const auto bytes = read_file(options.file, most_bytes);
    if (!bytes) return tell("", bytes.problems()), 2;
    const MailReading reading = read_mail(*bytes, MailSettings{});
    print(common.json ? render_reading_json(reading) + "\n"
                      : render_mail(reading, terminal(common)));
    return 0;
}

} // namespace ribbon::cli
