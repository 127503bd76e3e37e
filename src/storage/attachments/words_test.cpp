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
    EXPECT_EQ(words_in_file(written(folder, "Jack Smith\n"), "text/plain"), "Jack Smith\n");
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
    EXPECT_EQ(words_in_file(written(folder, zip), word), "Jack Smith\nElm Tree\n");
}

TEST(WordsInAFile, AreNotReadWhereTheyCanNotBe)
{
    const TemporaryFolder folder;
    EXPECT_EQ(words_in_file(written(folder, "%PDF-1.4"), "application/pdf"), std::nullopt);
    EXPECT_EQ(words_in_file(written(folder, "no archive"), word), std::nullopt);
}

} // namespace
} // namespace ribbon::storage
