#include "inbound/mail/html.hpp"

#include "inbound/mail/html_walk.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace ribbon {
namespace {

TEST(HtmlText, HasTheLinesThatAReaderSees)
{
    EXPECT_EQ(text_of_html("<p>One<br>two</p><p>three<div>four</div>"),
              "One\ntwo\n\nthree\n\nfour");
    EXPECT_EQ(text_of_html("<ul><li>a<li>b</ul><ol><li>c<li>d</ol>"), "- a\n- b\n\n1. c\n2. d");
    EXPECT_EQ(text_of_html("<table><tr><td>A<td>B<tr><td>C<td>D</table>"), "A B\nC D");
    EXPECT_EQ(text_of_html("a\n  b\t c <b>d</b>e"), "a b c de");
    EXPECT_EQ(text_of_html("<pre>a\n  b</pre>"), "a\n  b");
}

TEST(HtmlText, SignsWhatAMailProgramMarkedAsQuoted)
{
    EXPECT_EQ(text_of_html("Yes.<blockquote type=cite>Can you<br>come?</blockquote>"),
              "Yes.\n\n> Can you\n> come?");
    EXPECT_EQ(text_of_html("<blockquote>set in</blockquote>"), "set in");
}

TEST(HtmlText, LeavesOutWhatNobodySees)
{
    EXPECT_EQ(text_of_html("<title>t</title><style>p{}</style><script>x</script>seen"
                           "<div style='display: none'>a<p>b</div><span hidden>c</span>"
                           "<!-- d --><i style='mso-hide:all'>e</i>"),
              "seen");
    // Letters of no size are usual around letters that have one.
    EXPECT_EQ(
        text_of_html("<td style='font-size:0px'>x<div style='font-size:13px'>seen</div></td>"),
        "seen");
    EXPECT_EQ(text_of_html("<p style='display:none'>a<p>seen"), "seen");
}

TEST(HtmlText, LeavesOutWhatAPlainRuleHides)
{
    EXPECT_EQ(
        text_of_html("<style>.pre, P.b {color:red; display:none} #c{visibility:hidden}</style>"
                     "<p class='x Pre'>a<p class=b>b<p id=c>c<p><i class=b>seen</i><p>too"),
        "seen\n\ntoo");
    // What holds on some screens, in some places, or is shown again is seen.
    EXPECT_EQ(text_of_html("<style>@media print{.a{display:none}} div .b{display:none} .b p{}"
                           ".c{display:none}/*.b{display:none}*/ .c{display:block}"
                           ".d{display:none} .e:hover{display:none}</style>"
                           "<style media=print>.b{display:none}</style>"
                           "<!--[if mso]><style>.a{display:none}</style><![endif]-->"
                           "<i class=a>a</i><i class=b>b</i><i class=c>c</i>"
                           "<i class=d style='display:inline'>d</i><i class=e>e</i>"),
              "abcde");
}

// HTML Standard, section 13.2.5.72 and on; the numbers of Windows in 13.2.5.80.
TEST(HtmlText, ReadsCharactersByNameAndNumber)
{
    EXPECT_EQ(
        text_of_html("caf&eacute; &#8217;&#x2019;&#146; a&nbsp;b &lt;x&gt; &amp;amp; &nosuch;"),
        "café ’’’ a b <x> &amp; &nosuch;");
    EXPECT_EQ(text_of_html("&#xD800;&#99999999;&#0;."), "\uFFFD\uFFFD.");
    EXPECT_EQ(text_of_html("AT&T a < b && c"), "AT&T a < b && c");
}

TEST(SafeHtml, CopiesNothingOfTheMarkup)
{
    const std::string page = sanitise_html(
        "<p onclick=x class=y style='color:red'>Hi<script>alert(1)</script>"
        "<img src=https://track.example/x.gif alt='A \"cat\"'><a href='javascript:x'>a</a>"
        "<a href=\"https://ok.example/?a=1&amp;b=&quot;\" onclick=x>b</a><iframe src=x>c</iframe>"
        "<form action=https://evil.example><input value=d></form><svg><a href=x>e</a></svg>");
    EXPECT_EQ(page, "<p>HiA &quot;cat&quot;<a>a</a>"
                    "<a href=\"https://ok.example/?a=1&amp;b=&quot;\" "
                    "rel=\"noopener noreferrer nofollow\">b</a></p>");
}

TEST(SafeHtml, ClosesWhatWasLeftOpen)
{
    EXPECT_EQ(sanitise_html("<b><p>x</b>y"), "<b><p>x</p></b><p>y</p>");
    EXPECT_EQ(sanitise_html("<ul><li>a<li>b"), "<ul><li>a</li><li>b</li></ul>");
    EXPECT_EQ(sanitise_html("</div>&lt;script&gt;"), "&lt;script&gt;");
}

TEST(HtmlProse, IsATreeOfWords)
{
    const Prose prose = prose_of_html("<h2>Title</h2><p>One <b>bold</b><blockquote>q</blockquote>"
                                      "<ul><li>x<li>y</ul>"
                                      "<table><tr><th>a<th>b<tr><td>1<td>2</table>"
                                      "<table><tr><td>only layout</table>");
    ASSERT_EQ(prose.size(), 6U);
    EXPECT_EQ(std::get<ProseHeading>(prose[0].is).level, 2);
    EXPECT_TRUE(std::get<ProseParagraph>(prose[1].is).says[1].bold);
    EXPECT_EQ(words_of(std::get<ProseQuote>(prose[2].is).says), "q");
    EXPECT_EQ(std::get<ProseList>(prose[3].is).items.size(), 2U);
    EXPECT_TRUE(std::get<ProseTable>(prose[4].is).has_head);
    EXPECT_EQ(std::get<ProseTable>(prose[4].is).rows.size(), 2U);
    EXPECT_EQ(std::get<ProseParagraph>(prose[5].is).says[0].text, "only layout");
}

/// Sees how deep elements stand.
struct Depth : HtmlTaker {
    std::size_t now = 0, most = 0;
    void opened(const HtmlToken&) override { most = std::max(most, ++now); }
    void closed(std::string_view) override { --now; }
    void said(std::string_view) override {}
};

// docs/decisions/0091-html-of-mail.md: libgumbo takes 22 seconds for 100 kB of the first.
TEST(HtmlWalk, TakesTimeInProportionAndStaysShallow)
{
    for (const std::string_view piece :
         {"<div>", "<p><font size=1>x</p>", "<b><div></b>", "<li><dd>", "<table><td></div>", "<",
          "<a href=\"", "</", "<!--", "<script></", "&#", "<x a=b c=d ", "<style>", "<style>a{",
          "<style></style>", "<style>.a{display:none}", "/*", "<style>/*", "<p class='a b'>"}) {
        std::string page;
        while (page.size() < 300000) page += piece;
        const auto begin = std::chrono::steady_clock::now();
        Depth depth;
        walk_html(page, depth);
        EXPECT_EQ(depth.now, 0U) << piece;
        EXPECT_LE(depth.most, html_depth + 1) << piece;
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{10}) << piece;
    }
}

} // namespace
} // namespace ribbon
