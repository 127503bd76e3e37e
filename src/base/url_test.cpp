#include "base/url.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(Url, TakesFromOthersOnlyWhatABrowserMayFollow)
{
    for (const char* good : {"https://www.gov.uk/", "http://x.org", "HTTPS://X.ORG/a?b=c",
                             "mailto:a@b.uk", "tel:+441632960117"})
        EXPECT_TRUE(Url::outside(good)) << good;
    for (const char* bad :
         {"javascript:alert(1)", "JaVaScRiPt:x", " https://x.org", "data:text/html,x", "//x.org",
          "/cases", "", "java\nscript:x", "https://x.org/\nb", "vbscript:x", "https:/x"})
        EXPECT_FALSE(Url::outside(bad)) << bad;
}

TEST(Url, OfThisServerBeginsWithOneSlash)
{
    EXPECT_EQ(Url::path("/cases/7").text(), "/cases/7");
    EXPECT_EQ(Url::path("#main").text(), "#main");
    EXPECT_DEATH(Url::path("//elsewhere.org"), "");
    EXPECT_DEATH(Url::path("javascript:x"), "");
}

TEST(Url, OfAFileBesideIsWrittenPartByPart)
{
    EXPECT_EQ(Url::beside("originals/002 a&b: c.png").text(), "originals/002%20a%26b%3A%20c.png");
    EXPECT_DEATH(Url::beside("/etc/passwd"), "");
}

TEST(Url, AWordInAnAddressIsWrittenAsItsBytes)
{
    // RFC 3986, sections 2.1 and 2.3.
    EXPECT_EQ(in_url("aZ09-._~"), "aZ09-._~");
    EXPECT_EQ(in_url("a b&c/ł"), "a%20b%26c%2F%C5%82");
}

} // namespace
} // namespace ribbon
