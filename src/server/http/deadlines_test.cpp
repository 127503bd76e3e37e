// Who is slow is cut, who is honest is answered, and who is told to stop lets others finish.
#include "server/http/listener.hpp"

#include "tests/support/http_client.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <semaphore>
#include <thread>

namespace ribbon::server {
namespace {

Application plain()
{
    Application application;
    application.answer = [](const Request& request) { return Response{.body = request.path}; };
    return application;
}

TEST(Dripping, DoesNotDisturbAnHonestRequestAndIsCut)
{
    // 300 connections that each send a byte of a header a second, for ever if they may.
    ListenerConfig config;
    config.header_seconds = 1;
    const Served served{plain(), config};
    std::vector<Client> drippers;
    for (int one = 0; one < 300; ++one) {
        drippers.push_back(served.client());
        drippers.back().send("GET / HTTP/1.1\r\nHost: a\r\nX-");
    }
    std::atomic<bool> over = false;
    std::thread drip{[&] {
        while (!over) {
            for (Client& one : drippers) one.send("x");
            std::this_thread::sleep_for(std::chrono::milliseconds{200});
        }
    }};
    Client honest = served.client();
    for (int page = 0; page < 20; ++page) EXPECT_EQ(honest.ask(get("/page")).body, "/page");
    // Each byte is in time and the request is not: the deadline is for the whole of it.
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    while (served.listener->counts().refused_slow < 300 && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    over = true;
    drip.join();
    EXPECT_EQ(served.listener->counts().refused_slow, 300U);
    EXPECT_EQ(drippers.front().receive().status, 408);
    EXPECT_EQ(served.client().ask(get("/after")).body, "/after");
}

TEST(Idle, ConnectionsEndWithoutAWord)
{
    ListenerConfig config;
    config.idle_seconds = 1;
    const Served served{plain(), config};
    Client silent = served.client(), used = served.client();
    EXPECT_EQ(used.ask(get("/")).status, 200);
    EXPECT_TRUE(silent.is_closed_within(10));
    EXPECT_TRUE(used.is_closed_within(10));
    EXPECT_EQ(served.listener->counts().refused_slow, 0U);
}

TEST(Connections, HaveAnEnd)
{
    ListenerConfig config;
    config.connections = 2;
    const Served served{plain(), config};
    Client first = served.client(), second = served.client();
    EXPECT_EQ(first.ask(get("/1")).status, 200);
    EXPECT_EQ(second.ask(get("/2")).status, 200);
    Client third = served.client();
    EXPECT_TRUE(third.is_closed_within(10));
    EXPECT_EQ(first.ask(get("/1")).status, 200);
}

TEST(Stop, LetsASlowAnswerEndAndTakesNoMore)
{
    std::binary_semaphore goes_on{0};
    std::atomic<bool> began = false;
    Application application;
    application.answer = [&](const Request&) {
        began = true;
        goes_on.acquire();
        return Response{.body = std::string(100000, 'w')};
    };
    const Served served{application};
    Client slow = served.client(), idle = served.client();
    slow.send(get("/"));
    while (!began) std::this_thread::yield();
    std::thread stop{[&] { served.listener->stop(); }};
    EXPECT_TRUE(idle.is_closed_within(10));
    EXPECT_THROW((void)served.client(), std::runtime_error);
    goes_on.release();
    const Answer answer = slow.receive();
    EXPECT_EQ(answer.body.size(), 100000U);
    EXPECT_TRUE(slow.is_closed_within(10));
    stop.join();
    EXPECT_EQ(served.listener->counts().open, 0U);
}

TEST(Stop, CutsWhatDoesNotEndInTime)
{
    ListenerConfig config;
    config.drain_seconds = 1;
    const Served served{plain(), config};
    Client dripping = served.client();
    dripping.send("GET / HTTP/1.1\r\nHost: a\r\nX-");
    while (served.listener->counts().open == 0) std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds{100}); // its first bytes are read by now
    served.listener->stop();
    EXPECT_TRUE(dripping.is_closed_within(1));
    served.listener->stop(); // a second time it has nothing to do
}

TEST(Stop, IsSafeWhileManyAsk)
{
    const Served served{plain()};
    std::vector<std::thread> askers;
    std::atomic<int> answered = 0;
    for (int one = 0; one < 8; ++one)
        askers.emplace_back([&] {
            try {
                for (;;) {
                    Client client = served.client();
                    for (int page = 0; page < 50; ++page) {
                        const Answer answer = client.ask(get("/p"));
                        if (answer.status != 200) break;
                        EXPECT_EQ(answer.body, "/p"); // whole, or none at all
                        ++answered;
                    }
                }
            } catch (const std::runtime_error&) {
                return; // it listens no more
            }
        });
    while (answered < 100) std::this_thread::yield();
    served.listener->stop();
    for (std::thread& one : askers) one.join();
    EXPECT_EQ(served.listener->counts().open, 0U);
}

} // namespace
} // namespace ribbon::server
