// One connection: its requests one after the other, each read, answered and written.
#pragma once

#include "server/http/beast.hpp"
#include "server/http/body_reader.hpp"
#include "server/http/premises.hpp"
#include "server/http/request_head.hpp"

#include <chrono>
#include <set>
#include <string>

namespace ribbon::server {

class Connection;

/// One thread with the connections that live on it. Only that thread touches them.
struct Loop {
    /// Stands longer than the context: a connection that goes with it still takes itself out here.
    std::set<Connection*> connections;
    net::io_context context{1};
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
    /// Ends it where it waits for a request, and no byte of one has come.
    void end_if_idle();
    /// Ends it whatever it does.
    void cut();

private:
    Task<bool> serve_one();
    Task<bool> read_head(Parser& parser);
    Task<bool> take_body(Parser& parser, RequestHead& head, const Allowance& allowance);
    Task<int> read_body(Parser& parser, BodyReader& reader, Request& request);
    Task<bool> answer(RequestHead& head, const Problems* problems);
    Task<bool> refuse(int status, const RequestHead* head = nullptr, Problems problems = {});
    Task<bool> send(const Prepared& prepared);
    Task<void> linger();
    void give_until(Clock::time_point deadline);
    int status_of(const ErrorCode& error) const;

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
