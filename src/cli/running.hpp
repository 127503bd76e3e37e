// What the sub-commands share that run until they are told to stop.
#pragma once

#include "base/result.hpp"

#include <atomic>
#include <csignal>
#include <functional>
#include <string>
#include <string_view>

namespace ribbon::cli {

struct ListenPlace {
    std::string host;
    unsigned short port = 0;
    /// The address that a socket binds to: "localhost" is 127.0.0.1.
    std::string address() const { return host == "localhost" ? "127.0.0.1" : host; }
};
/// "127.0.0.1:8080" as --listen takes it; `example` stands in the problem.
Result<ListenPlace> place_to_listen(const std::string& text, std::string_view example);

/// The signals that end a program (SIGTERM, SIGINT), held back from this thread and every one that
/// begins after it.
sigset_t hold_back_the_end();
/// Waits until one of them comes.
void wait_for_the_end(const sigset_t& signals);
/// Does the work in a thread until one of them comes: then `stop` is true, and it is waited for.
/// What the work throws ends the waiting and comes through.
void run_until_told(const sigset_t& signals,
                    const std::function<void(const std::atomic<bool>& stop)>& work);

} // namespace ribbon::cli
