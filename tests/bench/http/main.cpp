// A listener that says hello, to be timed beside another server that sends the same bytes.
#include "server/http/listener.hpp"

#include <csignal>
#include <cstdio>
#include <exception>

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

} // namespace

/// Prints its port, and serves until it is told to end.
int main()
{
    try {
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
