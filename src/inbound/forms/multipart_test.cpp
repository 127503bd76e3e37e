#include "inbound/forms/multipart.hpp"

#include "inbound/forms/part_head.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// Writes down what it is told: "name=bytes;", and for a file "name(file)=bytes;".
struct Notes : PartTaker {
    std::string text;
    void part_began(const PartHead& head) override
    {
        text += head.name + (head.file ? "(" + *head.file + ")" : "") + "=";
    }
    void part_bytes(std::string_view bytes) override { text += bytes; }
    void part_ended() override { text += ";"; }
};

/// What is read of a body that comes in pieces of so many bytes; "refused: ..." where it is.
std::string read(std::string_view body, std::size_t piece = 1000, MultipartLimits limits = {})
{
    Notes notes;
    MultipartReader reader{"AaB03x", notes, limits};
    for (std::size_t at = 0; at < body.size(); at += piece) reader.feed(body.substr(at, piece));
    if (reader.finish()) return notes.text;
    return "refused: " + reader.problems().front().sentence;
}

bool is_refused(std::string_view body) { return read(body).starts_with("refused"); }

/// A body with one part under these header lines.
std::string with_head(std::string_view lines)
{
    return "--AaB03x\r\n" + std::string{lines} + "\r\n\r\nx\r\n--AaB03x--\r\n";
}

// The form of the HTML 4.01 specification, section 17.13.4.
constexpr std::string_view larry = "--AaB03x\r\n"
                                   "Content-Disposition: form-data; name=\"submit-name\"\r\n"
                                   "\r\n"
                                   "Larry\r\n"
                                   "--AaB03x\r\n"
                                   "Content-Disposition: form-data; name=\"files\"; "
                                   "filename=\"file1.txt\"\r\n"
                                   "Content-Type: text/plain\r\n"
                                   "\r\n"
                                   "... contents of file1.txt ...\r\n"
                                   "--AaB03x--\r\n";

TEST(Multipart, ReadsTheSameHoweverTheBytesCome)
{
    for (std::size_t piece = 1; piece <= larry.size(); ++piece)
        EXPECT_EQ(read(larry, piece),
                  "submit-name=Larry;files(file1.txt)=... contents of file1.txt ...;")
            << piece;
}

TEST(Multipart, HoldsAHeadToItsLimitHoweverItIsCut)
{
    const std::string body = with_head("Content-Disposition: form-data; name=\"abc\"");
    // The head begins with the line end after the boundary.
    const std::size_t length = body.find("\r\n\r\n") - std::string_view{"--AaB03x"}.size();
    for (std::size_t piece = 1; piece <= body.size(); ++piece) {
        EXPECT_EQ(read(body, piece, {.head_bytes = length}), "abc=x;") << piece;
        EXPECT_TRUE(read(body, piece, {.head_bytes = length - 1}).starts_with("refused")) << piece;
    }
}

TEST(Multipart, LeavesTheBytesOfAFileAsTheyAre)
{
    // What only looks like a boundary: no line end before it, a lone CR, one character too few.
    const std::string bytes =
        std::string{"\r\n\r\n--AaB03\r\r\n-\r\n--\0--AaB03x\n--AaB03x\r", 36} + "\xFF\r\n";
    const std::string body = "--AaB03x\r\nContent-Disposition: form-data; name=f; filename=a\r\n"
                             "\r\n" +
                             bytes + "\r\n--AaB03x--";
    for (const std::size_t piece : {1U, 2U, 3U, 7U, 1000U})
        EXPECT_EQ(read(body, piece), "f(a)=" + bytes + ";");
}

TEST(Multipart, KnowsEmptyValuesAndEmptyForms)
{
    EXPECT_EQ(read("--AaB03x--\r\n"), "");
    EXPECT_EQ(read("--AaB03x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n"
                   "--AaB03x--"),
              "a=;");
    EXPECT_EQ(read(std::string{larry} + "what follows the end is ignored"), read(larry));
}

TEST(Multipart, RefusesWhatEndsInTheMiddle)
{
    for (std::size_t bytes = 0; bytes < larry.size() - 2; ++bytes)
        EXPECT_TRUE(is_refused(larry.substr(0, bytes))) << bytes;
}

