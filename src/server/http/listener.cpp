#include "server/http/listener.hpp"

#include "server/http/connection.hpp"

#include <fmt/format.h>

#include <exception>
#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace ribbon::server {

namespace {

constexpr std::chrono::milliseconds tick_time{100};

/// Looks at the clock of every connection of a thread, again and again. One timer for all of them:
/// to set one a request costs more than to look at thousands.
Task<void> watch_clocks(Loop& loop)
{
    for (;;) {
        loop.tick.expires_after(tick_time);
        co_await loop.tick.async_wait(use_task);
        const auto now = Clock::now();
        for (Connection* one : loop.connections) one->look_at_clock(now);
    }
}

Task<void> serve(Socket socket, Premises& premises, Loop& loop)
{
    Connection connection{std::move(socket), premises, loop};
    co_await connection.serve();
}

/// What goes wrong on one connection ends that connection; its own requests were told already.
void ends_alone(const std::exception_ptr&) {}

} // namespace

struct Listener::Body {
    Body(ListenerConfig given, Application application)
        : premises(std::move(given), std::move(application))
    {
        for (int one = 0; one < premises.config.io_threads; ++one)
            loops.push_back(std::make_unique<Loop>());
        acceptor = std::make_unique<Acceptor>(loops.front()->context);
        pause = std::make_unique<Timer>(loops.front()->context);
    }

    void begin();
    Task<void> accept();
    void stop();
    template <class Act> void for_each_connection(Act act);

    Premises premises;
    std::vector<std::unique_ptr<Loop>> loops;
    std::unique_ptr<Acceptor> acceptor;
    std::unique_ptr<Timer> pause;
    unsigned short port = 0;
    std::vector<std::thread> threads;
    std::mutex stop_mutex;
    bool stopped = false;
};

void Listener::Body::begin()
{
    const ListenerConfig& config = premises.config;
    for (const std::string& proxy : config.trusted_proxies) {
        const auto address = plain_address(proxy);
        if (!address) throw std::runtime_error(fmt::format("\"{}\" is not an address", proxy));
        premises.trusted.insert(*address);
    }
    try {
        const Tcp::endpoint here{net::ip::make_address(config.address), config.port};
        acceptor->open(here.protocol());
        acceptor->set_option(net::socket_base::reuse_address{true});
        acceptor->bind(here);
        acceptor->listen(net::socket_base::max_listen_connections);
        port = acceptor->local_endpoint().port();
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error(fmt::format("Ribbon can not listen at {}, port {}: {}",
                                             config.address, config.port, error.code().message()));
    }
    for (const auto& loop : loops) net::co_spawn(loop->context, watch_clocks(*loop), ends_alone);
    net::co_spawn(loops.front()->context, accept(), ends_alone);
    for (const auto& loop : loops)
        threads.emplace_back([&context = loop->context] { context.run(); });
}

Task<void> Listener::Body::accept()
{
    std::size_t turn = 0;
    while (acceptor->is_open()) {
        Loop& loop = *loops[turn++ % loops.size()];
        Socket socket{loop.context};
        ErrorCode error;
        co_await acceptor->async_accept(socket, net::redirect_error(use_task, error));
        if (error) {
            // Out of files, most likely: it passes when others end, and spinning would not help.
            if (!acceptor->is_open()) break;
            pause->expires_after(tick_time);
            co_await pause->async_wait(net::redirect_error(use_task, error));
            continue;
        }
        ++premises.connections;
        if (premises.open >= static_cast<std::uint64_t>(premises.config.connections)) {
            ++premises.refused_busy;
            continue; // its socket closes here, before it has cost anything
        }
        net::co_spawn(loop.context, serve(std::move(socket), premises, loop), ends_alone);
    }
}

template <class Act> void Listener::Body::for_each_connection(Act act)
{
    for (const auto& loop : loops)
        net::post(loop->context, [&here = *loop, act] {
            for (Connection* one : here.connections) act(*one);
        });
}

void Listener::Body::stop()
{
    const std::lock_guard lock{stop_mutex};
    if (std::exchange(stopped, true)) return;
    premises.stopping = true;
    std::promise<void> closed;
    net::post(loops.front()->context, [this, &closed] {
        ErrorCode ignored;
        acceptor->close(ignored);
        closed.set_value();
    });
    closed.get_future().wait(); // nobody new, before anybody is sent away
    const auto until = Clock::now() + std::chrono::seconds{premises.config.drain_seconds};
    while (premises.open > 0 && Clock::now() < until) {
        // Again each time: one that was just taken, or has just answered, may be idle by now.
        for_each_connection([](Connection& one) { one.end_if_idle(); });
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    for_each_connection([](Connection& one) { one.cut(); });
    premises.workers.end();
    // What a worker left to others comes to our loops yet, and says so last of all.
    while (premises.settling > 0) std::this_thread::sleep_for(std::chrono::milliseconds{1});
    for (const auto& loop : loops) loop->context.stop();
    for (std::thread& one : threads) one.join();
    // The coroutines that are left go with their loops, while the premises still stand.
    acceptor.reset();
    pause.reset();
    loops.clear();
}

Listener::Listener(ListenerConfig config, Application application)
    : body_(std::make_unique<Body>(std::move(config), std::move(application)))
{
    body_->begin();
}

Listener::~Listener() { stop(); }

unsigned short Listener::port() const { return body_->port; }

ListenerCounts Listener::counts() const
{
    const Premises& here = body_->premises;
    return {.connections = here.connections,
            .open = here.open,
            .requests = here.requests,
            .refused_busy = here.refused_busy,
            .refused_slow = here.refused_slow,
            .refused_large = here.refused_large,
            .refused_bad = here.refused_bad};
}

void Listener::stop() { body_->stop(); }

} // namespace ribbon::server
