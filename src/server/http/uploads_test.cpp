// Files that come with a form: to disk, within limits, and gone when the request is.
#include "server/http/listener.hpp"

#include "tests/support/http_client.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ribbon::server {
namespace {

std::string field(std::string_view name, std::string_view value)
{
    return "--b\r\nContent-Disposition: form-data; name=\"" + std::string{name} + "\"\r\n\r\n" +
           std::string{value} + "\r\n";
}

std::string file(std::string_view name, std::string_view called, std::string_view bytes)
{
    return "--b\r\nContent-Disposition: form-data; name=\"" + std::string{name} +
           "\"; filename=\"" + std::string{called} +
           "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + std::string{bytes} + "\r\n";
}

std::string form(const std::string& parts)
{
    return post("/send", "multipart/form-data; boundary=b", parts + "--b--\r\n");
}

/// Says which fields and files came, with the bytes of the files as they stand on disk.
Response describe(const Request& request)
{
    Response response{.type = "text/plain"};
    for (const auto& [name, value] : request.form.fields())
        response.body += name + "=" + value + ";";
    for (const Upload& one : request.uploads) {
        std::ifstream in{one.path, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        EXPECT_EQ(bytes.size(), one.bytes);
        response.body += one.field + ":" + one.name + "=" + bytes + ";";
    }
    return response;
}

Application taking(Allowance allowance)
{
    Application application;
    application.answer = describe;
    application.allowance = [allowance](Method, std::string_view) { return allowance; };
    return application;
}

TEST(Uploads, ComeWithTheFieldsOfTheirForm)
{
    const Served served{taking({.upload_bytes = 10, .uploads = 3})};
    Client client = served.client();
    const Answer answer =
        client.ask(form(field("words", "two\r\nlines") + file("photo", "C:\\a\\b.jpg", "\xFF\xD8") +
                        file("photo", "empty.txt", "") + file("other", "", "") +
                        file("photo", "c.pdf", "0123456789")));
    EXPECT_EQ(answer.body,
              "words=two\nlines;photo:b.jpg=\xFF\xD8;photo:empty.txt=;photo:c.pdf=0123456789;");
    EXPECT_EQ(client.ask(form(field("a", "b"))).body, "a=b;");
    EXPECT_TRUE(std::filesystem::is_empty(served.folder));
}

TEST(Uploads, AreRefusedWithEveryProblemAtOnce)
{
    const Served served{taking({.form_bytes = 100, .upload_bytes = 10, .uploads = 3})};
    const Answer answer = served.client().ask(
        form(file("f", "a<b>.jpg", "01234567890") + file("f", "good.jpg", "1") +
             file("f", "c.jpg", std::string(70000, 'c')) + file("f", "fourth.jpg", "4") +
             field("words", std::string(101, 'w'))));
    EXPECT_EQ(answer.status, 413);
    for (const char* part : {"&quot;a&lt;b&gt;.jpg&quot; is larger than 10 bytes",
                             "&quot;c.jpg&quot; is larger than 10 bytes", "You can send 3 files",
                             "What was written is too long"})
        EXPECT_NE(answer.body.find(part), std::string::npos) << part << " in " << answer.body;
    EXPECT_EQ(answer.body.find("good.jpg"), std::string::npos);
    EXPECT_EQ(served.client().ask(form(field("a", "b"))).body, "a=b;");
}

TEST(Uploads, CanBeRefusedByThePageTheyCameFrom)
{
    Application application = taking({.upload_bytes = 10, .uploads = 1});
    application.refused = [](const Request& request, const Problems& problems) {
        return Response{.body = "You wrote " + std::string{request.form.one("words")} + ". " +
                                problems.front().field + ": " + problems.front().sentence};
    };
    const Served served{application};
    Client client = served.client();
    const Answer answer =
        client.ask(form(file("photo", "a.jpg", "01234567890") + field("words", "hello")));
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.body,
              "You wrote hello. photo: \"a.jpg\" is larger than 10 bytes, which is the most for a "
              "file");
    EXPECT_EQ(client.ask(form(field("a", "b"))).body, "a=b;"); // all was read, so it goes on
}

TEST(Uploads, AreNotTakenWhereARouteTakesNone)
{
    const Served served{taking({})};
    EXPECT_EQ(served.client().ask(form(field("a", "b") + file("f", "", ""))).body, "a=b;");
    const Answer answer = served.client().ask(form(file("f", "a.jpg", "1")));
    EXPECT_EQ(answer.status, 413);
    EXPECT_NE(answer.body.find("This page takes no files"), std::string::npos);
}

TEST(Uploads, ThatEndInTheMiddleAreRefused)
{
    const Served served{taking({.upload_bytes = 10, .uploads = 1})};
    const std::string cut = file("f", "a.jpg", "1");
    EXPECT_EQ(served.client().ask(post("/", "multipart/form-data; boundary=b", cut)).status, 400);
    EXPECT_EQ(served.client().ask(post("/", "multipart/form-data; boundary=c", cut)).status, 400);
    Client gone = served.client();
    gone.send(form(cut).substr(0, 200));
    gone.end_sending();
    EXPECT_EQ(gone.receive().status, 0);
}

TEST(Uploads, SayThatTheDiskIsNotWell)
{
    const Served served{taking({.upload_bytes = 10, .uploads = 1})};
    std::filesystem::remove_all(served.folder);
    EXPECT_EQ(served.client().ask(form(file("f", "a.jpg", "1"))).status, 500);
    EXPECT_EQ(served.client().ask(form(field("a", "b"))).body, "a=b;");
}

/// The most memory this process has had since `forget_peak`, in kB.
long peak_kilobytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
    return 0;
}

/// Whatever the tests before this one took does not count (proc(5), clear_refs).
void forget_peak() { std::ofstream{"/proc/self/clear_refs"} << "5"; }

TEST(Uploads, OfTwoHundredMegabytesTakeLittleMemory)
{
    constexpr std::size_t piece_bytes = 1000000, pieces = 200;
    Application application = taking({.upload_bytes = 250'000'000, .uploads = 1, .seconds = 120});
    application.answer = [](const Request& request) {
        return Response{.body =
                            std::to_string(request.uploads.at(0).bytes) + " " +
                            std::to_string(std::filesystem::file_size(request.uploads.at(0).path))};
    };
    const Served served{application};
    Client client = served.client();
    std::string piece;
    while (piece.size() < piece_bytes) piece += "\r\n--not a boundary, but it begins like one";
    piece.resize(piece_bytes);
    const std::string head = file("f", "large.bin", ""), end = "\r\n--b--\r\n";
    const std::string began = head.substr(0, head.size() - 2);
    forget_peak();
    const long before = peak_kilobytes();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                "Content-Length: " +
                std::to_string(began.size() + piece_bytes * pieces + end.size()) + "\r\n\r\n" +
                began);
    for (std::size_t one = 0; one < pieces; ++one) ASSERT_TRUE(client.send(piece));
    const Answer answer = client.ask(end);
    EXPECT_EQ(answer.body, "200000000 200000000");
    const long grown = peak_kilobytes() - before;
    std::printf("an upload of 200 MB: the peak of memory grew by %ld kB\n", grown);
    EXPECT_LT(grown, 32 * 1024);
}

} // namespace
} // namespace ribbon::server
