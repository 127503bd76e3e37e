#include "server/http/prepared.hpp"

#include "server/http/fields.hpp"
#include "server/http/gzip.hpp"
#include "server/http/log_line.hpp"
#include "server/http/plain_answer.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace ribbon::server {
namespace {

/// The value of a header of what was prepared; "none" where it is not there.
std::string header(const Prepared& prepared, const std::string& name)
{
    const auto at = prepared.head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return "none";
    const auto begins = at + name.size() + 4;
    return prepared.head.substr(begins, prepared.head.find("\r\n", begins) - begins);
}

class Preparing : public testing::Test {
protected:
    Prepared of(Response response, const Wishes& wishes)
    {
        status = 0;
        Prepared prepared = prepare(response, wishes, known, 784111777);
        status = response.status;
        return prepared;
    }
    SharedBytes known;
    int status = 0;
};

TEST_F(Preparing, WritesTheHeadersOfAnAnswer)
{
    const Prepared plain =
        of({.body = "<p>hello", .headers = {{"X-One", "a"}, {"X-One", "b"}}}, {});
    EXPECT_EQ(plain.head, "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
                          "Content-Type: text/html; charset=utf-8\r\nContent-Length: 8\r\n"
                          "Vary: Accept-Encoding\r\nX-One: a\r\nX-One: b\r\n\r\n");
    EXPECT_EQ(plain.bytes(), "<p>hello");
}

TEST_F(Preparing, CompressesTextThatIsLongEnoughWhereItIsAskedFor)
{
    const std::string words(5000, 'w');
    const Prepared small = of({.body = words}, {.gzip = true});
    EXPECT_EQ(header(small, "Content-Encoding"), "gzip");
    EXPECT_EQ(header(small, "Content-Length"), std::to_string(small.bytes().size()));
    EXPECT_EQ(gunzip(small.bytes(), 5000), words);
    EXPECT_EQ(gunzip(small.bytes(), 4999), std::nullopt);
    EXPECT_EQ(gunzip(small.bytes().substr(0, 20), 5000), std::nullopt);
    EXPECT_EQ(of({.body = words}, {}).bytes(), words);
    EXPECT_EQ(header(of({.body = words}, {}), "Vary"), "Accept-Encoding");
    EXPECT_EQ(of({.body = std::string(1000, 'w')}, {.gzip = true}).bytes().size(), 1000U);
    const Prepared picture = of({.type = "image/png", .body = words}, {.gzip = true});
    EXPECT_EQ(picture.bytes(), words);
    EXPECT_EQ(header(picture, "Vary"), "none");
}

TEST_F(Preparing, UnpacksWhatTheOtherEndCanNotRead)
{
    const Response packed{.type = "text/css", .body = gzip("p { margin: 0 }"), .compressed = true};
    EXPECT_EQ(header(of(packed, {.gzip = true}), "Content-Encoding"), "gzip");
    EXPECT_EQ(of(packed, {}).bytes(), "p { margin: 0 }");
    EXPECT_EQ(header(of(packed, {}), "Content-Encoding"), "none");
}

TEST_F(Preparing, SendsSharedBytesOnce)
{
    const auto style = std::make_shared<const std::string>(std::string(3000, 's'));
    const Response response{.type = "text/css", .shared = style};
    const Prepared plain = of(response, {});
    const Prepared packed = of(response, {.gzip = true});
    EXPECT_EQ(plain.shared, style); // not a copy of it
    EXPECT_EQ(packed.shared, of(response, {.gzip = true}).shared);
    const std::string tag = header(plain, "ETag"), packed_tag = header(packed, "ETag");
    EXPECT_NE(tag, packed_tag);
    for (const std::string& one : {tag, packed_tag, "\"other\", W/" + tag, std::string{"*"}}) {
        const Prepared again = of(response, {.gzip = true, .if_none_match = one});
        EXPECT_EQ(status, 304) << one;
        EXPECT_EQ(again.bytes(), "");
        EXPECT_EQ(header(again, "ETag"), packed_tag);
        EXPECT_EQ(header(again, "Content-Length"), "none");
    }
    of(response, {.if_none_match = "\"other\""});
    EXPECT_EQ(status, 200);
    const auto other = std::make_shared<const std::string>(std::string(3000, 't'));
    EXPECT_NE(header(of({.shared = other}, {}), "ETag"), tag);
}

TEST_F(Preparing, KnowsATagOfTheApplicationsOwn)
{
    const Response response{.body = "page", .headers = {{"ETag", "W/\"7\""}}};
    of(response, {.if_none_match = "\"7\""});
    EXPECT_EQ(status, 304);
    EXPECT_EQ(of(response, {.if_none_match = "\"8\""}).bytes(), "page");
    EXPECT_EQ(status, 200);
}

TEST_F(Preparing, NeverSendsAHeaderThatCouldWriteAnother)
{
    const std::vector<std::pair<std::string, std::string>> bad{{"Location", "/\r\nSet-Cookie: a=b"},
                                                               {"Location", "/\n"},
                                                               {"Location", "/\r"},
                                                               {"Location", std::string{"/\0", 2}},
                                                               {"X:", "a"},
                                                               {"", "a"},
                                                               {"X Y", "a"},
                                                               {"X\r\nY", "a"},
                                                               {"Content-Length", "5"},
                                                               {"transfer-encoding", "chunked"},
                                                               {"Connection", "close"}};
    for (const auto& one : bad)
        EXPECT_THROW(of({.headers = {one}}, {}), std::invalid_argument) << one.first;
    EXPECT_THROW(of({.type = "text/html\r\nX: y"}, {}), std::invalid_argument);
    EXPECT_THROW(of({.status = 0}, {}), std::invalid_argument);
}

TEST(Fields, SayWhetherGzipIsWanted)
{
    for (const std::string_view yes :
         {"gzip", "deflate, gzip;q=1.0, *;q=0.5", "GZIP", "br,gzip", "x-gzip", "gzip;q=0.001"})
        EXPECT_TRUE(accepts_gzip(yes)) << yes;
    for (const std::string_view no : {"", "identity", "gzip;q=0", "gzip; q=0.000", "br", "gzipped"})
        EXPECT_FALSE(accepts_gzip(no)) << no;
}

TEST(Fields, KnowWhichTypesAreText)
{
    for (const std::string_view yes : {"text/html; charset=utf-8", "application/json",
                                       "image/svg+xml", "application/ld+json", "TEXT/CSS"})
        EXPECT_TRUE(is_text_type(yes)) << yes;
    for (const std::string_view no : {"image/png", "application/pdf", "application/zip", ""})
        EXPECT_FALSE(is_text_type(no)) << no;
}

TEST(PlainAnswer, ListsEveryProblemAsText)
{
    const Response answer = plain_answer(413, {{"a", "\"<b>.pdf\" is too large"}, {"b", "Two"}});
    EXPECT_NE(answer.body.find("<li>&quot;&lt;b&gt;.pdf&quot; is too large</li><li>Two</li>"),
              std::string::npos);
}

TEST(LogLine, HasNothingOfAPerson)
{
    Request request{.method = Method::post, .path = "/case/K7Q2-secret"};
    request.cookies = {{"session", "secret"}};
    request.peer = "203.0.113.9";
    Response response{.status = 303, .route = "family.\"write\""};
    response.sent_bytes = 512;
    using namespace std::chrono;
    const system_clock::time_point now =
        sys_days{year{2026} / 3 / 2} + hours{9} + milliseconds{123};
    EXPECT_EQ(log_line(request, response, 1.26, now),
              R"({"time":"2026-03-02T09:00:00.123Z","route":"family.\"write\"",)"
              R"("method":"POST","status":303,"ms":1.3,"bytes":512})");
}

} // namespace
} // namespace ribbon::server
