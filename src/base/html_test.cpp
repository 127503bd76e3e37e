#include "base/html.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

TEST(Html, TextIsEscapedWhereverItStands)
{
    const std::string name = R"(Tom & "Jo" <b>'s)";
    EXPECT_EQ(markup("<p>{}</p>", name).bytes(), "<p>Tom &amp; &quot;Jo&quot; &lt;b&gt;&#39;s</p>");
    EXPECT_EQ(markup("<p title=\"{}\"></p>", name).bytes(),
              "<p title=\"Tom &amp; &quot;Jo&quot; &lt;b&gt;&#39;s\"></p>");
}

TEST(Html, MarkupInMarkupStaysMarkup)
{
    const Html inner = markup("<b>{}</b>", "1 < 2");
    EXPECT_EQ(markup("<p>{}</p>", inner).bytes(), "<p><b>1 &lt; 2</b></p>");
    EXPECT_EQ(markup("<p>{} {}</p>", Content{inner}, Content{"a<b"}).bytes(),
              "<p><b>1 &lt; 2</b> a&lt;b</p>");
}

TEST(Html, AnAttributeBringsItsOwnSpaceAndItsValueIsEscaped)
{
    const Attributes some{{"id", "x\"y"}, {"hidden", "", true}};
    EXPECT_EQ(markup("<p{}></p>", some).bytes(), "<p id=\"x&quot;y\" hidden></p>");
    EXPECT_EQ(markup("<p{}></p>", Attributes{}).bytes(), "<p></p>");
}

TEST(Html, ABracketInATextThatIsPutInIsNoPlace)
{
    EXPECT_EQ(markup("<p>{}</p><p>{}</p>", "{}", "b").bytes(), "<p>{}</p><p>b</p>");
}

TEST(Html, AnAddressIsEscapedToo)
{
    EXPECT_EQ(
        markup("<a href=\"{}\">x</a>", Url::path("/find?q=" + in_url("a&b") + "&n=1")).bytes(),
        "<a href=\"/find?q=a%26b&amp;n=1\">x</a>");
}

TEST(Html, PartsStandOneAfterTheOther)
{
    EXPECT_EQ(together({markup("<i>a</i>"), {}, markup("<i>b</i>")}).bytes(), "<i>a</i><i>b</i>");
}

} // namespace
} // namespace ribbon
