// ribbon serve: the pages of families and officers.
#include "cli/serve_commands.hpp"

#include "base/key.hpp"
#include "cli/mail_shell.hpp"
#include "cli/record_clock.hpp"
#include "cli/running.hpp"
#include "cli/write_whole.hpp"
#include "server/dispatch.hpp"
#include "server/http/listener.hpp"
#include "server/logging.hpp"
#include "server/sign_in/oidc/fetch.hpp"
#include "server/sign_in/oidc/provider.hpp"
#include "server/sign_in/passwords.hpp"
#include "server/work_beside.hpp"
#include "storage/attachments/store.hpp"
#include "storage/bundles/shelf.hpp"

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <malloc.h>

namespace ribbon::cli {
namespace {

/// Bytes that nobody can guess, kept beside the signing key: the same at each start, so that who is
/// signed in stays so.
std::string seal_key(const std::string& file)
{
    if (!std::filesystem::exists(file)) {
        write_whole(file, unguessable());
        std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                               std::filesystem::perms::owner_write);
    }
    const auto read = read_file(file, 64);
    if (!read || read->size() != 32) throw std::runtime_error{file + " does not hold 32 bytes"};
    return *read;
}

std::shared_ptr<server::Provider> provider_of(const ServeOptions& options,
                                              const server::Shell& shell)
{
    if (options.issuer.empty()) return nullptr;
    return std::make_shared<server::Provider>(
        server::ProviderConfig{.issuer = options.issuer,
                               .client_id = options.client,
                               .client_secret = options.client_secret,
                               .back = shell.address + "/sign-in/provider/back",
                               .may_bind_by_email = options.bind_by_email},
        shell.seal, server::fetch_by_curl());
}

/// Tells the operator of work beside the pages that went wrong, and why.
std::function<void(const std::string&)> told_of(const char* what)
{
    return [what](const std::string& why) {
        std::fprintf(stderr, "ribbon: %s: %s\n", what, why.c_str());
    };
}

/// Who makes the bundles that somebody asks for; nobody where no folder of files is known. They lie
/// beside the record where that is a file, and otherwise in the folder that --files names.
std::unique_ptr<server::Worker> bundles_for(server::Shell& shell, const storage::Place& place,
                                            const std::string& files)
{
    if (!shell.attachments) return nullptr;
    const bool is_file = place.engine == storage::Engine::sqlite;
    const std::filesystem::path beside{is_file ? place.address : files + "/"};
    const auto folder = beside.parent_path() / "bundles";
    shell.bundles = std::make_shared<storage::BundleShelf>(shell.archive, shell.attachments.get(),
                                                           folder.string());
    auto worker = std::make_unique<server::Worker>(
        server::making_bundles(shell.bundles, shell.clock), told_of("a bundle was not made"));
    shell.wake_bundles = [made = worker.get()] { made->wake(); };
    return worker;
}

server::Seal seal_beside(const KeyFiles& files, const std::string& area)
{
    return server::Seal{
        seal_key((std::filesystem::path{files.key}.parent_path() / (area + ".seal")).string())};
}

server::ListenerConfig listening(const ServeOptions& options, const ListenPlace& where)
{
    return {.address = where.address(),
            .port = where.port,
            .workers = options.workers,
            .upload_folder = std::filesystem::temp_directory_path().string(),
            .trusted_proxies = options.proxies};
}

server::Application answering(const ServeOptions& options, server::Shell& shell)
{
    auto application = server::application(shell);
    if (options.log)
        server::log_to([](const std::string& line) { std::fputs(line.c_str(), stderr); },
                       application, shell);
    return application;
}

} // namespace

int serve(const Common& common, const ServeOptions& options)
{
    const auto where = place_to_listen(options.listen, "127.0.0.1:8080");
    auto archive = open_record(common, options.record, Opens::writing);
    Problems problems;
    if (!where) problems = where.problems();
    if (!archive)
        problems.insert(problems.end(), archive.problems().begin(), archive.problems().end());
    if (!options.issuer.empty() && options.client.empty())
        problems.push_back({"--client", "say which client we are at " + options.issuer});
    if (!problems.empty()) return refused("", problems);
    const auto clock = clock_of(**archive, options.clock);
    if (!clock) return refused("", clock.problems());

    // Each arena keeps what its threads have given back; two are as many as there are cores to use
    // them on the machine this is made for, and sixteen took a fifth more memory.
    mallopt(M_ARENA_MAX, 2);
    const sigset_t signals = hold_back_the_end();
    const auto place = place_of(options.record.url);
    const auto files = key_files(options.record, *place, (*archive)->area());
    if (!files) return refused("", files.problems());
    server::Shell shell{**archive, clock->clock, seal_beside(*files, (*archive)->area()), chance};
    shell.new_key = new_key;
    shell.passwords = std::make_shared<server::Passwords>();
    shell.attachments = attachments_of(options.record, *place, (*archive)->area());
    shell.filing =
        filing_rules({.record = options.record, .domain = options.mail_domain}, (*archive)->area());
    const auto bundles = bundles_for(shell, *place, options.record.files);
    server::Worker rules{server::reading_cases_again(**archive, shell.clock),
                         told_of("cases were not read again")};
    shell.wake_rules = [&rules] { rules.wake(); };
    // Only where nobody else can come in: an invented county, on this machine.
    shell.demonstration =
        clock->invented && (where->host == "127.0.0.1" || where->host == "localhost");

    // Set before anybody can come in, where the port is known.
    shell.address = options.address.empty()
                        ? "http://" + where->host + ":" + std::to_string(where->port)
                        : options.address;
    shell.provider = provider_of(options, shell);
    server::Listener listener{listening(options, *where), answering(options, shell)};
    if (where->port == 0 && options.address.empty())
        shell.address = "http://" + where->host + ":" + std::to_string(listener.port());
    const server::Worker telling{server::telling_people(shell.archive, shell.clock, shell.address),
                                 told_of("what waits was not told")};
    shell.counts = [&listener] { return listener.counts(); };
    print("Ribbon is at " + shell.address + "  (Ctrl-C stops it)\n");
    if (shell.demonstration)
        print("An invented council; its clock reads " + in_words(shell.clock.today()) +
              ". Choose whom to be: " + shell.address + "/demo\n");
    std::fflush(stdout);
    if (!options.ready.empty()) write_whole(options.ready, std::to_string(listener.port()) + "\n");
    wait_for_the_end(signals);
    print("Ending: what is under way is let end first.\n");
    listener.stop();
    return 0;
}

} // namespace ribbon::cli
