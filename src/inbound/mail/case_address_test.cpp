#include "inbound/mail/case_address.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Tokens = std::vector<std::string>;

CaseAddresses addresses(std::string_view head)
{
    return case_addresses(read_message(std::string{head} + "\n\nHello.\n"), "ribbon.example");
}

TEST(CaseAddress, IsFoundInEveryAddressingField)
{
    for (const std::string_view name : {"To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To",
                                        "Resent-To", "X-Forwarded-To"})
        EXPECT_EQ(
            addresses(std::string{name} + ": Case <CASE-1234-5678ABCD@Ribbon.Example>").tokens,
            Tokens{"1234-5678abcd"})
            << name;
    EXPECT_EQ(
        addresses("Received: from x by y for <case-1234-5678abcd@ribbon.example>; Mon").tokens,
        Tokens{"1234-5678abcd"});
    EXPECT_TRUE(addresses("Subject: case-1234-5678abcd@ribbon.example").tokens.empty());
}

TEST(CaseAddress, InReplyToCountsWhereNoOtherFieldNamesACase)
{
    const std::string asks = "Reply-To: case-1234-5678abcd@ribbon.example\n";
    EXPECT_EQ(addresses(asks + "To: info@council.example").tokens, Tokens{"1234-5678abcd"});
    EXPECT_EQ(addresses(asks + "To: case-1111-22222222@ribbon.example").tokens,
              Tokens{"1111-22222222"});
}

TEST(CaseAddress, ToComesBeforeCcAndEachOnce)
{
    EXPECT_EQ(addresses("Cc: case-1111-22222222@ribbon.example\n"
                        "To: case-1235-9abcdef0@ribbon.example, a@b.example,\n"
                        " case-1234-5678abcd@ribbon.example, CASE-1235-9abcdef0@ribbon.example")
                  .tokens,
              (Tokens{"1235-9abcdef0", "1234-5678abcd", "1111-22222222"}));
}

TEST(CaseAddress, ItsWrappersAreTakenOff)
{
    for (const std::string_view address :
         {"IMCEAMAILTO-case-1234-5678abcd+40ribbon+2Eexample@council.example",
          "imceamailto-case+2D1234+2D5678abcd+40ribbon+2Eexample@council.example",
          "case-1234-5678abcd+review@ribbon.example", "'case-1234-5678abcd@ribbon.example'",
          "prvs=1234567890=case-1234-5678abcd@ribbon.example",
          "SRS0=HHHH=TT=ribbon.example=case-1234-5678abcd@relay.example",
          "prvs=case-1234-5678abcd/1234567890@ribbon.example",
          "list-bounces+case-1234-5678abcd=ribbon.example@lists.example",
          "\"case-1234-5678abcd\"@ribbon.example", "<case-1234-5678abcd @ ribbon.example>",
          "case-1234-5678abcd(ours)@(here)ribbon.example"})
        EXPECT_EQ(addresses("To: " + std::string{address}).tokens, Tokens{"1234-5678abcd"})
            << address;
}

TEST(CaseAddress, WhatIsNearlyOneIsAGuess)
{
    for (const std::string_view address :
         {"case-l234-5678abcd@ribbon.example", "case-12345678abcd@ribbon.example",
          "case1234-5678abcd@ribbon.example", "case--1234-5678abcd@ribbon.example",
          "case-1234--5678abcd@ribbon.example", "case_1234_5678abcd@ribbon.example",
          "<case - 1234 - 5678abcd@ribbon.example>", "1234-5678abcd@ribbon.example",
          "\"case 1234 5678abcd\"@ribbon.example", "case-1234-5678abcd@ribbon,example",
          "case-1234-5678abcd/x@ribbon.example", "case+1234+5678abcd@ribbon.example",
          "case.1234.5678abcd@ribbon.example"}) {
        const CaseAddresses found = addresses("To: " + std::string{address});
        EXPECT_TRUE(found.tokens.empty()) << address;
        EXPECT_EQ(found.guess, Tokens{"1234-5678abcd"}) << address;
    }
    EXPECT_EQ(addresses("To: case-1234-567Babcd@ribbon.example").tokens, Tokens{"1234-567babcd"});
}

TEST(CaseAddress, AnotherDomainIsNotOurs)
{
    for (const std::string_view address :
         {"case-1234-5678abcd@ribbon.example.evil.example", "case-1234-5678abcd@not-ribbon.example",
          "case-1234-5678abcd@x.ribbon.example", "case-1234-5678abcd@ribbon.examples",
          "info@ribbon.example", "showcase@ribbon.example", "bookcase-2024@ribbon.example"}) {
        const CaseAddresses found = addresses("To: " + std::string{address});
        EXPECT_TRUE(found.tokens.empty() && found.guess.empty()) << address;
    }
}

} // namespace
} // namespace ribbon
