#include "pages/acting/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/inputs.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

Html those_who_act(const ActingPage& page, const FormKeys& keys)
{
    if (page.all.empty()) return paragraph("Nobody acts for you today.");
    std::vector<ListedThing> things;
    for (const ActingPage::One& one : page.all)
        things.push_back(
            {.title = one.name,
             .parts = {paragraph(one.words + ". Since " + one.since + "."),
                       quiet(one.checked ? "They may read what you may read, and write to us for "
                                           "you."
                                         : "They see nothing yet. We check first who they are."),
                       post_form({.to = Url::path("/cases/" + in_url(page.a_case) + "/acting"),
                                  .keys = {keys.csrf, keys.once + "-" + one.person},
                                  .parts = {hidden_field("end", one.person),
                                            button({.says = line("Stop ", one.name),
                                                    .classes = "govuk-button--secondary"})}})}});
    return list_of_things(things);
}

Html asking(const ActingPage& page, const FormKeys& keys)
{
    return post_form(
        {.to = Url::path("/cases/" + in_url(page.a_case) + "/acting"),
         .keys = keys,
         .parts = {
             text_input({.name = "name",
                         .label = "What is their name?",
                         .problem = problem_of(page.problems, "name"),
                         .value = page.name}),
             text_input({.name = "email",
                         .label = "What is their email address?",
                         .hint = "They sign in with it. Check each letter: whoever has this "
                                 "address gets our email",
                         .problem = problem_of(page.problems, "email"),
                         .value = page.email,
                         .type = "email"}),
             radios({.name = "what",
                     .legend = "Who are they?",
                     .problem = problem_of(page.problems, "what"),
                     .choices = {{.value = "A friend or relative", .says = "A friend or relative"},
                                 {.value = "An adviser of a free service",
                                  .says = "An adviser of a free service"},
                                 {.value = "A lawyer", .says = "A lawyer"}},
                     .value = page.what}),
             button({.says = "Let them act for me"})}});
}

} // namespace

Html render(const ActingPage& page, const FormKeys& keys)
{
    return error_summary(page.problems) +
           page_heading({.says = "Who may act for you", .caption = page.child}) +
           first_sentence("You can let somebody read and write for you. You can stop it on any "
                          "day, at once, and you need not say why.") +
           section({.id = "now",
                    .title = "Who acts for you now",
                    .parts = {those_who_act(page, keys)}}) +
           section({.id = "new",
                    .title = "Let somebody act for you",
                    .parts = {paragraph("They will read your messages, dates and rights, and may "
                                        "write to us for you. They can not take the record away, "
                                        "and can let nobody else in."),
                              paragraph("First we check who they are, by " + page.check_by + "."),
                              asking(page, keys)}});
}

std::vector<std::pair<std::string, Html>> acting_gallery()
{
    const FormKeys keys{"token", "once"};
    const ActingPage nobody{.a_case = "7Q3KXW2M9",
                            .child = "Isla",
                            .all = {},
                            .name = {},
                            .email = {},
                            .what = {},
                            .problems = {},
                            .check_by = "Thursday 26 November"};
    ActingPage many = nobody;
    many.all = {{"P1", "Gareth Lees", "An adviser of a free service", "3 November", true},
                {"P2", "Wilhelmina-Charlotte Featherstonehaugh-Abernathy of Great Wittering",
                 "A friend or relative", "18 November", false}};
    ActingPage wrong = nobody;
    wrong.name = "Gareth Lees";
    wrong.email = "gareth at advice";
    wrong.problems = {{"email", "Write their email address, like name@example.org"},
                      {"what", "Choose who they are"}};
    std::vector<std::pair<std::string, Html>> all;
    all.emplace_back("acting-nobody", render(nobody, keys));
    all.emplace_back("acting", render(many, keys));
    all.emplace_back("acting-wrong", render(wrong, keys));
    return all;
}

} // namespace ribbon
