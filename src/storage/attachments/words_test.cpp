#include "storage/attachments/words.hpp"

#include "outbound/zip/write.hpp"
#include "tests/support/small_record.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace ribbon::storage {
namespace {

constexpr const char* word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
                             "document";

std::string written(const TemporaryFolder& folder, const std::string& bytes)
{
    const std::string path = folder.path("file");
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

TEST(WordsInAFile, AreTheBytesOfPlainText)
{
    const TemporaryFolder folder;
    const FileWords found = words_in_file(written(folder, "Jack Smith\n"), "text/plain");
    EXPECT_EQ(found.words, "Jack Smith\n");
    EXPECT_EQ(found.unread, "");
}

TEST(WordsInAFile, AreWhatAWordDocumentSays)
{
    // As Word writes it: a paragraph of runs, one of which begins within a word (ECMA-376 part 1).
    const TemporaryFolder folder;
    const std::string zip = zip_of(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml", "<w:document><w:body><w:p><w:r><w:t>Jack Sm</w:t></w:r><w:r><w:t>"
                               "ith</w:t></w:r></w:p><w:p><w:r><w:t>Elm</w:t><w:tab/><w:t>Tree"
                               "</w:t></w:r></w:p></w:body></w:document>"}});
    const FileWords found = words_in_file(written(folder, zip), word);
    EXPECT_EQ(found.words, "Jack Smith\nElm Tree\n");
    EXPECT_EQ(found.unread, "");
}

TEST(WordsInAFile, AreAlsoWhatStandsBesideTheText)
{
    const TemporaryFolder folder;
    const auto words = [&](const std::vector<ZipFile>& parts, std::string_view type) {
        return words_in_file(written(folder, zip_of(parts)), type).words;
    };
    const auto run = [](const char* text) {
        return std::string{"<w:p><w:r><w:t>"} + text + "</w:t></w:r></w:p>";
    };
    EXPECT_EQ(words({{"docProps/core.xml", "<cp:coreProperties><dc:title>Plan of Jack</dc:title>"
                                           "<dc:creator>Ann Lees</dc:creator></cp:coreProperties>"},
                     {"word/comments.xml", run("Ask his mother")},
                     {"word/document.xml", run("The text")},
                     {"word/header1.xml", run("J830999924001")},
                     {"word/media/image1.png", "no words"},
                     {"word/styles.xml", "<w:style>not read</w:style>"}},
                    word),
              "The text\nPlan of Jack\nAnn Lees\n\nAsk his mother\nJ830999924001\n");
    EXPECT_EQ(words({{"content.xml", "<text:p>The text</text:p>"},
                     {"styles.xml", "<style:header><text:p>A head</text:p></style:header>"},
                     {"meta.xml", "<dc:title>A title</dc:title>"}},
                    "application/vnd.oasis.opendocument.text"),
              "The text\nA head\nA title\n");
}

TEST(WordsInAFile, AreNotReadWhereTheyCanNotBe)
{
    const TemporaryFolder folder;
    const auto unread = [&](const std::string& bytes, std::string_view type) {
        return words_in_file(written(folder, bytes), type).unread;
    };
    EXPECT_EQ(unread("no archive", word), "it is locked, or damaged");
    EXPECT_EQ(unread(zip_of({{"word/document.xml", "\x8f\x11 as a lock leaves it"}}), word),
              "it is locked, or damaged");
    EXPECT_EQ(unread(zip_of({{"word/document.xml", "<w:document><w:p/></w:document>"}}), word),
              "it shows pictures, or nothing");
    const std::string text = "<w:p><w:t>The text</w:t></w:p>";
    EXPECT_EQ(unread(zip_of({{"word/document.xml", text}, {"word/header1.xml", text}}), word), "");
    EXPECT_EQ(unread(zip_of({{"word/document.xml", text},
                             {"word/header1.xml", std::string(5'000'000, 'x')}}),
                     word),
              "it has more words than are read");
    const auto with = [&](const char* picture) {
        return zip_of({{"word/document.xml", text + picture}});
    };
    // A letterhead of 2 by 1 inches, and a scan of 6 by 8.
    EXPECT_EQ(unread(with("<wp:extent cx=\"1828800\" cy=\"914400\"/>"), word), "");
    EXPECT_EQ(unread(with("<wp:extent cx=\"5486400\" cy=\"7315200\"/>"), word),
              "it shows a large picture");
    const auto open_text = [&](const char* size) {
        return zip_of(
            {{"content.xml", std::string{"<text:p>Words<draw:frame "} + size + "/></text:p>"}});
    };
    constexpr const char* odt = "application/vnd.oasis.opendocument.text";
    EXPECT_EQ(unread(open_text("svg:width=\"5cm\" svg:height=\"2.5cm\""), odt), "");
    EXPECT_EQ(unread(open_text("draw:z-index=\"0\" svg:width=\"17cm\" svg:height=\"200mm\""), odt),
              "it shows a large picture");
    EXPECT_EQ(unread("no picture", "image/jpeg"), "it is a JPEG picture");
    EXPECT_EQ(unread(std::string{"J\0a\0c\0k\0", 8}, "text/plain"), "its letters can not be read");
    EXPECT_EQ(unread(std::string(5'000'000, 'x'), "text/plain"), "");
    EXPECT_EQ(unread(std::string(5'000'001, 'x'), "text/plain"), "it has more words than are read");
}

} // namespace
} // namespace ribbon::storage