TEST(Multipart, RefusesWhatTwoReadersCouldReadInTwoWays)
{
    EXPECT_TRUE(is_refused("before" + std::string{larry}));
    EXPECT_TRUE(is_refused("\r\n" + std::string{larry}));
    EXPECT_TRUE(is_refused("--AaB03xyz\r\n\r\n\r\n--AaB03x--"));
    EXPECT_TRUE(is_refused("--AaB03x\nContent-Disposition: form-data; name=a\n\nx\n--AaB03x--"));
    for (const std::string_view lines :
         {"", "Content-Type: text/plain", "Content-Disposition: form-data",
          "Content-Disposition: attachment; name=a", "Content-Disposition: form-data; name=\"a",
          "Content-Disposition: form-data; name=a; name=b",
          "Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b",
          "Content-Disposition : form-data; name=a", "Content-Disposition: form-data; name=a b",
          "no colon", " Content-Disposition: form-data; name=a",
          "Content-Disposition: form-data; name=\"\xFF\"",
          "Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64"})
        EXPECT_TRUE(is_refused(with_head(lines))) << lines;
}

TEST(Multipart, ReadsNamesAsBrowsersWriteThem)
{
    // HTML Standard, "multipart/form-data encoding algorithm": these three and no others.
    EXPECT_EQ(read(with_head("Content-Disposition: form-data; name=\"a%22b%0D%0Ac%25\"")),
              "a\"b\nc%25=x;");
    EXPECT_EQ(read(with_head("content-disposition: FORM-DATA; Name=a; FileName=\"C:\\x\\y.pdf\"")),
              "a(y.pdf)=x;");
    EXPECT_EQ(read(with_head("Content-Disposition: form-data; name=\"a\"; filename=\"\"")),
              "a()=x;");
    EXPECT_EQ(read(with_head("Content-Disposition: form-data; name=a; filename=\"../..\";")),
              "a(file)=x;");
}

TEST(Multipart, HasLimitsAndKeepsLittle)
{
    std::string many;
    for (int part = 0; part < 3; ++part)
        many += "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n";
    many += "--AaB03x--";
    EXPECT_EQ(read(many, 10, {.parts = 3}), "a=x;a=x;a=x;");
    EXPECT_NE(read(many, 10, {.parts = 2}), "a=x;a=x;a=x;");
    EXPECT_TRUE(is_refused(
        with_head("X: " + std::string(5000, 'x') + "\r\nContent-Disposition: form-data; name=a")));
    EXPECT_TRUE(
        is_refused(with_head("Content-Disposition: form-data; name=" + std::string(201, 'n'))));
    EXPECT_TRUE(is_refused("--AaB03x" + std::string(100, ' ')));
    // A file of any size waits for no more than a boundary.
    Notes notes;
    MultipartReader reader{"AaB03x", notes};
    reader.feed("--AaB03x\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\n");
    for (int piece = 0; piece < 100; ++piece) {
        EXPECT_TRUE(reader.feed(std::string(1000, '\r')));
        EXPECT_LT(reader.waiting_bytes(), 12U);
    }
    // And a head that never ends does not wait for ever.
    MultipartReader endless{"AaB03x", notes};
    endless.feed("--AaB03x\r\n");
    int fed = 0;
    while (fed < 100 && endless.feed(std::string(1000, 'h'))) ++fed;
    EXPECT_LT(fed, 6);
}

TEST(Boundary, IsFoundInTheMediaType)
{
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=AaB03x"), "AaB03x");
    EXPECT_EQ(multipart_boundary("Multipart/Form-Data;Boundary=\"a b:c\""), "a b:c");
    EXPECT_EQ(multipart_boundary("multipart/form-data; charset=utf-8; boundary=--x"), "--x");
    for (const std::string_view bad :
         {"", "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=a",
          "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=a; boundary=b",
          "multipart/form-data; boundary=\"a\r\nb\"", "multipart/mixed; boundary=a"})
        EXPECT_EQ(multipart_boundary(bad), std::nullopt) << bad;
    EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')),
              std::nullopt);
}

} // namespace
} // namespace ribbon
