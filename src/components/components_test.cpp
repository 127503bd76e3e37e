// A few components written out by hand, as docs/developers/components.md and the pages we drew show
// them. That GOV.UK's own are right is what tests/components/fixtures_test.cpp shows.
#include "components/button.hpp"
#include "components/duties.hpp"
#include "components/figures.hpp"
#include "components/form.hpp"
#include "components/inputs.hpp"
#include "components/layout.hpp"
#include "components/messages.hpp"
#include "components/timeline.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

bool has(const Html& html, std::string_view piece)
{
    return html.bytes().find(piece) != std::string::npos;
}

TEST(TextInput, TiesItsHintAndItsProblemToItself)
{
    EXPECT_EQ(text_input({.name = "email",
                          .label = "Email address",
                          .hint = "To answer you",
                          .problem = "Enter an email address",
                          .value = "a@",
                          .type = "email"})
                  .bytes(),
              "<div class=\"govuk-form-group govuk-form-group--error\">"
              "<label class=\"govuk-label\" for=\"email\">Email address</label>"
              "<div id=\"email-hint\" class=\"govuk-hint\">To answer you</div>"
              "<p id=\"email-error\" class=\"govuk-error-message\">"
              "<span class=\"govuk-visually-hidden\">Error:</span> Enter an email address</p>"
              "<input class=\"govuk-input govuk-input--error\" id=\"email\" name=\"email\" "
              "type=\"email\" value=\"a@\" aria-describedby=\"email-hint email-error\"></div>");
}

TEST(Textarea, KeepsALineEndAtTheBeginning)
{
    // A browser drops the first line end after <textarea>: HTML, "initial newline".
    EXPECT_TRUE(has(textarea({.name = "a", .label = "A", .value = "\nb"}), ">\n\nb</textarea>"));
    EXPECT_TRUE(has(textarea({.name = "a", .label = "A", .value = "b"}), ">b</textarea>"));
}

TEST(ErrorSummary, ListsEveryProblemAndPointsToItsField)
{
    const Problems problems{{"received", "The date must be in the past"},
                            {"received", "Enter a year"},
                            {"", "Somebody else changed this"}};
    const Html summary = error_summary(problems);
    EXPECT_TRUE(has(summary, "<h2 class=\"govuk-error-summary__title\">There is a problem</h2>"));
    EXPECT_TRUE(has(summary, "<a href=\"#received\">The date must be in the past</a>"));
    EXPECT_TRUE(has(summary, "<li>Somebody else changed this</li>"));
    EXPECT_EQ(problem_of(problems, "received").says().text(),
              "The date must be in the past. Enter a year");
    EXPECT_TRUE(problem_of(problems, "email").empty());
    EXPECT_TRUE(error_summary(Problems{}).empty());
}

TEST(Layout, SaysErrorFirstWhereAFormWasRefused)
{
    const Layout page{.title = "Your email", .council = "Peakshire County Council"};
    Layout refused = page;
    refused.problems = true;
    EXPECT_TRUE(has(layout(page), "<title>Your email - Peakshire County Council</title>"));
    EXPECT_TRUE(
        has(layout(refused), "<title>Error: Your email - Peakshire County Council</title>"));
    EXPECT_TRUE(layout(page).bytes().starts_with("<!DOCTYPE html>\n<html lang=\"en\""));
    // The skip link is the first thing that can be reached, and what it names is there.
    EXPECT_TRUE(has(layout(page), "<a href=\"#main\" class=\"govuk-skip-link\""));
    EXPECT_TRUE(has(layout(page), "<main class=\"govuk-main-wrapper\" id=\"main\">"));
}

TEST(Form, ThatPostsCarriesItsTokenAndItsKey)
{
    const Html made =
        post_form({.to = "/write", .keys = {"t0", "k1"}, .parts = {button({.says = "Send"})}});
    EXPECT_TRUE(has(made, "<form action=\"/write\" method=\"post\" novalidate>"));
    EXPECT_TRUE(has(made, "<input type=\"hidden\" name=\"csrf\" value=\"t0\">"));
    EXPECT_TRUE(has(made, "<input type=\"hidden\" name=\"once\" value=\"k1\">"));
    EXPECT_DEATH(post_form({.to = "/write", .keys = {"", "k1"}}), "");
    EXPECT_DEATH(post_form({.to = "/write", .keys = {"t0", ""}}), "");
}

