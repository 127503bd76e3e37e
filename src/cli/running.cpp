#include "cli/running.hpp"

#include "base/whole_number.hpp"

#include <exception>
#include <thread>
#include <unistd.h>

namespace ribbon::cli {

Result<ListenPlace> place_to_listen(const std::string& text, std::string_view example)
{
    const auto colon = text.rfind(':');
    const auto port = colon == std::string::npos
                          ? std::nullopt
                          : whole_number<unsigned short>(std::string_view{text}.substr(colon + 1));
    if (!port || colon == 0)
        return Problems{
            {"--listen", "\"" + text + "\" is not an address and a port: " + std::string{example}}};
    return ListenPlace{text.substr(0, colon), *port};
}

sigset_t hold_back_the_end()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

void wait_for_the_end(const sigset_t& signals)
{
    int which = 0;
    sigwait(&signals, &which);
}

void run_until_told(const sigset_t& signals,
                    const std::function<void(const std::atomic<bool>& stop)>& work)
{
    std::atomic<bool> stop = false;
    std::exception_ptr failed;
    std::thread thread{[&] {
        try {
            work(stop);
        } catch (...) {
            failed = std::current_exception();
            kill(getpid(), SIGTERM); // ends the waiting below
        }
    }};
    wait_for_the_end(signals);
    stop = true;
    thread.join();
    if (failed) std::rethrow_exception(failed);
}

} // namespace ribbon::cli
