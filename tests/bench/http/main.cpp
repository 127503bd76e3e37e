// A listener that says hello, to be timed beside another server that sends the same bytes; a case
// of many messages, and England's index, for pages to be timed with them.
#include "cli/record_shell.hpp"
#include "daemons/signer/file_signer.hpp"
#include "server/http/listener.hpp"
#include "tests/bench/storage/england.hpp"
#include "tests/support/long_case.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

ribbon::server::Application hello()
{
    ribbon::server::Application application;
    application.answer = [](const ribbon::server::Request& request) {
        ribbon::server::Response response{.type = "text/html"};
        response.status = request.path == "/hello.html" ? 200 : 404;
        response.body = "<!doctype html><title>Hello</title><p>Hello\n";
        return response;
    };
    return application;
}

/// Puts messages at the end of a case: the record, the case, how many, from whom, on which day.
int lengthen(const std::vector<std::string>& words)
{
    using namespace ribbon;
    const auto day = parse_day(words.at(4));
    const cli::RecordOptions options{.url = words.at(0)};
    const auto place = cli::place_of(options.url);
    const auto books = cli::open_books({});
    if (!place || !day || !books) return 2;
    const auto area = cli::area_of(*storage::connect(*place), options);
    if (!area) return 2;
    const auto files = cli::key_files(options, *place, *area);
    // A signer of its own process would be this program started again, which knows no such work.
    storage::Archive archive{storage::Archive::Config{
        .place = *place,
        .area = *area,
        .signer = std::make_shared<daemons::FileSigner>(files->key, files->reach),
        .salts = cli::unguessable,
        .books = std::make_shared<const storage::Books>(*books)}};
    const CaseHistory history = archive.read_case(words.at(1));
    const Moment recorded{std::int64_t{day->number()} * 86'400 + 9 * 3'600};
    archive.append({{many_messages(history, std::stoi(words.at(2)), words.at(3), *day)},
                    {"post-room", "system"},
                    recorded,
                    {history}});
    return 0;
}

/// Puts the index of every other council beside that of a record: numbers that no council has.
int add_england(const std::string& record)
{
    using namespace ribbon;
    const auto place = cli::place_of(record);
    if (!place) return 2;
    const auto connection = storage::connect(*place);
    const int each = bench::england::plans / bench::england::areas;
    for (int area = 1; area < bench::england::areas; ++area)
        bench::fill_area(*connection, std::to_string(1000 + area), each);
    return 0;
}

} // namespace

/// Prints its port, and serves until it is told to end. With `--lengthen RECORD CASE COUNT PERSON
/// DAY` or `--england RECORD` it does that instead.
int main(int count, char** words)
{
    try {
        if (count == 7 && std::string_view{words[1]} == "--lengthen")
            return lengthen({words + 2, words + count});
        if (count == 3 && std::string_view{words[1]} == "--england") return add_england(words[2]);
        sigset_t ends;
        sigemptyset(&ends);
        sigaddset(&ends, SIGTERM);
        sigaddset(&ends, SIGINT);
        sigprocmask(SIG_BLOCK, &ends, nullptr); // before any thread is made, so that all have it
        ribbon::server::ListenerConfig config;
        config.port = 0;
        config.workers = 2;
        ribbon::server::Listener listener{config, hello()};
        std::printf("%d\n", listener.port());
        std::fflush(stdout);
        int which = 0;
        sigwait(&ends, &which);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
