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

/// An answer on its way: made by a worker, then held until it may be sent.
struct Outgoing {
    Response response; ///< without its body
    Prepared prepared; ///< as it is sent
    std::exception_ptr failed; ///< why it can not be sent
};

class Premises {
public:
    using Moment = std::chrono::steady_clock::time_point;
    Premises(ListenerConfig given, Application answers);

    /// Nothing where the application failed to say.
    std::optional<Allowance> allowance_for(const Request& request);
    /// Makes the answer; a 500 where the application threw or it can not be sent. With `problems`
    /// the application is asked for a refusal instead. On a worker's thread; `done` is called once
    /// the answer may be sent, on that or another.
    void answer(const Request& request, const Problems* problems, const Wishes& wishes,
                Outgoing& answer, std::function<void()> done);
    /// What the listener says by itself, counted and told.
    Prepared refusal(int status, const Problems& problems, const Request& request,
                     const Wishes& wishes, Moment began);
    void tell_failure(const Request& request, std::string_view what);
    void tell_failure(const Request& request, const std::exception_ptr& what);
    void tell_done(const Request& request, const Response& response, Moment began);
    void count_refusal(int status);

    ListenerConfig config;
    Application application;
    Addresses trusted;
    std::atomic<bool> stopping = false;
    std::atomic<std::uint64_t> connections = 0, open = 0, requests = 0, refused_busy = 0,
                               refused_slow = 0, refused_large = 0, refused_bad = 0;

    std::atomic<int> settling = 0; ///< answers that are made, and may not be sent yet

private:
    SharedBytes shared_bytes_;

public:
    Workers workers; ///< last, so that its threads end before what they use
};

} // namespace ribbon::server
