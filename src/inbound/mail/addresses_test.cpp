#include "inbound/mail/addresses.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace ribbon {
namespace {

using List = std::vector<MailAddress>;

TEST(Addresses, AreReadAsTheStandardShowsThem)
{
    // RFC 5322 appendix A.1.1 to A.1.3.
    EXPECT_EQ(read_addresses("John Doe <jdoe@machine.example>"),
              (List{{"jdoe@machine.example", "John Doe"}}));
    EXPECT_EQ(read_addresses("\"Joe Q. Public\" <john.q.public@example.com>"),
              (List{{"john.q.public@example.com", "Joe Q. Public"}}));
    EXPECT_EQ(
        read_addresses("<boss@nil.test>, \"Giant; \\\"Big\\\" Box\" <sysservices@example.net>"),
        (List{{"boss@nil.test", ""}, {"sysservices@example.net", "Giant; \"Big\" Box"}}));
    EXPECT_EQ(read_addresses("A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;"),
              (List{{"c@a.test", "Ed Jones"}, {"joe@where.test", ""}, {"jdoe@one.test", "John"}}));
    EXPECT_EQ(read_addresses("Undisclosed recipients:;"), List{});
}

TEST(Addresses, AreReadWithCommentsWithinThem)
{
    // Appendix A.5 and A.6.1.
    EXPECT_EQ(read_addresses("Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>"),
              (List{{"pete@silly.test", "Pete"}}));
    EXPECT_EQ(read_addresses("Mary Smith <@node.test,@other.test:mary@example.net>, , jdoe@test"),
              (List{{"mary@example.net", "Mary Smith"}, {"jdoe@test", ""}}));
    EXPECT_EQ(read_addresses("jdoe@machine.example (John Doe)"),
              (List{{"jdoe@machine.example", "John Doe"}}));
}

TEST(Addresses, AreNeverMadeUp)
{
    EXPECT_EQ(read_addresses("Outlook"), List{});
    EXPECT_EQ(read_addresses("<>"), List{});
    // Three control characters, encoded: found by the fuzzer as a sender with nothing to write to.
    EXPECT_EQ(read_addresses("Ann <=?UTF-8?B?EBAQ?=>"), List{});
    EXPECT_EQ(read_addresses("Ann <=?UTF-8?B?CQkK?=>"), List{}); // tabs and a line end
    EXPECT_EQ(read_addresses(""), List{});
    EXPECT_EQ(read_addresses("foo@"), List{});
    EXPECT_EQ(read_addresses("@foo"), List{});
    for (const std::string_view none :
         {"Ann <ann>", "<ann at school>", "<ann smith@x.example>", "Ann <@>", "Ann <ann@ >",
          "<@x.example>", "<https://x.example/>", "<ann@x..example>", "<a@b@x.example>"})
        EXPECT_EQ(read_addresses(none), List{}) << none;
    EXPECT_EQ(read_addresses("Ann <ann at school>, Bo <bo@x.example>, <bo>, c@x.example"),
              (List{{"bo@x.example", "Bo"}, {"c@x.example", ""}}));
    EXPECT_EQ(read_addresses("Ann <boss> <ann@x.example>"), (List{{"ann@x.example", "Ann"}}));
}

TEST(Addresses, StandWhereMarksHaveNoOtherHalf)
{
    EXPECT_EQ(read_addresses("\"Ann <ann@x.example>"), (List{{"ann@x.example", "Ann"}}));
    EXPECT_EQ(read_addresses("Ann (SEN <ann@x.example>"), (List{{"ann@x.example", "Ann SEN"}}));
    EXPECT_EQ(read_addresses("Ann [ann@x.example]"), (List{{"ann@x.example", "Ann"}}));
    EXPECT_EQ(read_addresses("'ann@x.example'"), (List{{"ann@x.example", ""}}));
    // Blanks around "@" are none of the address (RFC 5322 section 4.4).
    EXPECT_EQ(read_addresses("<ann @ x.example>, bo @ y.example"),
              (List{{"ann@x.example", ""}, {"bo@y.example", ""}}));
    EXPECT_EQ(read_addresses("<ann@[192.0.2.1]>"), (List{{"ann@[192.0.2.1]", ""}}));
}

TEST(Addresses, OfManyHalfMarksAreReadInTimeInProportion)
{
    for (const std::string_view half : {"\"\\", "(", "<", "(\\"}) {
        std::string all;
        while (all.size() < 400000) all += half;
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_EQ(read_addresses(all + " <ann@x.example>").size(), 1U) << half;
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{10}) << half;
    }
}

TEST(Addresses, OfPeopleWhoLeaveOutTheMarks)
{
    EXPECT_EQ(read_addresses("Smith, Ann <ann@example.org>"),
              (List{{"ann@example.org", "Smith, Ann"}}));
    EXPECT_EQ(read_addresses("a@x.example b@y.example"),
              (List{{"a@x.example", ""}, {"b@y.example", ""}}));
    EXPECT_EQ(read_addresses("<a@x.example> <b@y.example>"),
              (List{{"a@x.example", ""}, {"b@y.example", ""}}));
    EXPECT_EQ(read_addresses("a@x.example; b@y.example"),
              (List{{"a@x.example", ""}, {"b@y.example", ""}}));
    EXPECT_EQ(read_addresses("Ann @ school <ann@x.example>"),
              (List{{"ann@x.example", "Ann @ school"}}));
    EXPECT_EQ(read_addresses("Ann <ann@x.example"), (List{{"ann@x.example", "Ann"}}));
    EXPECT_EQ(read_addresses("\"john smith\"@x.example"), (List{{"\"john smith\"@x.example", ""}}));
}

TEST(Addresses, InsideEncodedWordsCountOnlyWhereThereIsNoOther)
{
    EXPECT_EQ(read_addresses("=?utf-8?Q?Ann_=3Cann@x.example=3E?="),
              (List{{"ann@x.example", "Ann"}}));
    EXPECT_EQ(read_addresses("=?utf-8?Q?boss@council.example?= <ann@x.example>"),
              (List{{"ann@x.example", "boss@council.example"}}));
}

TEST(Identifiers, StandInBrackets)
{
    EXPECT_EQ(read_identifiers("<a@b> (comment) <c@d>"), (std::vector<std::string>{"a@b", "c@d"}));
    EXPECT_EQ(read_identifiers("a@b c"), (std::vector<std::string>{"a@b", "c"}));
    EXPECT_EQ(read_identifiers("<>"), std::vector<std::string>{});
}

} // namespace
} // namespace ribbon
