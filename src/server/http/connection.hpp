// One connection: its requests one after the other, each read, answered and written.
#pragma once

#include "server/http/beast.hpp"
#include "server/http/body_reader.hpp"
#include "server/http/listener.hpp"
#include "server/http/prepared.hpp"
#include "server/http/request_head.hpp"
#include "server/http/shared_bytes.hpp"
#include "server/http/workers.hpp"

#include <atomic>
#include <chrono>
#include <optional>
#include <set>
#include <string>

namespace ribbon::server {

class Connection;

/// What all connections of a listener have in common.
struct Premises {
    Premises(ListenerConfig given, Application answers)
        : config(std::move(given)), application(std::move(answers)),
          workers(config.workers, config.queue)
    {
    }

    ListenerConfig config;
    Application application;
    Addresses trusted;
    SharedBytes shared_bytes;
    std::atomic<bool> stopping = false;
    std::atomic<std::uint64_t> connections = 0, open = 0, requests = 0, refused_busy = 0,
                               refused_slow = 0, refused_large = 0, refused_bad = 0;
    Workers workers; ///< last, so that its threads end before what they use
};

/// One thread with the connections that live on it. Only that thread touches them.
struct Loop {
    net::io_context context{1};
    std::set<Connection*> connections;
    Timer tick{context.get_executor()};
};

class Connection {
public:
    Connection(Socket socket, Premises& premises, Loop& loop);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Serves it until it ends.
    Task<void> serve();

    /// Ends what it waits for where its time is over. Called several times a second.
    void look_at_clock(Clock::time_point now);
    /// Ends it where it waits for a request, and for nothing else.
    void end_if_idle();
    /// Ends it whatever it does.
    void cut();

private:
    Task<bool> serve_one();
    Task<bool> read_head(Parser& parser);
    Task<bool> take_body(Parser& parser, RequestHead& head, const Allowance& allowance);
    Task<int> read_body(Parser& parser, BodyReader& reader);
    Task<bool> answer(RequestHead& head, const Problems* problems);
    Task<bool> refuse(int status, const RequestHead* head = nullptr, Problems problems = {});
    Task<bool> send(const Prepared& prepared);
    Task<void> linger();
    void make_answer(RequestHead& head, const Problems* problems, Prepared& prepared);
    void count_refusal(int status);
    int status_of(const ErrorCode& error) const;
    double milliseconds() const;

    Socket socket_;
    Premises& premises_;
    Loop& loop_;
    std::string peer_;
    beast::flat_buffer buffer_;
    Timer answered_; ///< never runs out: the worker that has answered cancels it
    Clock::time_point deadline_ = Clock::time_point::max();
    Clock::time_point began_, head_ended_;
    bool idle_ = false, out_of_time_ = false;
};

} // namespace ribbon::server
