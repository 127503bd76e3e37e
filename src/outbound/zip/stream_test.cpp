// ZIP files read by Python, and their heads byte by byte (APPNOTE.TXT 6.3.10, 4.3.12).
#include "outbound/zip/stream.hpp"

#include "outbound/zip/write.hpp"
#include "tests/support/program.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

/// Of each file in the list at the end: whether it says that its name is in UTF-8.
std::vector<bool> says_utf8(const std::string& zip)
{
    std::vector<bool> says;
    const std::string mark{"PK\x01\x02"};
    for (auto at = zip.find(mark); at != std::string::npos; at = zip.find(mark, at + 1))
        says.push_back((static_cast<unsigned char>(zip.at(at + 9)) & 0x08U) != 0);
    return says;
}

const std::vector<ZipFile> files{{"originals/001 Żółć łąka.txt", "one"},
                                 {"originals/002 اردو خط.txt", "two"}};

void expect_read_well(const std::string& zip)
{
    EXPECT_EQ(says_utf8(zip), (std::vector<bool>{true, true}));
    const TemporaryFile file{".zip", zip};
    const Ran ran = run_command(
        {"env", "LC_ALL=C", "PYTHONIOENCODING=utf-8", "python3", "-c",
         "import sys, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist(), sep=chr(10))",
         file.path()});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.out, files[0].name + "\n" + files[1].name + "\n");
}

TEST(ZipFiles, SayThatTheirNamesAreUtf8) { expect_read_well(zip_of(files)); }

TEST(ZipFiles, SayItWhereTheyAreWrittenPieceByPiece)
{
    std::string made;
    ZipStream zip{[&](std::string_view piece) { made += piece; }};
    for (const ZipFile& one : files) zip.add(one.name, one.bytes);
    zip.finish();
    expect_read_well(made);
}

} // namespace
} // namespace ribbon
