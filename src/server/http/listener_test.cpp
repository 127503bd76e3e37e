#include "server/http/listener.hpp"

#include "tests/support/http_client.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace ribbon::server {
namespace {

/// Says back what it understood.
Application echo()
{
    Application application;
    application.answer = [](const Request& request) {
        Response response{.type = "text/plain; charset=utf-8"};
        response.body = request.path;
        for (const auto& [name, value] : request.query.fields())
            response.body += " ?" + name + "=" + value;
        for (const auto& [name, value] : request.form.fields())
            response.body += " " + name + "=" + value;
        for (const auto& [name, value] : request.cookies)
            response.body += " cookie:" + name + "=" + value;
        return response;
    };
    return application;
}

TEST(Listener, AnswersOneRequestAfterTheOtherOnOneConnection)
{
    const Served served{echo()};
    Client client = served.client();
    EXPECT_EQ(client.ask(get("/one?a=1+2&b=%C3%A9", "Cookie: k=v; l=w\r\n")).body,
              "/one ?a=1 2 ?b=\xC3\xA9 cookie:k=v cookie:l=w");
    const Answer second = client.ask(get("/two"));
    EXPECT_EQ(second.status, 200);
    EXPECT_EQ(second.body, "/two");
    EXPECT_EQ(second.headers.at("content-length"), "4");
    EXPECT_EQ(served.listener->counts().connections, 1U);
    EXPECT_EQ(served.listener->counts().requests, 2U);
}

TEST(Listener, AnswersRequestsThatCameTogetherInTheirOrder)
{
    const Served served{echo()};
    Client client = served.client();
    client.send(get("/a") + post("/b", "application/x-www-form-urlencoded", "word=hello+there") +
                get("/c"));
    EXPECT_EQ(client.receive().body, "/a");
    EXPECT_EQ(client.receive().body, "/b word=hello there");
    EXPECT_EQ(client.receive().body, "/c");
}

TEST(Listener, ClosesWhereTheOtherEndAsksForIt)
{
    const Served served{echo()};
    Client client = served.client();
    EXPECT_EQ(client.ask(get("/", "Connection: close\r\n")).headers.at("connection"), "close");
    EXPECT_TRUE(client.is_closed_within(5));
    // HTTP/1.0 closes unless it is asked to stay, and then it is told that it may.
    Client old = served.client();
    EXPECT_EQ(old.ask("GET / HTTP/1.0\r\n\r\n").status, 200);
    EXPECT_TRUE(old.is_closed_within(5));
    Client stays = served.client();
    EXPECT_EQ(
        stays.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").headers.at("connection"),
        "keep-alive");
    EXPECT_EQ(stays.ask(get("/on")).body, "/on");
}

TEST(Listener, AnswersHeadWithTheHeadersOfGetAndNoBody)
{
    const Served served{echo()};
    Client client = served.client();
    client.send("HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n" + get("/next"));
    const Answer head = client.receive(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.at("content-length"), "5");
    EXPECT_EQ(client.receive().body, "/next"); // no byte of a body stood between
}

TEST(Listener, TakesTheAbsoluteFormOfATarget)
{
    const Served served{echo()};
    EXPECT_EQ(served.client().ask(get("http://council.example/case/7?tab=2")).body,
              "/case/7 ?tab=2");
}

TEST(Listener, SaysThatAnExceptionIsItsOwnMistakeAndGoesOn)
{
    Application application = echo();
    application.answer = [](const Request& request) -> Response {
        if (request.path == "/bad") throw std::runtime_error("the database is away");
        if (request.path == "/split") return see_other("/\r\nSet-Cookie: stolen=1");
        return see_other("/next");
    };
    std::string told;
    application.failed = [&](const Request&, std::string_view what) { told = what; };
    application.done = [](const Request&, const Response&, double) {
        throw std::runtime_error("the log is full");
    };
    const Served served{application};
    Client client = served.client();
    const Answer bad = client.ask(get("/bad"));
    EXPECT_EQ(bad.status, 500);
    EXPECT_EQ(bad.body.find("database"), std::string::npos);
    // A line end in a header would be a header of somebody else's making.
    const Answer split = client.ask(get("/split"));
    EXPECT_EQ(split.status, 500);
    EXPECT_FALSE(split.headers.contains("set-cookie"));
    const Answer good = client.ask(get("/good"));
    EXPECT_EQ(good.status, 303);
    EXPECT_EQ(good.headers.at("location"), "/next");
    EXPECT_EQ(told, "the log is full"); // and the server goes on
}

TEST(Listener, TellsTheOperatorWhatWentWrong)
{
    Application application = echo();
    application.allowance = [](Method, std::string_view) -> Allowance {
        throw std::runtime_error("no such route");
    };
    std::string told;
    std::atomic<int> done = 0;
    application.failed = [&](const Request& request, std::string_view what) {
        told = request.path + ": " + std::string{what};
    };
    application.done = [&](const Request&, const Response& response, double) {
        done = response.status;
    };
    const Served served{application};
    EXPECT_EQ(served.client().ask(post("/a", "text/plain", "b")).status, 500);
    EXPECT_EQ(told, "/a: no such route");
    EXPECT_EQ(done, 500);
}

TEST(Listener, BelievesOnlyAProxyItTrusts)
{
    Application application;
    application.answer = [](const Request& request) {
        return Response{.body = request.peer + (request.secure ? " secure" : " plain")};
    };
    const std::string_view headers =
        "X-Forwarded-For: 6.6.6.6, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
    const Served alone{application};
    EXPECT_EQ(alone.client().ask(get("/", headers)).body, "127.0.0.1 plain");
    ListenerConfig config;
    config.trusted_proxies = {"127.0.0.1"};
    const Served behind{application, config};
    // The last address is the one that the proxy saw; those before it anybody can write.
    EXPECT_EQ(behind.client().ask(get("/", headers)).body, "203.0.113.9 secure");
    EXPECT_EQ(behind.client().ask(get("/")).body, "127.0.0.1 plain");
}

TEST(Listener, SaysWhyItCanNotListen)
{
    const Served served{echo()};
    ListenerConfig config;
    config.port = served.listener->port();
    try {
        const Listener second{config, echo()};
        FAIL() << "two listeners at one port";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string{error.what()}.find("Address already in use"), std::string::npos);
    }
}

} // namespace
} // namespace ribbon::server
