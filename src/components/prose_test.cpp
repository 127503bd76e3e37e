#include "components/prose.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

std::string shown(std::string_view text) { return render(prose_of_text(text)).bytes(); }

TEST(Prose, ABlankLineEndsAParagraphAndALineEndStands)
{
    EXPECT_EQ(shown("Dear Aisha\r\nthank you\r\n\r\nRebecca"),
              "<p class=\"govuk-body\">Dear Aisha<br>thank you</p>\n"
              "<p class=\"govuk-body\">Rebecca</p>\n");
    EXPECT_EQ(shown("\n \n\n"), "");
}

TEST(Prose, AnAddressLeadsThereAndTheFullStopDoesNot)
{
    EXPECT_EQ(shown("See https://x.org/a(b)?c=1&d=2. Yes"),
              "<p class=\"govuk-body\">See <a class=\"govuk-link\" "
              "href=\"https://x.org/a(b)?c=1&amp;d=2\" rel=\"noopener noreferrer nofollow\">"
              "https://x.org/a(b)?c=1&amp;d=2</a>. Yes</p>\n");
    EXPECT_EQ(shown("(http://x.org)").find("x.org)</a>"), std::string::npos);
    EXPECT_EQ(shown("https:// and javascript:alert(1)"),
              "<p class=\"govuk-body\">https:// and javascript:alert(1)</p>\n");
}

TEST(Prose, AQuoteIsAQuoteWithinAQuote)
{
    EXPECT_EQ(shown("> She asked:\n> > When?\n>\n> Soon\nTomorrow"),
              "<blockquote class=\"ribbon-quoted\">\n"
              "<p class=\"govuk-body\">She asked:</p>\n"
              "<blockquote class=\"ribbon-quoted\">\n<p class=\"govuk-body\">When?</p>\n"
              "</blockquote>\n"
              "<p class=\"govuk-body\">Soon</p>\n"
              "</blockquote>\n"
              "<p class=\"govuk-body\">Tomorrow</p>\n");
}

TEST(Prose, AThousandQuotesAreNotAThousandDeep)
{
    const std::string html = shown(std::string(1000, '>') + " x");
    std::size_t quotes = 0;
    for (auto at = html.find("<blockquote"); at != std::string::npos;
         at = html.find("<blockquote", at + 1))
        ++quotes;
    EXPECT_EQ(quotes, 8U);
    EXPECT_NE(html.find("&gt;&gt;"), std::string::npos);
}

TEST(Prose, ATreeIsShownWithItsListsTablesAndHeadings)
{
    const Prose help{
        {ProseHeading{.says = {{.text = "Your rights"}}, .level = 1}},
        {ProseList{.items = {{{ProseParagraph{{{.text = "Ask <us>", .bold = true}}}}}}}},
        {ProseTable{.rows = {{{{.text = "Day"}}}, {{{.text = "Monday"}}}}, .has_head = true}}};
    const std::string html = render(help, 2).bytes();
    EXPECT_NE(html.find("<h2 class=\"govuk-heading-s\">Your rights</h2>"), std::string::npos);
    EXPECT_NE(html.find("<li><strong>Ask &lt;us&gt;</strong></li>"), std::string::npos);
    EXPECT_NE(html.find("<th scope=\"col\" class=\"govuk-table__header\">Day</th>"),
              std::string::npos);
    EXPECT_EQ(words_of(help), "Your rights Ask <us> Day Monday");
}

TEST(Prose, ItsWordsAloneAreWhatASearchReads)
{
    EXPECT_EQ(words_of(prose_of_text("One\ntwo\n\n> three\n\nhttps://x.org")),
              "One two three https://x.org");
}

} // namespace
} // namespace ribbon
