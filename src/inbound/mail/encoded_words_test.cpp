#include "inbound/mail/encoded_words.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

// The examples of RFC 2047 section 8, in their order.
TEST(EncodedWords, AreReadAsTheStandardShowsThem)
{
    EXPECT_EQ(decoded_words("(=?ISO-8859-1?Q?a?=)"), "(a)");
    EXPECT_EQ(decoded_words("(=?ISO-8859-1?Q?a?= b)"), "(a b)");
    EXPECT_EQ(decoded_words("(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)"), "(ab)");
    EXPECT_EQ(decoded_words("(=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=)"), "(ab)");
    EXPECT_EQ(decoded_words("(=?ISO-8859-1?Q?a_b?=)"), "(a b)");
    EXPECT_EQ(decoded_words("(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)"), "(a b)");
    EXPECT_EQ(decoded_words("=?ISO-8859-1?Q?Andr=E9?= Pirard"), "André Pirard");
    EXPECT_EQ(decoded_words("=?iso-8859-8?b?7eXs+SDv4SDp7Oj08A==?="), "םולש ןב ילטפנ");
}

TEST(EncodedWords, MayNameALanguage)
{
    // RFC 2231 section 5.
    EXPECT_EQ(decoded_words("=?US-ASCII*EN?Q?Keith_Moore?="), "Keith Moore");
}

TEST(EncodedWords, AreJoinedBeforeTheyAreRead)
{
    // "ś" is C5 9B, cut between two words.
    EXPECT_EQ(decoded_words("=?UTF-8?Q?Pro=C5?= =?utf-8?Q?=9Bba?="), "Prośba");
    EXPECT_EQ(decoded_words("=?utf-8?B?xQ==?=\t=?utf-8?Q?=9B?="), "ś");
}

TEST(EncodedWords, WhatIsNoneStaysAsItIs)
{
    EXPECT_EQ(decoded_words("=?utf-8?X?abc?="), "=?utf-8?X?abc?=");
    EXPECT_EQ(decoded_words("=?utf-8?Q?never ended"), "=?utf-8?Q?never ended");
    EXPECT_EQ(decoded_words("2 =? 3 ?= 4"), "2 =? 3 ?= 4");
    EXPECT_EQ(decoded_words(""), "");
}

TEST(EncodedWords, BytesThatAreNoUtf8AreReplaced)
{
    EXPECT_EQ(decoded_words("Fr\xF6sche"), "Fr\xEF\xBF\xBDsche");
    EXPECT_EQ(decoded_words("Frösche"), "Frösche");
}

TEST(EncodedWords, AThousandBeginningsAreReadOnce)
{
    std::string hostile;
    for (int count = 0; count < 200'000; ++count) hostile += "=?a?q?x";
    EXPECT_EQ(decoded_words(hostile), hostile); // it would take minutes to look for each end
}

} // namespace
} // namespace ribbon
