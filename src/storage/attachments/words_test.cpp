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
    EXPECT_EQ(unread("no picture", "image/jpeg"), "it is a JPEG picture");
    EXPECT_EQ(unread(std::string{"J\0a\0c\0k\0", 8}, "text/plain"), "its letters can not be read");
    EXPECT_EQ(unread(std::string(5'000'000, 'x'), "text/plain"), "");
    EXPECT_EQ(unread(std::string(5'000'001, 'x'), "text/plain"), "it has more words than are read");
}

} // namespace
} // namespace ribbon::storage
