// ribbon mail fetch: takes in what lies in a mailbox.
#include "cli/mail_server_options.hpp"
#include "cli/record_clock.hpp"
#include "cli/running.hpp"
#include "cli/shell.hpp"
#include "daemons/mail/fetch.hpp"

#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <thread>

namespace ribbon::cli {
namespace {

void complain(const std::string& sentence)
{
    std::fprintf(stderr, "ribbon: %s\n", sentence.c_str());
    std::fflush(stderr);
}

int fetch_once(const daemons::FetchSettings& settings, const storage::MailIntake& intake)
{
    try {
        const daemons::FetchCounts counts = daemons::fetch_mail(settings, intake);
        print(fmt::format("{} taken in, {} left, {} deleted there\n", counts.taken, counts.left,
                          counts.deleted));
        if (!counts.said.empty()) complain(counts.said);
        return counts.left > 0 ? 1 : 0;
    } catch (const daemons::ServerAway& away) {
        complain(away.what());
    } catch (const daemons::NoToken& none) {
        complain(none.what());
    } catch (const daemons::OlderMail& older) {
        complain(older.what());
    }
    return 1;
}

} // namespace

int mail_fetch(const Common& common, const MailFetchOptions& options)
{
    Problems problems;
    const auto add = [&](const Problems& more) {
        problems.insert(problems.end(), more.begin(), more.end());
    };
    auto server = server_of(options.server, "--imap");
    if (!server) add(server.problems());
    if (options.every < 1) add({{"--every", "say a number of seconds, 1 or more"}});
    if (options.lease < 1) add({{"--lease", "say a number of seconds, 1 or more"}});
    const auto since = parse_day(options.since);
    if (!options.since.empty() && !since) add({{"--since", "say a day, as in 2026-09-01"}});
    auto archive = open_record(common, options.record, Opens::writing);
    if (!archive) add(archive.problems());
    if (!problems.empty()) return refused("", problems);
    const auto store =
        attachments_of(options.record, *place_of(options.record.url), (*archive)->area());
    if (!store)
        return refused("", {{"--files", "say in which folder the files are; a PostgreSQL database "
                                        "has none beside it"}});
    const server::Clock clock = clock_of(**archive)->clock;
    const storage::MailIntake intake{**archive, *store, new_key, [clock] { return clock.now(); }};
    const daemons::FetchSettings settings{.server = *server,
                                          .mailbox = options.mailbox,
                                          .address = options.address,
                                          .since = since,
                                          .delete_taken = options.delete_taken,
                                          .lease_seconds = options.lease};
    if (options.once) return fetch_once(settings, intake);

    const sigset_t signals = hold_back_the_end();
    print("Fetching mail from " + options.server.url + "  (Ctrl-C stops it)\n");
    std::fflush(stdout);
    run_until_told(signals, [&](const std::atomic<bool>& stop) {
        daemons::keep_fetching(
            settings, intake, stop, static_cast<int>(options.every), [] {}, complain);
    });
    return 0;
}

} // namespace ribbon::cli
