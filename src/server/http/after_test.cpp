// Answers that may be sent only when something else has happened.
#include "server/http/listener.hpp"

#include "tests/support/http_client.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace ribbon::server {
namespace {

using Told = std::function<void(std::exception_ptr)>;

/// Those who wait to be told, as a disk that has not written yet has them.
class Disk {
public:
    void take(Told told)
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(std::move(told));
        came_.notify_all();
    }
    void wait_for(std::size_t many)
    {
        std::unique_lock lock{mutex_};
        came_.wait(lock, [&] { return waiting_.size() >= many; });
    }
    /// Waits until so many wait, and tells them all.
    void write_for(std::size_t many, const std::exception_ptr& failed = nullptr)
    {
        wait_for(many);
        std::vector<Told> all;
        {
            const std::lock_guard lock{mutex_};
            all.swap(waiting_);
        }
        for (const Told& one : all) one(failed);
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<Told> waiting_;
};

Application written_first(Disk& disk)
{
    Application application;
    application.answer = [&disk](const Request& request) {
        Response response{.body = request.path};
        if (request.path != "/at-once")
            response.after = [&disk](Told told) { disk.take(std::move(told)); };
        return response;
    };
    return application;
}

TEST(SentAfter, NothingOfAnAnswerBeforeItMayBe)
{
    Disk disk;
    ListenerConfig config;
    config.workers = 1;
    const Served served{written_first(disk), config};
    Client held = served.client();
    held.send(get("/page"));
    disk.wait_for(1);
    // Whoever comes later, to the same worker, is served meanwhile.
    EXPECT_EQ(served.client().ask(get("/at-once")).body, "/at-once");
    EXPECT_FALSE(held.has_said_something());
    disk.write_for(1);
    EXPECT_EQ(held.receive().body, "/page");
    EXPECT_EQ(held.ask(get("/at-once")).body, "/at-once");
}

TEST(SentAfter, ManyWaitWhileOneWorkerGoesOn)
{
    Disk disk;
    ListenerConfig config;
    config.workers = 1;
    const Served served{written_first(disk), config};
    std::vector<Client> clients;
    for (int one = 0; one < 8; ++one) {
        clients.push_back(served.client());
        clients.back().send(get("/page"));
    }
    std::thread writer{[&] { disk.write_for(8); }};
    for (Client& one : clients) EXPECT_EQ(one.receive().status, 200);
    writer.join();
}

TEST(SentAfter, WhatCouldNotHappenIsSaidAndTheConnectionGoesOn)
{
    Disk disk;
    Application application = written_first(disk);
    std::string told;
    application.failed = [&](const Request& request, std::string_view what) {
        told = request.path + ": " + std::string{what};
    };
    const Served served{application};
    Client client = served.client();
    client.send(get("/page"));
    disk.write_for(1, std::make_exception_ptr(std::runtime_error("the disk is full")));
    const Answer answer = client.receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.body.find("/page"), std::string::npos);
    EXPECT_EQ(answer.body.find("disk"), std::string::npos);
    EXPECT_EQ(told, "/page: the disk is full");
    EXPECT_EQ(client.ask(get("/at-once")).body, "/at-once");
}

TEST(SentAfter, WhoCanNotEvenAskSaysSo)
{
    Application application;
    application.answer = [](const Request& request) {
        Response response{.body = request.path};
        response.after = [](const Told&) { throw std::runtime_error("nobody writes"); };
        return response;
    };
    const Served served{application};
    EXPECT_EQ(served.client().ask(get("/page")).status, 503);
}

TEST(SentAfter, AServerThatEndsWaitsForWhoeverStillTells)
{
    Disk disk;
    ListenerConfig config;
    config.drain_seconds = 0; // so that the connection is cut before its answer may be sent
    auto served = std::make_unique<Served>(written_first(disk), config);
    Client client = served->client();
    client.send(get("/page"));
    disk.wait_for(1);
    std::atomic<bool> told = false;
    std::thread writer{[&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        told = true;
        disk.write_for(1);
    }};
    served.reset();
    EXPECT_TRUE(told);
    writer.join();
}

} // namespace
} // namespace ribbon::server
