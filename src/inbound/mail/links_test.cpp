#include "inbound/mail/links.hpp"

#include "inbound/mail/html.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

// The forms are those of the makers' own documents; the addresses are invented.
TEST(Unwrapped, TakesTheWrappersOfGatewaysOff)
{
    const std::string_view plain = "https://school.example/a/b?c=1&d=2";
    for (const std::string_view wrapped :
         {"https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fschool.example%2Fa%2Fb"
          "%3Fc%3D1%26d%3D2&data=05%7C02&reserved=0",
          "https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fschool.example%2Fa%2Fb"
          "%3Fc%3D1%26d%3D2&amp;data=05",
          "https://urldefense.proofpoint.com/v1/url?u=https://school.example/a/b?c%3D1%26d%3D2&k=x",
          "https://urldefense.proofpoint.com/v2/url?u=https-3A__school.example_a_b-3Fc-3D1-26d-3D2"
          "&d=DwMF&c=x",
          "https://urldefense.com/v3/__https://school.example/a/b?c=1*d=2__;Jg!!abc!def$",
          "https://www.google.com/url?q=https%3A%2F%2Fschool.example%2Fa%2Fb%3Fc%3D1%26d%3D2&sa=D",
          "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fschool.example%2fa%2fb%3fc%3d1%26d"
          "%3d2",
          "https://secure-web.cisco.com/1abc/https%3A%2F%2Fschool.example%2Fa%2Fb%3Fc%3D1%26d%3D2"})
        EXPECT_EQ(unwrapped(wrapped), plain) << wrapped;
}

TEST(Unwrapped, WrappersWithinWrappersToo)
{
    EXPECT_EQ(unwrapped("https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2F"
                        "urldefense.com%2Fv3%2F__https%3A%2F%2Fschool.example%2Fx__%3B!!a%24"),
              "https://school.example/x");
}

TEST(Unwrapped, LeavesWhatIsNoWrapperOrTellsNothing)
{
    for (const std::string_view address :
         {"https://school.example/?url=https%3A%2F%2Fevil.example",
          "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fschool.example",
          "https://protect-eu.mimecast.com/s/abcDEF?domain=school.example",
          "https://gbr01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)"})
        EXPECT_EQ(unwrapped(address), address);
}

TEST(Links, InOrderEachOnce)
{
    const auto links =
        links_of(targets_of_html("<a href=https://b.example>b</a><a href='mailto:x@y.example'>m</a>"
                                 "<a href='javascript:x'>j</a><a href=https://a.example/>a</a>"
                                 "<a href=https://b.example>b</a>"
                                 "<img src=https://track.example/p.gif>"));
    EXPECT_EQ(links, (std::vector<std::string>{"https://b.example", "https://a.example/"}));
}

TEST(Links, LeadWhereTheySayAndNotWhereTheyShow)
{
    const auto links = links_of(targets_of_html(
        "<p>http://a.example <a href=https://b.example/long><b>https://bank.example</b>/l...</a>"
        "<a name=x>https://c.example</a><br>https://d.ex<i>ample</i>/x<p>/y"));
    EXPECT_EQ(links, (std::vector<std::string>{"http://a.example", "https://b.example/long",
                                               "https://c.example", "https://d.example/x"}));
}

// URL Standard, section 4.4.
TEST(Links, HaveNoLineEndsInThem)
{
    EXPECT_EQ(links_of({"https://a.example/\r\n\tlong"}),
              std::vector<std::string>{"https://a.example/long"});
}

TEST(Links, InTextEndWithTheSentence)
{
    EXPECT_EQ(targets_of_text(
                  "See https://a.example/x. (Or http://b.example/y_(z)), <https://c.example>"),
              (std::vector<std::string>{"https://a.example/x", "http://b.example/y_(z)",
                                        "https://c.example"}));
}

} // namespace
} // namespace ribbon
