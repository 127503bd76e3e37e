#include "pages/sign_in/page.hpp"

#include "components/button.hpp"
#include "components/figures.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

Html code_input(const std::string& label, const std::string& hint, const Problems& problems)
{
    return text_input({.name = "code",
                       .label = label,
                       .hint = hint,
                       .problem = problem_of(problems, "code"),
                       .autocomplete = "one-time-code",
                       .inputmode = "numeric",
                       .classes = "govuk-input--width-10"});
}

} // namespace

Html render(const SignInPage& page, const FormKeys& keys)
{
    Html whole = error_summary(page.problems) + page_heading({.says = "Sign in"});
    if (page.demonstration)
        whole += inset_text(
            {.says = line("This is a demonstration: ", link("choose whom to be", "/demo"), ".")});
    whole += section(
        {.id = "family",
         .title = "Families",
         .parts = {paragraph("We send you an email with a link and a code. You need no password."),
                   post_form({.to = "/sign-in/letter",
                              .keys = keys,
                              .parts = {hidden_field("to", page.to),
                                        text_input({.name = "email",
                                                    .label = "Your email address",
                                                    .problem = problem_of(page.problems, "email"),
                                                    .value = page.email,
                                                    .type = "email",
                                                    .autocomplete = "email",
                                                    .spellcheck = false}),
                                        button({.says = "Send me the email"})}}),
                   paragraph(line("Never written to us here before? ",
                                  link("Ask for help with your child", "/ask"),
                                  ". You need no account."))}});
    std::vector<Html> staff;
    if (page.council_sign_in)
        staff.push_back(
            post_form({.to = "/sign-in/provider",
                       .keys = {keys.csrf, keys.once + "-c"},
                       .parts = {button({.says = "Sign in with your council account"})}}));
    staff.push_back(
        post_form({.to = "/sign-in/password",
                   .keys = {keys.csrf, keys.once + "-p"},
                   .parts = {hidden_field("to", page.to),
                             text_input({.name = "work-email",
                                         .label = "Your work email address",
                                         .problem = problem_of(page.problems, "work-email"),
                                         .type = "email",
                                         .autocomplete = "username",
                                         .spellcheck = false}),
                             password_input({.name = "password",
                                             .label = "Password",
                                             .problem = problem_of(page.problems, "password")}),
                             button({.says = "Go on", .classes = "govuk-button--secondary"})}}));
    return whole + section({.id = "staff", .title = "People who work here", .parts = staff});
}

Html render(const CodePage& page, const FormKeys& keys)
{
    return error_summary(page.problems) + page_heading({.says = "Look in your email"}) +
           first_sentence("If we know " + page.email +
                          ", a letter is on its way. Open its link on any device, or type its "
                          "code here.") +
           post_form({.to = "/sign-in/code",
                      .keys = keys,
                      .parts = {hidden_field("to", page.to), hidden_field("email", page.email),
                                code_input("The code of six figures", "It holds for 30 minutes",
                                           page.problems),
                                button({.says = "Sign in"})}}) +
           paragraph(line("Nothing came? Look in the folder for junk mail, wait a few minutes, or ",
                          link("try again", "/sign-in"), "."));
}

Html render(const LinkPage& page, const FormKeys& keys)
{
    if (page.failed)
        return page_heading({.says = "This link opens nothing now"}) +
               first_sentence("Each link opens once, and for 30 minutes.") +
               link_button("Ask for a new one", "/sign-in");
    const std::string to = page.device  ? "/sign-in/device"
                           : page.glass ? "/sign-in/break-glass/" + in_url(page.token)
                                        : "/sign-in/link";
    return page_heading({.says = page.device ? "Know this device" : "Sign in"}) +
           first_sentence(
               page.device  ? "Press the button, and sign in again afterwards."
               : page.glass ? "Press the button to go in. That this was done stands in the record."
                            : "Press the button to go in.") +
           post_form({.to = Url::path(to),
                      .keys = keys,
                      .parts = {hidden_field("token", page.token), hidden_field("to", page.to),
                                button({.says = page.device ? "Know this device" : "Sign in"})}});
}

Html render(const AppCodePage& page, const FormKeys& keys)
{
    return error_summary(page.problems) + page_heading({.says = "The code of your app"}) +
           post_form({.to = "/sign-in/app",
                      .keys = keys,
                      .parts = {hidden_field("to", page.to),
                                code_input("Six figures",
                                           "From the app on your telephone. If you have lost it, "
                                           "one of your codes on paper",
                                           page.problems),
                                button({.says = "Sign in"})}});
}

Html render(const ElsewherePage& page)
{
    return page_heading({.says = "Go on to the council\u2019s sign-in"}) +
           first_sentence("You sign in there, and come back here.") + link_button("Go on", page.to);
}

Html render(const NewPasswordPage& page, const FormKeys& keys)
{
    return error_summary(page.problems) + page_heading({.says = "Choose a password"}) +
           post_form({.to = Url::path(page.path),
                      .keys = keys,
                      .parts = {password_input({.name = "password",
                                                .label = "New password",
                                                .hint = "At least 12 letters. Three or four words "
                                                        "that only you would put together are "
                                                        "good",
                                                .problem = problem_of(page.problems, "password"),
                                                .autocomplete = "new-password"}),
                                button({.says = "Keep this password"})}});
}

Html render(const AccountPage& page, const FormKeys& keys)
{
    std::vector<std::vector<Content>> rows;
    for (const auto& one : page.sessions)
        rows.push_back({one.here ? "This device" : "Another device", one.began, one.seen});
    Html whole = page_heading({.says = "Your account"}) +
                 facts({{"Name", page.name}, {"Email", page.email.empty() ? "None" : page.email}});
    if (page.staff)
        whole += paragraph(line(
            page.has_app ? "You sign in with a password and an app. " : "You have no app set up. ",
            link(page.has_app ? "Set up another app" : "Set up an app", "/account/app")));
    whole += section(
        {.id = "open",
         .title = "Where you are signed in",
         .parts = {card_table({.caption = "Every place, the newest first",
                               .columns = {{.title = "Device"},
                                           {.title = "Since", .labelled = true},
                                           {.title = "Last used", .labelled = true}},
                               .rows = std::move(rows),
                               .rows_only = true}),
                   post_form({.to = "/account/end-others",
                              .keys = keys,
                              .parts = {button({.says = "Sign out everywhere else",
                                                .classes = "govuk-button--secondary"})}})}});
    return whole + post_form({.to = "/sign-out",
                              .keys = {keys.csrf, keys.once + "-o"},
                              .parts = {button({.says = "Sign out"})}});
}

Html render(const AppPage& page, const FormKeys& keys)
{
    if (!page.recovery.empty()) {
        std::vector<Content> codes;
        for (const std::string& one : page.recovery) codes.emplace_back(one);
        return page_heading({.says = "Your app is set up"}) +
               first_sentence(
                   "Write these ten codes on paper and keep them. Each opens once, if you "
                   "lose your telephone. We can not show them again.") +
               bullets(codes) + link_button("Go on", "/account");
    }
    return error_summary(page.problems) + page_heading({.says = "Set up an app"}) +
           first_sentence("Open an authenticator app and take a picture of this square, or type "
                          "the secret.") +
           page.picture + facts({{"Secret", page.secret}}) +
           post_form({.to = "/account/app",
                      .keys = keys,
                      .parts = {hidden_field("note", page.note),
                                code_input("The code it shows now", "Six figures", page.problems),
                                button({.says = "Use this app"})}});
}

} // namespace ribbon
