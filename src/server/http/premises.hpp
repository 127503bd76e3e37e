// What all connections of a listener have in common, and how they call the application.
#pragma once

#include "server/http/listener.hpp"
#include "server/http/prepared.hpp"
#include "server/http/shared_bytes.hpp"
#include "server/http/workers.hpp"

#include <atomic>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace ribbon::server {

/// Addresses in the one form in which an address is compared.
using Addresses = std::set<std::string>;

class Premises {
public:
    using Moment = std::chrono::steady_clock::time_point;
    Premises(ListenerConfig given, Application answers);

    /// Nothing where the application failed to say.
    std::optional<Allowance> allowance_for(const Request& request);
    /// The answer as it is sent; a 500 where the application threw or it can not be sent. With
    /// `problems` the application is asked for a refusal instead. `began` is when the request was
    /// there. On a worker's thread.
    Prepared answer(const Request& request, const Problems* problems, const Wishes& wishes,
                    Moment began);
    /// What the listener says by itself, counted and told.
    Prepared refusal(int status, const Problems& problems, const Request& request,
                     const Wishes& wishes, Moment began);
    void tell_failure(const Request& request, std::string_view what);
    void count_refusal(int status);

    ListenerConfig config;
    Application application;
    Addresses trusted;
    std::atomic<bool> stopping = false;
    std::atomic<std::uint64_t> connections = 0, open = 0, requests = 0, refused_busy = 0,
                               refused_slow = 0, refused_large = 0, refused_bad = 0;

private:
    void tell_done(const Request& request, const Response& response, Moment began);
    SharedBytes shared_bytes_;

public:
    Workers workers; ///< last, so that its threads end before what they use
};

} // namespace ribbon::server
