#include "storage/attachments/media_type.hpp"

#include <gtest/gtest.h>

namespace ribbon::storage {
namespace {

using namespace std::string_literals;

// The first bytes of each kind, from the documents that define it, not from our own table.
TEST(MediaType, IsFoundFromTheBytes)
{
    const std::pair<std::string, std::string> cases[]{
        {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "application/pdf"},
        {"\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"s, "image/jpeg"},
        {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\6\0\0\0"s, "image/png"},
        {"GIF89a\1\0\1\0\0\0\0;"s, "image/gif"},
        {"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0"s, "image/webp"},
        {"\0\0\0\x18"
         "ftypheic\0\0\0\0mif1heic"s,
         "image/heic"},
        {"II*\0\x8\0\0\0\0\0\0\0"s, "image/tiff"},
        {"{\\rtf1\\ansi Dear council}", "text/rtf"},
        {"Dear council, my daughter Zo\xC3\xAB\n", "text/plain"},
        {"\xFF\xFE"s + "D\0e\0a\0r\0 \0c\0o\0u\0n\0c\0i\0l\0"s, "text/plain"},
        {"<!DOCTYPE html><html><body>Hello</body></html>", "text/html"},
        {"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nDate: Mon, 3 Mar 2025 09:00:00 "
         "+0000\r\nMessage-ID: <1@b.example>\r\n\r\nHello\r\n",
         "message/rfc822"},
        {"ID3\3\0\0\0\0\0\0\xFF\xFB\x90\0"s, "audio/mpeg"},
        {"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0"s, "audio/x-wav"},
        {"\0\0\0\x18"
         "ftypM4A \0\0\0\0mp42isom"s,
         "audio/x-m4a"},
        {"\0\0\0\x18"
         "ftypisom\0\0\0\0mp42isom"s,
         "video/mp4"},
        {"", "application/x-empty"},
    };
    for (const auto& [bytes, type] : cases)
        EXPECT_EQ(media_type_of(bytes), type) << in_words_of(type);
}

TEST(MediaType, LooksIntoAnArchive)
{
    // The head of an entry of a ZIP archive (APPNOTE 4.3.7) with this name, stored and empty.
    const auto member = [](const std::string& name) {
        return "PK\3\4\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"s +
               static_cast<char>(name.size()) + "\0\0\0"s + name;
    };
    const std::string types = member("[Content_Types].xml");
    const std::string office = "application/vnd.openxmlformats-officedocument.";
    EXPECT_EQ(media_type_of(types + member("docProps/app.xml") + member("word/document.xml")),
              office + "wordprocessingml.document");
    EXPECT_EQ(media_type_of(member("docProps/app.xml") + types + member("xl/workbook.xml")),
              office + "spreadsheetml.sheet");
    const std::string end = "PK\5\6" + std::string(18, '\0');
    EXPECT_EQ(media_type_of(member("letter.pdf") + end), "application/zip");
}

TEST(MediaType, KnowsAProgramByWhateverName)
{
    std::string windows = "MZ" + std::string(58, '\0') + "\x80\0\0\0"s + std::string(64, '\0') +
                          "PE\0\0\x64\x86"s + std::string(100, '\0');
    const std::string type = media_type_of(windows);
    EXPECT_TRUE(is_program(type)) << type;
    EXPECT_EQ(false_ending("Letter from school.pdf", type),
              "The name ends in \".pdf\", as if it were a PDF, and the file is a program for "
              "Windows");
    EXPECT_TRUE(is_program(media_type_of("#!/bin/sh\nrm -r x\n")));
    EXPECT_FALSE(is_program("application/pdf"));
}

TEST(MediaType, SaysWhenTheNameLies)
{
    EXPECT_EQ(false_ending("plan.PDF", "application/pdf"), std::nullopt);
    EXPECT_EQ(false_ending("photo.jpeg", "image/jpeg"), std::nullopt);
    EXPECT_EQ(false_ending("notes", "text/plain"), std::nullopt);
    EXPECT_EQ(false_ending("data.xyz", "application/octet-stream"), std::nullopt);
    EXPECT_EQ(false_ending("photo.jpg", "image/heic"),
              "The name ends in \".jpg\", as if it were a JPEG picture, and the file is a HEIC "
              "picture");
    // ".j" is no ending of a picture, though ".jpg" begins with it.
    EXPECT_EQ(false_ending("photo.j", "image/heic"), std::nullopt);
}

} // namespace
} // namespace ribbon::storage
