#include "pages/case_page/page.hpp"

#include "components/button.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/case_page/parts.hpp"

namespace ribbon {

Html render(const SealPage& page, const FormKeys& keys)
{
    Problems problems;
    for (const auto& [field, sentence] : page.problems) problems.push_back({field, sentence});
    const std::string back = "/cases/" + in_url(page.a_case);
    std::vector<Html> inside{
        textarea({.name = "reason",
                  .label = page.unseal ? "Why may it be read again?" : "What harm would it do?",
                  .hint = "Do not repeat what the words say. Your name and this reason stay.",
                  .problem = problem_of(problems, "reason"),
                  .value = page.reason,
                  .rows = 3})};
    if (!page.unseal)
        inside.push_back(
            date_input({.name = "until",
                        .legend = "Until which day? Leave it empty where nobody can say",
                        .problem = problem_of(problems, "until"),
                        .day = page.day,
                        .month = page.month,
                        .year = page.year}));
    inside.push_back(
        button_group({button({.says = page.unseal ? "Let it be read again" : "Hide these words",
                              .classes = "govuk-button--warning"}),
                      link("Leave it as it is", Url::path(back))}));
    return together(
        {error_summary(problems),
         page_heading({.says = page.unseal ? "Unseal this?" : "Hide this from almost everybody?",
                       .caption = page.child}),
         first_sentence(page.what),
         warning_text(
             {.says = page.unseal ? "From then on everybody who may read the record reads it."
                                  : "The family will not read it, and most officers will not. Seal "
                                    "only what would do harm: a family has a right to the rest."}),
         post_form({.to = Url::path(back + (page.unseal ? "/unseal/" : "/seal/") +
                                    std::to_string(page.entry)),
                    .keys = keys,
                    .parts = inside})});
}

Html render(const SealedPage& page)
{
    std::vector<ListedThing> things;
    for (const SealedThing& one : page.things) {
        std::vector<Html> parts;
        if (!one.why.empty()) parts.push_back(quiet("Sealed because: " + one.why));
        if (!one.words.empty()) parts.push_back(as_written(one.words));
        if (!one.document.empty())
            parts.push_back(
                paragraph(link("Open the file", Url::path(one.document), ": " + one.words)));
        if (!one.unseal.empty())
            parts.push_back(
                paragraph(link("Let it be read again", Url::path(one.unseal), ": " + one.what)));
        things.push_back({.title = one.what, .parts = parts});
    }
    return together(
        {page_heading({.says = "What is sealed", .caption = page.child}),
         first_sentence(
             "That you read this is recorded with your reason. The family sees that you did, "
             "and not why."),
         section({.id = "people",
                  .title = "How to reach them",
                  .parts = {list_of_people(page.people, false)}}),
         section({.id = "entries",
                  .title = "Entries",
                  .parts = {things.empty() ? paragraph("No entry is sealed.")
                                           : list_of_things(things)}})});
}

} // namespace ribbon
