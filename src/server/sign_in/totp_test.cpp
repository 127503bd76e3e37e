#include "server/sign_in/totp.hpp"

#include "tests/support/desk.hpp"

namespace ribbon::server {
namespace {

/// "12345678901234567890", the secret of RFC 6238's own vectors, in base32.
constexpr std::string_view rfc_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

TEST(Totp, GivesTheCodesOfRfc6238)
{
    // RFC 6238, appendix B, SHA1: the last six of the eight figures, which is the code of six
    // figures (RFC 4226, section 5.3: the number modulo ten to the power of the figures).
    const std::pair<std::int64_t, std::string_view> vectors[] = {
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
    for (const auto& [seconds, code] : vectors)
        EXPECT_EQ(totp_step(rfc_secret, code, Moment{seconds}), seconds / 30) << seconds;
}

TEST(Totp, ReachesOneStepEachWay)
{
    // 287082 is the code from second 30 to 59, which is step 1.
    EXPECT_EQ(totp_step(rfc_secret, "287082", Moment{0}), 1);
    EXPECT_EQ(totp_step(rfc_secret, "287082", Moment{89}), 1);
    EXPECT_FALSE(totp_step(rfc_secret, "287082", Moment{90}));
    EXPECT_FALSE(totp_step(rfc_secret, "287083", Moment{59}));
}

TEST(Totp, ReadsWhatPeopleType)
{
    EXPECT_EQ(totp_step(rfc_secret, " 287 082", Moment{59}), 1);
    for (const std::string_view wrong : {"", "28708", "2870820", "abcdef", "94287082"})
        EXPECT_FALSE(totp_step(rfc_secret, wrong, Moment{59})) << wrong;
    EXPECT_FALSE(totp_step("not base32!", "287082", Moment{59}));
}

TEST(Totp, MakesASecretOfTwentyBytes)
{
    const auto chance = [](std::size_t bytes) {
        return std::string{"12345678901234567890"}.substr(0, bytes);
    };
    EXPECT_EQ(new_totp_secret(chance), rfc_secret);
    EXPECT_EQ(in_groups("GEZDGNBVGY"), "GEZD GNBV GY");
}

TEST(Totp, TellsAnAppItsAddress)
{
    EXPECT_EQ(totp_address("GEZD", "North Shire", "ada@example.org"),
              "otpauth://totp/North%20Shire:ada%40example.org?secret=GEZD&issuer=North%20Shire"
              "&algorithm=SHA1&digits=6&period=30");
}

class ATotpCode : public OnADesk {};

TEST_P(ATotpCode, OpensOnce)
{
    storage::Accounts accounts{desk(), "kent"};
    accounts.make({.account = "a", .name = "Ada", .email = "ada@example.org"});
    EXPECT_FALSE(use_totp(accounts, *accounts.find("a"), "287082", Moment{59})) << "no app yet";
    accounts.set_totp("a", rfc_secret);
    const auto ada = *accounts.find("a");
    EXPECT_FALSE(use_totp(accounts, ada, "000000", Moment{59}));
    EXPECT_TRUE(use_totp(accounts, ada, "287082", Moment{59}));
    EXPECT_FALSE(use_totp(accounts, ada, "287082", Moment{60}));
    // 755224 is the code of step 0 (RFC 4226, appendix D), before the one that was used.
    EXPECT_FALSE(use_totp(accounts, ada, "755224", Moment{59}));
    // 359152 is that of step 2.
    EXPECT_TRUE(use_totp(accounts, ada, "359152", Moment{60}));
}

RIBBON_ON_BOTH_ENGINES(ATotpCode);

TEST(AQrCode, IsASquareOfAttributesOnly)
{
    const std::string svg = qr_code("otpauth://totp/x?secret=GEZD", "A \"code\"").bytes();
    EXPECT_TRUE(svg.starts_with("<svg "));
    EXPECT_NE(svg.find("aria-label=\"A &quot;code&quot;\""), std::string::npos);
    EXPECT_EQ(svg.find("style"), std::string::npos);
    // ISO/IEC 18004: a finder pattern begins each of three corners; seven dark modules in a row,
    // the first at the end of the margin of four.
    for (int x = 4; x < 11; ++x)
        EXPECT_NE(svg.find("M" + std::to_string(x) + " 4h1v1h-1z"), std::string::npos) << x;
    EXPECT_EQ(svg.find("M11 4h1v1h-1z"), std::string::npos) << "and then a light one";
}

} // namespace
} // namespace ribbon::server
