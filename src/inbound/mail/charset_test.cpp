#include "inbound/mail/charset.hpp"

#include "base/bytes.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

// The bytes are those of Python's codecs of the same names.
TEST(Charset, TheLastLetterIsReadWhereItMightYetTakeAnAccent)
{
    EXPECT_EQ(utf8_from("\xF9\xEC\xE5\xED", "windows-1255"), "שלום");
    EXPECT_EQ(utf8_from("ph\xEA", "windows-1258"), "phê");
}

TEST(Charset, WhatEndsInsideALetterIsSeenToBeCut)
{
    EXPECT_EQ(utf8_from("\xE4\xBD\xA0\xE5", "utf-8"), "你\xEF\xBF\xBD");
    EXPECT_EQ(utf8_from("\xC4\xE3\xBA", "gb18030"), "你\xEF\xBF\xBD");
}

TEST(Charset, ASetKnownByTheNameOfASmallerOneIsReadAsTheLarger)
{
    EXPECT_EQ(utf8_from("Maya\x92s", "iso-8859-1"), "Maya’s");
    EXPECT_EQ(utf8_from("\xA4 5", "iso-8859-15"), "€ 5");
    EXPECT_EQ(utf8_from("\xD6\xD0\xCE\xC4", "eucgb2312_cn"), "中文");
    EXPECT_EQ(utf8_from("\xBE\xC7\xAE\xD5", "big5_tw"), "學校");
}

// glibc knows "ut]f-~8" as UTF-8, and lets a letter of number 1,348,169 pass. Found by the fuzzer.
TEST(Charset, ANameThatIsMisspeltGivesUtf8AllTheSame)
{
    for (const char* name : {"ut]f-~8", "utf-8]", "UTF-8//", "UCS-4", "UTF-16", "UTF-7"})
        for (const char* bytes : {"=C\xF5\x89\x89\x89#B", "\xED\xA0\x80", "\xD8\x01\x00", "+2AE-"})
            EXPECT_TRUE(is_utf8(utf8_from(bytes, name))) << name;
    EXPECT_EQ(utf8_from("\xF5\x89\x89\x89#", "ut]f-~8").back(), '#');
}

} // namespace
} // namespace ribbon
