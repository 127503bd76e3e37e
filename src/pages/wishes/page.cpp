#include "pages/wishes/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/inputs.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

Html ways(const WishesPage& page)
{
    return radios(
        {.name = "by",
         .legend = page.name.empty() ? "How shall we tell you?" : "How do they wish to be told?",
         .problem = problem_of(page.problems, "by"),
         .choices = {{.value = "email", .says = "Email"},
                     {.value = "text",
                      .says = "Text message",
                      .then = text_input({.name = "phone",
                                          .label = "Mobile number",
                                          .problem = problem_of(page.problems, "phone"),
                                          .value = page.phone,
                                          .type = "tel",
                                          .autocomplete = page.name.empty() ? "tel" : "",
                                          .classes = "govuk-input--width-20"})},
                     {.value = "letter",
                      .says = "Letter by post",
                      .hint =
                          "Each message of ours comes in full, on paper. No letter is sent only "
                          "to say that something is new"}},
         .value = page.by});
}

Html often(const WishesPage& page)
{
    return radios({.name = "often",
                   .legend = "How often?",
                   .problem = problem_of(page.problems, "often"),
                   .choices = {{.value = "at once", .says = "At once"},
                               {.value = "daily",
                                .says = "Once a day",
                                .hint = "All that is new, in one message"},
                               {.value = "weekly", .says = "Once a week, on Mondays"},
                               {.value = "none", .says = "Only what can not wait"}},
                   .value = page.often});
}

Html hours(const WishesPage& page)
{
    return radios({.name = "hour",
                   .legend = "At what time?",
                   .hint = "For once a day or once a week",
                   .problem = problem_of(page.problems, "hour"),
                   .choices = {{.value = "8", .says = "8 in the morning"},
                               {.value = "12", .says = "12 noon"},
                               {.value = "18", .says = "6 in the evening"}},
                   .value = page.hour});
}

} // namespace

Html render(const WishesPage& page, const FormKeys& keys)
{
    Html whole = error_summary(page.problems);
    if (page.name.empty())
        whole += page_heading({.says = "How shall we tell you that something is new?"}) +
                 first_sentence("We only say that something is new, and never what. You sign in "
                                "to read it.");
    else
        whole += page_heading({.says = "How they wish to be told that something is new",
                               .caption = page.name}) +
                 first_sentence("Write down what they told you. They see it, and can change it.");
    const std::string who = page.name.empty() ? "You" : "They";
    whole += inset_text(
        {.says = page.said ? who + " told us: " + page.now + "."
                           : who + " have told us nothing yet. We write " + page.now + "."});
    whole += paragraph("These never wait, whatever is chosen:");
    whole += bullets(
        {"a decision, or a letter from which a time limit runs",
         page.name.empty() ? "an answer to what you asked us" : "an answer to what they asked us",
         "anything while somebody may be in danger"});
    return whole +
           post_form({.to = Url::path(page.to),
                      .keys = keys,
                      .parts = {ways(page), often(page), hours(page), button({.says = "Save"})}});
}

std::vector<std::pair<std::string, Html>> wishes_gallery()
{
    const FormKeys keys{"a token", "a key"};
    const std::string own = "/cases/7Q3KXW2M9/wishes";
    WishesPage daily{.to = own,
                     .name = {},
                     .now = "by text message, once a day at 6 in the evening",
                     .said = true,
                     .by = "text",
                     .often = "daily",
                     .hour = "18",
                     .phone = "07700 900318",
                     .problems = {}};
    WishesPage first{.to = own,
                     .name = {},
                     .now = "by email, at once",
                     .by = "email",
                     .often = "at once",
                     .hour = "8",
                     .phone = {},
                     .problems = {}};
    WishesPage wrong{.to = own,
                     .name = {},
                     .now = "by email, at once",
                     .by = "text",
                     .often = "weekly",
                     .hour = {},
                     .phone = "0770",
                     .problems = {{"hour", "Choose a time of day"},
                                  {"phone", "Write the whole mobile number, like 07700 900318"}}};
    WishesPage officer = daily;
    officer.to = "/cases/7Q3KXW2M9/wishes/P2";
    officer.name = "Wilhelmina Featherstonehaugh-Cholmondeley of Great Wallingford-under-Lyme";
    return {{"wishes", render(daily, keys)},
            {"wishes-first", render(first, keys)},
            {"wishes-wrong", render(wrong, keys)},
            {"wishes-of-a-party", render(officer, keys)}};
}

} // namespace ribbon
