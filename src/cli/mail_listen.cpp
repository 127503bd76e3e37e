// ribbon mail listen, and the process it starts for each mail.
#include "cli/mail_in_commands.hpp"
#include "cli/mail_shell.hpp"
#include "cli/record_clock.hpp"
#include "cli/running.hpp"
#include "cli/write_whole.hpp"
#include "daemons/mail/confined.hpp"
#include "daemons/mail/filer.hpp"
#include "daemons/mail/listen.hpp"

#include "base/whole_number.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace ribbon::cli {
namespace {

Problems problems_of(const MailListenOptions& options)
{
    Problems problems;
    // What the store of files takes is the most that can be kept.
    if (options.most_mb < 1 || options.most_mb > 150)
        problems.push_back({"--most-mb", "Say a size from 1 to 150"});
    if (options.connections < 1 || options.connections > 10'000)
        problems.push_back({"--connections", "Say a number from 1 to 10000"});
    if (options.mail.server.empty())
        problems.push_back(
            {"--trusted-server",
             "Say whose word about a sender counts: the name your mail server writes first in "
             "Authentication-Results, as in --trusted-server mx.northshire.example; \"unnamed\" "
             "for Microsoft 365, which writes none there; or \"none\" where no server checks "
             "senders. Then whoever writes under a parent's address is taken for that parent"});
    if (options.mail.domain.find('.') == std::string::npos)
        problems.push_back({"--domain", "\"" + options.mail.domain + "\" is no domain for mail"});
    return problems;
}

daemons::ParserConfig parser_of(const MailListenOptions& options)
{
    if (options.stand_in.empty()) return reading_apart(options.mail);
    return {.command = {options.stand_in}};
}

void complain(const std::string& sentence)
{
    std::fprintf(stderr, "ribbon: %s\n", sentence.c_str());
    std::fflush(stderr);
}

} // namespace

daemons::ParserConfig reading_apart(const MailOptions& options)
{
    const std::string server = options.server.empty() ? std::string{no_server} : options.server;
    std::vector<std::string> words{"/proc/self/exe",   "mail", "read",  "--domain", options.domain,
                                   "--trusted-server", server, "--stay"};
    for (const std::string& one : options.own) {
        words.emplace_back("--own");
        words.push_back(one);
    }
    return {.command = std::move(words), .hosted = true};
}

int mail_listen(const Common& common, const MailListenOptions& options)
{
    Problems problems = problems_of(options);
    const auto where = place_to_listen(options.listen, "127.0.0.1:2524");
    auto archive = open_record(common, options.mail.record, Opens::writing);
    for (const Problems& more :
         {where ? Problems{} : where.problems(), archive ? Problems{} : archive.problems()})
        problems.insert(problems.end(), more.begin(), more.end());
    if (!problems.empty()) return refused("", problems);
    const std::string area = (*archive)->area();
    const auto store =
        attachments_of(options.mail.record, *place_of(options.mail.record.url), area);
    if (!store)
        return refused("", {{"--files", "say in which folder the files are; a PostgreSQL database "
                                        "has none beside it"}});
    const sigset_t signals = hold_back_the_end();

    const auto clock = clock_of(**archive);
    const storage::MailIntake intake{**archive, *store, new_key,
                                     [&clock] { return clock->clock.now(); }};
    daemons::Filer filer{intake,
                         {.read = daemons::reads_apart(parser_of(options)),
                          .rules = filing_rules(options.mail, area)},
                         complain};
    daemons::MailListener listener{
        {.address = where->address(),
         .port = where->port,
         .talk = {.protocol =
                      options.smtp ? daemons::MailProtocol::smtp : daemons::MailProtocol::lmtp,
                  .host = options.host,
                  .most_bytes = static_cast<std::uint64_t>(options.most_mb) * 1'000'000,
                  .uploads = options.uploads,
                  // Behind a mail server it is that server's to say; facing the world it is ours.
                  .domains = options.smtp ? std::vector<std::string>{options.mail.domain}
                                          : std::vector<std::string>{}},
         .connections = static_cast<int>(options.connections)},
        intake,
        [&filer] { filer.wake(); },
        complain};
    filer.begin();
    print(fmt::format("Mail for {} is taken in at {}, port {}  (Ctrl-C stops it)\n",
                      options.mail.domain, where->host, listener.port()));
    std::fflush(stdout);
    if (!options.ready.empty()) write_whole(options.ready, std::to_string(listener.port()) + "\n");
    wait_for_the_end(signals);
    print("Ending: a mail that is being sent comes to its end first.\n");
    listener.stop();
    filer.stop();
    return 0;
}

int mail_read(const Common&, const MailReadOptions& options)
{
    MailSettings settings;
    settings.own_domain = options.mail.domain;
    if (!options.mail.server.empty()) settings.trusted_server = options.mail.server;
    settings.own_addresses = options.mail.own;
    if (options.stay) {
        // What libraries make once they make here, and not for each mail.
        (void)read_mail("Subject: none\r\n\r\nNothing.\r\n", settings);
        daemons::host_readers(
            [](const MailSettings& with) { return daemons::read_confined(with, {}); }, settings);
        return 0;
    }
    // At once, with nothing tidied up: a confined process may do little, and all of it is told.
    std::_Exit(daemons::read_confined(settings, {}));
}

} // namespace ribbon::cli
