#include "inbound/mail/charset.hpp"

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
}

} // namespace
} // namespace ribbon
