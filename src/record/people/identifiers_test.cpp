#include "record/people/identifiers.hpp"

#include "base/embedded.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(Identifiers, SayWhichPartOfAUpnIsWrong)
{
    EXPECT_EQ(why_no_upn("J8309999240"), "A UPN has 13 characters");
    EXPECT_NE(why_no_upn("E000200005001")->find("authority"), std::string::npos);
    EXPECT_NE(why_no_upn("A801200005001")->find("first letter"), std::string::npos);
    EXPECT_NE(why_no_upn("J83099992400I")->find("ends with"), std::string::npos);
    EXPECT_NE(why_no_upn("X80120000A001")->find("Characters 2 to 12"), std::string::npos);
    EXPECT_NE(why_no_upn("I801200005001")->find("never I, O or S"), std::string::npos);
}

TEST(Identifiers, KnowATemporaryUpn)
{
    EXPECT_TRUE(is_temporary_upn("H83099992401A"));
    EXPECT_FALSE(is_temporary_upn("J830999924001"));
    EXPECT_EQ(folded_upn(" j830 999924001"), "J830999924001");
}

TEST(Identifiers, AllowAuthoritiesThatAreNoMore)
{
    // 839, 942 and 943 are missing from a list in use elsewhere; 820 (Bedfordshire) is abolished.
    const std::string table{embedded("people/upn-authorities.csv")};
    for (const std::string code : {"839", "942", "943", "820", "830"})
        EXPECT_NE(table.find("\n" + code + "\n"), std::string::npos) << code;
}

TEST(Identifiers, CheckTheNhsNumber)
{
    // 943 476 5919 and 401 023 2137 are the published examples; 987 654 3210 has a check of 11.
    EXPECT_EQ(why_no_nhs_number("9434765919"), std::nullopt);
    EXPECT_EQ(why_no_nhs_number("943 476 5919"), std::nullopt);
    EXPECT_EQ(why_no_nhs_number("4010232137"), std::nullopt);
    EXPECT_EQ(why_no_nhs_number("9876543210"), std::nullopt);
    EXPECT_NE(why_no_nhs_number("9434765918"), std::nullopt);
    EXPECT_NE(why_no_nhs_number("4943765919"), std::nullopt); // two digits changed about
    EXPECT_NE(why_no_nhs_number("943476591"), std::nullopt);
    EXPECT_NE(why_no_nhs_number("94347659190"), std::nullopt);
    EXPECT_NE(why_no_nhs_number("943476591X"), std::nullopt);
    EXPECT_NE(why_no_nhs_number("0000000000"), std::nullopt);
}

TEST(Identifiers, RefuseAnNhsNumberWhoseCheckWouldBeTen)
{
    // 100000001x: 10 + 2 = 12, 12 mod 11 = 1, 11 - 1 = 10, and no digit is 10.
    for (char last = '0'; last <= '9'; ++last)
        EXPECT_NE(why_no_nhs_number(std::string("100000001") + last), std::nullopt) << last;
}

TEST(Identifiers, DoubtALearnerNumberButDoNotRefuseIt)
{
    EXPECT_EQ(why_no_uln("1234567899"), std::nullopt);
    EXPECT_NE(why_no_uln("123456789"), std::nullopt);
    EXPECT_NE(why_no_uln("12345678AB"), std::nullopt);
    EXPECT_NE(why_no_uln("0234567899"), std::nullopt);
    // 10+18+24+28+30+30+28+24+18 = 210; 210 mod 11 = 1; 10 - 1 = 9.
    EXPECT_EQ(doubt_about_uln("1234567899"), std::nullopt);
    EXPECT_NE(doubt_about_uln("1234567898"), std::nullopt);
}

TEST(Identifiers, KnowTheShapeOfTheRegistersNumbers)
{
    EXPECT_EQ(why_no_urn("112469"), std::nullopt);
    EXPECT_NE(why_no_urn("11246"), std::nullopt);
    EXPECT_NE(why_no_urn("012469"), std::nullopt);
    EXPECT_EQ(why_no_ukprn("10099901"), std::nullopt);
    EXPECT_NE(why_no_ukprn("20099901"), std::nullopt);
    EXPECT_NE(why_no_ukprn("1009990"), std::nullopt);
    EXPECT_EQ(why_no_authority_code("830"), std::nullopt);
    EXPECT_NE(why_no_authority_code("83"), std::nullopt);
    EXPECT_NE(why_no_authority_code("E10"), std::nullopt);
}

TEST(Identifiers, FoldAndCheckAPostcode)
{
    EXPECT_EQ(folded_postcode("s33 8wn"), "S33 8WN");
    EXPECT_EQ(folded_postcode("S338WN"), "S33 8WN");
    EXPECT_EQ(folded_postcode(" de4  3 ag "), "DE4 3AG");
    EXPECT_EQ(folded_postcode("s33"), "S33");
    for (const std::string good : {"s33 8wn", "DE43AG", "M1 1AE", "W1A 0AX", "EC1A 1BB", "B33 8TH",
                                   "CR2 6XH", "DN55 1PT", "ZZ99 9ZZ"})
        EXPECT_EQ(why_no_postcode(good), std::nullopt) << good;
    for (const std::string bad :
         {"", "S33", "S33 8W", "8WN S33", "DE4 3A9", "DEE4 3AG", "S3338 8WN", "unknown"})
        EXPECT_NE(why_no_postcode(bad), std::nullopt) << bad;
}

TEST(Identifiers, RepeatNoNumberInASentence)
{
    EXPECT_EQ(why_no_nhs_number("9434765918")->find("943"), std::string::npos);
    EXPECT_EQ(why_no_upn("A801200005001")->find("801"), std::string::npos);
}

} // namespace
} // namespace ribbon