TEST(LinkButton, StaysALink)
{
    EXPECT_EQ(link_button("Write to us", "/write").bytes(),
              "<a href=\"/write\" class=\"govuk-button\">Write to us</a>");
}

TEST(AnswerClock, HasASquareADayAndAStripedOneForEachLateDay)
{
    // Five promised, all used, and then three late: as on the page of the family's home.
    EXPECT_EQ(answer_clock({.late_days = 3, .says = "3 working days late"}).bytes(),
              "<p class=\"ribbon-clock\"><span class=\"ribbon-clock__days\" aria-hidden=\"true\">"
              "<i class=\"used\"></i><i class=\"used\"></i><i class=\"used\"></i>"
              "<i class=\"used\"></i><i class=\"used\"></i><i class=\"late\"></i>"
              "<i class=\"late\"></i><i class=\"late\"></i></span>"
              "<strong>3 working days late</strong></p>\n");
    EXPECT_TRUE(has(answer_clock({.used_days = 4, .answered = true, .says = "Answered"}),
                    "<i class=\"met\"></i><i class=\"met\"></i><i class=\"met\"></i>"
                    "<i class=\"met\"></i><i></i></span>"));
}

TEST(DutyCard, ShowsALegalDutyThatIsLate)
{
    const Html card = duty_card({.id = "next",
                                 .what = "Send Isla’s final plan",
                                 .state = "24 days late",
                                 .shape = Shape::late,
                                 .date = "It was due on Monday 26 October",
                                 .facts = {{"Who has it", "Aisha Khan, SEND officer"}}});
    EXPECT_TRUE(has(card, "<section class=\"ribbon-duty ribbon-duty--late\" "
                          "aria-labelledby=\"next\">"));
    EXPECT_TRUE(has(card, "<span class=\"ribbon-state ribbon-state--late\">24 days late</span>"));
    EXPECT_TRUE(has(card, "<dt>Who has it</dt><dd>Aisha Khan, SEND officer</dd>"));
}

TEST(Kind, TellsALegalDutyFromAPromise)
{
    EXPECT_EQ(kind("Legal duty", Binding::law).bytes(),
              "<span class=\"ribbon-kind\">Legal duty</span>");
    EXPECT_EQ(kind("Our promise", Binding::promise).bytes(),
              "<span class=\"ribbon-kind ribbon-kind--promise\">Our promise</span>");
}

TEST(ContinuityStrip, FillsItsWidthAndLeavesNobodyOut)
{
    // 330 wide, 3.5 between: two of the same length have (330 - 3.5) / 2 = 163.25 each.
    const Html strip = continuity_strip(
        {{.name = "A", .days = 30}, {.name = "B", .days = 30, .cover = Cover::now}});
    EXPECT_TRUE(has(strip, "viewBox=\"0 0 330.0 20\""));
    EXPECT_TRUE(has(strip, "x=\"0.0\" width=\"163.2\""));
    EXPECT_TRUE(has(strip, "x=\"166.7\" width=\"163.2\""));
    // One day among a thousand can still be seen.
    const Html thin = continuity_strip(
        {{.name = "A", .days = 1000}, {.name = "", .days = 1, .cover = Cover::nobody}});
    EXPECT_TRUE(has(thin, "class=\"nobody\""));
    EXPECT_FALSE(has(thin, "width=\"0."));
    EXPECT_TRUE(continuity_strip({}).empty());
}

TEST(RibbonTimeline, IsAnOrderedListWhoseDaysAMachineCanRead)
{
    EXPECT_EQ(ribbon_timeline({{.machine = "2026-10-26",
                                .when = "26 October",
                                .what = "Final plan due, not sent",
                                .stretch = Stretch::late}})
                  .bytes(),
              "<ol class=\"ribbon-line\" role=\"list\">\n<li class=\"late\">"
              "<time datetime=\"2026-10-26\">"
              "26 October</time><strong>Final plan due, not sent</strong></li>\n</ol>\n");
}

TEST(CardTable, SaysTheRoleOfEachPart)
{
    const Html table = card_table({.caption = "Messages",
                                   .columns = {{"Month"}, {"Half within", true, true}},
                                   .rows = {{"May", "4 days"}}});
    EXPECT_TRUE(has(table, "<table class=\"ribbon-table ribbon-table--cards\" role=\"table\">"));
    EXPECT_TRUE(has(table, "<th scope=\"row\" role=\"rowheader\">May</th>"
                           "<td role=\"cell\" class=\"n\" data-label=\"Half within\">4 days</td>"));
}

} // namespace
} // namespace ribbon
