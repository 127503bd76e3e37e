// The tables in the program are the tables in data/, byte for byte.

#include "base/embedded.hpp"

#include "base/embedded_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

namespace ribbon {
namespace {

TEST(Embedded, HasNothingForAFileThatIsNotThere)
{
    EXPECT_TRUE(embedded("calendar/no-such-table.csv").empty());
    EXPECT_TRUE(embedded("").empty());
}

TEST(Embedded, LeavesOutTheNotesOnSourceAndLicence) { EXPECT_TRUE(embedded("README.md").empty()); }

TEST(Embedded, HoldsEveryTableAsItIsInTheRepository)
{
    for (const EmbeddedFile& file : embedded_files()) {
        // Given a table of data/, as it is on disk,
        std::ifstream on_disk("data/" + std::string(file.path), std::ios::binary);
        ASSERT_TRUE(on_disk) << file.path << ": run the tests from the root of the repository";
        const std::string bytes{std::istreambuf_iterator<char>(on_disk), {}};
        // then the program carries the same bytes.
        EXPECT_EQ(embedded(file.path), bytes) << file.path;
    }
}

TEST(Embedded, MissesNoTableOfTheRepository)
{
    if (!std::filesystem::exists("data")) {
        EXPECT_TRUE(embedded_files().empty());
        return;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator("data")) {
        if (!entry.is_regular_file() || entry.path().extension() == ".md") continue;
        const std::string path = std::filesystem::relative(entry.path(), "data").generic_string();
        EXPECT_TRUE(std::ranges::count(embedded_files(), path, &EmbeddedFile::path)) << path;
    }
}

} // namespace
} // namespace ribbon
