#include "components/button.hpp"
#include "components/duties.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/ask/pages.hpp"

namespace ribbon {
namespace {

Html go_on_elsewhere(const AskStartPage& page)
{
    return section(
        {.id = "again",
         .title = "Go on with one you began",
         .parts = {post_form(
             {.to = "/ask/go-on",
              .keys = page.keys,
              .parts = {text_input({.name = "code",
                                    .label = "Your code",
                                    .hint = "Twelve letters, such as BCDF-GHJK-MNPQ.",
                                    .problem = problem_of(page.problems, "code"),
                                    .value = page.typed_code,
                                    .autocomplete = "off",
                                    .classes = "govuk-input--width-20",
                                    .autocapitalize = "characters",
                                    .spellcheck = false}),
                        button({.says = "Go on", .classes = "govuk-button--secondary"})}})}});
}

} // namespace

Html render(const AskStartPage& page)
{
    Html begin;
    if (page.thrown_away)
        begin += notification_banner({.says = "It is gone. We kept none of your answers.",
                                      .title = "Thrown away",
                                      .success = true});
    begin += error_summary(page.problems) +
             page_heading({.says = "Ask for an assessment", .size = "xl"}) +
             first_sentence("An assessment looks at what a child or young person needs to learn "
                            "and be well. You ask, and the law says we must answer in 6 weeks.");
    begin += bullets({"You need no account.", "Say as much or as little as you like.",
                      "We save it as you go. You can stop, and go on on another device.",
                      "You have 30 days to send it. You may throw it away at any time."});
    begin += page.has_draft
                 ? button_group({link_button("Go on where I was", "/ask/check"),
                                 link("Throw it away and start again", "/ask/throw-away")})
                 : post_form({.to = "/ask",
                              .keys = page.keys,
                              .parts = {button({.says = "Start now", .starts = true})}});
    Html beside = go_on_elsewhere(page);
    const std::string phone = page.phone.empty() ? "" : " on " + page.phone;
    beside += section(
        {.id = "other-ways",
         .title = "Rather not type?",
         .parts = {paragraph("Ring us" + phone + ", or write us a letter. It counts the same."),
                   paragraph("You are not on your own. Your local SEND advice "
                             "service is free, and it is not the council.")}});
    return columns(begin, beside);
}

Html render(const AskStoppedPage& page)
{
    Html whole = page_heading({.says = "Saved. You can stop now."}) +
                 first_sentence("We keep it until " + page.until +
                                ". Nothing has been sent, and the clock has not started.");
    if (page.letter_sent)
        whole += paragraph("We are sending a link to the email address you gave.");
    whole += section(
        {.id = "code",
         .title = "To go on",
         .parts = {paragraph("On this device, come back to this page. On another, go to " +
                             page.address + "/ask and type this code:"),
                   markup(R"(<p class="ribbon-receipt__ref">{}</p>)", page.code),
                   paragraph("Anyone with this code can read what you typed. Keep it safe.")}});
    whole += button_group({link_button("Go on now", "/ask/check")});
    return whole + paragraph(link("Throw it all away", "/ask/throw-away"));
}

Html render(const AskThrowPage& page)
{
    return page_heading({.says = "Throw it all away?"}) +
           first_sentence("Every answer goes, on every device. We can not bring it back.") +
           post_form({.to = "/ask/throw-away",
                      .keys = page.keys,
                      .parts = {button_group(
                          {button({.says = "Throw it away", .classes = "govuk-button--warning"}),
                           link("Keep it", "/ask/check")})}});
}

} // namespace ribbon
