// What the listener does not let through, and what it says instead.
#include "server/http/listener.hpp"

#include "tests/support/http_client.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>

namespace ribbon::server {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";

Application with_answers(std::atomic<int>& answered)
{
    Application application;
    application.answer = [&answered](const Request&) {
        ++answered;
        return Response{.body = "well"};
    };
    application.allowance = [](Method, std::string_view path) {
        Allowance allowance{.form_bytes = 1000};
        if (path == "/slow") allowance.seconds = 1;
        return allowance;
    };
    return application;
}

class Limits : public testing::Test {
protected:
    int status_of(std::string_view bytes)
    {
        Client client = served.client();
        return client.ask(bytes).status;
    }
    /// Refused with 400, with no answer of the application, and no second request was seen.
    void expect_refused(std::string_view bytes)
    {
        Client client = served.client();
        EXPECT_EQ(client.ask(bytes).status, 400) << bytes;
        EXPECT_TRUE(client.is_closed_within(5)) << bytes;
        EXPECT_EQ(answered, 0) << bytes;
    }

    std::atomic<int> answered = 0;
    Served served{with_answers(answered)};
};

TEST_F(Limits, OnlyGetHeadAndPost)
{
    for (const std::string method : {"PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "GETS"}) {
        Client client = served.client();
        const Answer answer = client.ask(method + " / HTTP/1.1\r\nHost: a\r\n\r\n");
        EXPECT_EQ(answer.status, 405) << method;
        EXPECT_EQ(answer.headers.at("allow"), "GET, HEAD, POST");
        EXPECT_TRUE(client.is_closed_within(5));
    }
    EXPECT_EQ(answered, 0);
}

TEST_F(Limits, OneHost)
{
    expect_refused("GET / HTTP/1.1\r\n\r\n");
    expect_refused("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    expect_refused("GET / HTTP/1.1\r\nHost:\r\n\r\n");
    expect_refused("GET / HTTP/1.1\r\nHost: a b\r\n\r\n");
    EXPECT_EQ(status_of("GET / HTTP/1.0\r\n\r\n"), 200);
}

TEST_F(Limits, NoTargetWithTwoReadings)
{
    for (const std::string target : {"/../etc", "//evil", "/a%2fb", "/%00", "*", "a.example:443"})
        expect_refused("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    expect_refused("GET /\r\nHost: a\r\n\r\n");
    expect_refused("GET / HTTP/3.0\r\nHost: a\r\n\r\n");
    expect_refused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
}

// RFC 9112, section 11.2, and the ways in which servers were fooled before (CL.TE, TE.CL, TE.TE).
TEST_F(Limits, NoRequestIsSmuggledInside)
{
    const std::string inner = "GET /inner HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string post_line =
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string{form_type} + "\r\n";
    for (const std::string lengths :
         {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
          "Content-Length: 0\r\nContent-Length: 5\r\n", "Content-Length: 0, 5\r\n",
          "Content-Length: +5\r\n", "Content-Length: -1\r\n", "Content-Length: 0x5\r\n",
          "Content-Length: 5 5\r\n", "Content-Length:\r\n",
          "Content-Length: 99999999999999999999999\r\n", "Content-Length : 5\r\n",
          "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked, identity\r\n",
          "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: identity\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
          "Transfer-Encoding: \x0b"
          "chunked\r\n",
          "Transfer-Encoding : chunked\r\n", "X: a\nTransfer-Encoding: chunked\r\n"})
        expect_refused(post_line + lengths + "\r\n0\r\n\r\n" + inner);
    expect_refused("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner);
    // A body where none belongs.
    expect_refused("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(inner.size()) +
                   "\r\n\r\n" + inner);
    for (const std::string chunks :
         {"-5\r\nhello\r\n0\r\n\r\n", "0x5\r\nhello\r\n0\r\n\r\n", "5\r\nhelloX\r\n0\r\n\r\n",
          "g\r\n", "5\nhello\n0\n\n", "11111111111111111\r\n", "5\r\nhello\r\n0\r\n"}) {
        Client client = served.client();
        client.send(post_line + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        client.end_sending();
        EXPECT_NE(client.receive().status, 200) << chunks;
    }
    EXPECT_EQ(answered, 0);
}

TEST_F(Limits, ChunksAreReadAndCounted)
{
    const std::string head =
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string{form_type} +
        "\r\nTransfer-Encoding: Chunked\r\n\r\n";
    EXPECT_EQ(status_of(head + "3\r\na=b\r\n2\r\n&c\r\n0\r\n\r\n"), 200);
    EXPECT_EQ(answered, 1);
    EXPECT_EQ(status_of(head + "3e9\r\n" + std::string(1001, 'a') + "\r\n0\r\n\r\n"), 413);
    EXPECT_EQ(answered, 1);
}

TEST_F(Limits, HeadersHaveAnEnd)
{
    EXPECT_EQ(status_of(get("/", "X: " + std::string(15 * 1024, 'x') + "\r\n")), 200);
    EXPECT_EQ(status_of(get("/", "X: " + std::string(17 * 1024, 'x') + "\r\n")), 431);
    EXPECT_EQ(status_of(get("/" + std::string(17 * 1024, 'x'))), 431);
    std::string many;
    for (int line = 0; line < 5000; ++line) many += "A: b\r\n";
    EXPECT_EQ(status_of(get("/", many)), 431);
    EXPECT_EQ(answered, 1);
    EXPECT_EQ(served.listener->counts().refused_large, 3U);
}

TEST_F(Limits, AHugeBodyIsRefusedBeforeItIsRead)
{
    // 4 GB are said to come, and not one byte of them does: the answer can not wait for them.
    Client client = served.client();
    const Answer answer =
        client.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string{form_type} +
                   "\r\nContent-Length: 4294967296\r\n"
                   "Expect: 100-continue\r\n\r\n");
    EXPECT_EQ(answer.status, 413);
    EXPECT_NE(answer.body.find("too large"), std::string::npos);
    EXPECT_EQ(answered, 0);
    EXPECT_EQ(status_of(post("/", form_type, "a=" + std::string(998, 'x'))), 200);
    EXPECT_EQ(status_of(post("/", form_type, "a=" + std::string(999, 'x'))), 413);
}

TEST_F(Limits, WhoAsksFirstIsToldToGoOn)
{
    Client client = served.client();
    const Answer go_on =
        client.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string{form_type} +
                   "\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(go_on.status, 100);
    EXPECT_EQ(client.ask("a=b").status, 200);
    EXPECT_EQ(status_of(get("/", "Expect: a miracle\r\n")), 417);
}

TEST_F(Limits, OnlyFormsAreRead)
{
    EXPECT_EQ(status_of(post("/", "application/json", "{}")), 415);
    EXPECT_EQ(status_of(post("/", "multipart/form-data", "{}")), 415);
    EXPECT_EQ(status_of(post("/", form_type, "a=%FF")), 400);
    EXPECT_EQ(status_of(post("/", "", "")), 200);
}

TEST_F(Limits, WhatTakesTooLongIsToldSo)
{
    Client client = served.client();
    client.send("POST /slow HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string{form_type} +
                "\r\nContent-Length: 100\r\n\r\na=");
    EXPECT_EQ(client.receive().status, 408);
    EXPECT_TRUE(client.is_closed_within(5));
    EXPECT_EQ(served.listener->counts().refused_slow, 1U);
}

TEST(Busy, WhoFindsTheQueueFullIsToldAtOnce)
{
    std::counting_semaphore<> goes_on{0};
    std::atomic<int> began = 0;
    Application application;
    application.answer = [&](const Request&) {
        ++began;
        goes_on.acquire();
        return Response{.body = "well"};
    };
    ListenerConfig config;
    config.io_threads = 1; // so that the second is in the queue once it has been counted
    config.workers = 1;
    config.queue = 1;
    const Served served{application, config};
    Client first = served.client(), second = served.client(), third = served.client();
    first.send(get("/1"));
    while (began == 0) std::this_thread::yield();
    second.send(get("/2"));
    while (served.listener->counts().requests < 2) std::this_thread::yield();
    const Answer busy = third.ask(get("/3"));
    EXPECT_EQ(busy.status, 503);
    EXPECT_EQ(busy.headers.at("retry-after"), "2");
    EXPECT_EQ(served.listener->counts().refused_busy, 1U);
    goes_on.release(3);
    EXPECT_EQ(first.receive().status, 200);
    EXPECT_EQ(second.receive().status, 200);
    EXPECT_EQ(third.ask(get("/3")).status, 200); // on the same connection, a moment later
}

} // namespace
} // namespace ribbon::server
