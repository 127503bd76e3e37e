#include "pages/acts/page.hpp"

#include "components/button.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

Html release_form(const HeldLetterPage& page, const FormKeys& keys)
{
    if (page.own)
        return paragraph("You wrote it, so somebody else has to look at it. Send them the address "
                         "of this page, or write the answer again without what stopped it.");
    return post_form(
        {.to = Url::path("/cases/" + in_url(page.about.a_case) + "/held/" +
                         std::to_string(page.entry)),
         .keys = keys,
         .parts = {textarea({.name = "reason",
                             .label = "Why may it go out?",
                             .hint = "Your name and your reason stay in the record, and the family "
                                     "can ask to read them.",
                             .problem = problem_of(page.about.problems, "reason"),
                             .value = page.reason,
                             .rows = 3}),
                   button({.says = "Release and send it", .classes = "govuk-button--warning"})}});
}

} // namespace

Html render(const HeldLetterPage& page, const FormKeys& keys)
{
    Html whole = just_done(page.just_done) + error_summary(page.about.problems) +
                 page_heading({.says = "A letter that was stopped", .caption = page.about.child}) +
                 first_sentence(page.outcome.empty() ? "It has not gone out. " + page.officer +
                                                           " wrote it on " + page.held_on + "."
                                                     : page.outcome);
    std::vector<Content> why;
    why.reserve(page.why.size());
    for (const std::string& one : page.why) why.emplace_back(one);
    whole += section({.id = "why", .title = "Why it was stopped", .parts = {bullets(why)}});
    if (!page.outcome.empty()) return whole;
    if (page.words.empty())
        return whole +
               paragraph("What it said was kept for 28 days and is gone. It was never sent.");
    whole += section({.id = "letter",
                      .title = page.subject.empty() ? std::string{"The letter"} : page.subject,
                      .parts = {as_written(page.words)}});
    if (!page.goes.empty()) whole += inset_text({.says = page.goes});
    whole +=
        warning_text({.says = "Look for another child\u2019s number, name, birthday or school. "
                              "What is inside an attached file was not read."});
    return whole + release_form(page, keys);
}

} // namespace ribbon
