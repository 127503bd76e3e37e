#include "pages/take_ribbon/page.hpp"

#include "components/button.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

std::string own(const TakeRibbonPage& page) { return "/cases/" + in_url(page.a_case) + "/ribbon"; }

std::string so_far(const TakeRibbonPage::One& one)
{
    if (one.step.empty()) return "It waits for its turn.";
    std::string words = "Now: " + one.step;
    if (one.all > 1) words += ", " + std::to_string(one.done) + " of " + std::to_string(one.all);
    return words + ".";
}

Html one_ribbon(const TakeRibbonPage& page, const TakeRibbonPage::One& one, const FormKeys& keys)
{
    std::vector<Html> parts{paragraph(one.about)};
    if (one.failed)
        parts.push_back(warning_text({.says = "It could not be made. We have been told, and you "
                                              "can ask again."}));
    if (!one.made.empty()) {
        parts.push_back(paragraph(
            line(link("Take the ribbon away", Url::path(own(page) + "/file?kind=" + one.kind),
                      "(" + one.title + ")"),
                 ". Made on ", one.made, ".")));
        parts.push_back(quiet("Its checksum (SHA-256) is " + one.proof));
    }
    if (one.under_way) {
        parts.push_back(inset_text({.says = line(so_far(one), " You may close this page.")}));
        parts.push_back(paragraph(link("Look again", Url::path(own(page)))));
    } else {
        parts.push_back(post_form(
            {.to = Url::path(own(page)),
             .keys = {keys.csrf, keys.once + "-" + one.kind},
             .parts = {hidden_field("kind", one.kind),
                       button({.says = one.made.empty() ? "Tie it together" : "Make it anew",
                               .classes = one.made.empty() ? "" : "govuk-button--secondary"})}}));
    }
    return section({.id = "kind-" + one.kind, .title = one.title, .parts = std::move(parts)});
}

} // namespace

Html render(const TakeRibbonPage& page, const FormKeys& keys)
{
    Html whole =
        page_heading({.says = "The ribbon", .caption = page.child}) +
        first_sentence(page.staff
                           ? "Everything that was written, in order, in one PDF: with each date, "
                             "its law, and what was late."
                           : "Every message between us, in order, in one file: what you asked, "
                             "what we answered, and how long it took.") +
        paragraph("In it are an index, a list of all that happened, each document, and proofs "
                  "that nothing was changed. A large one takes a minute or two.");
    if (!page.fresh)
        return whole +
               inset_text({.says = "To take a whole record away you must have signed in within "
                                   "the last ten minutes, so that nobody does it on your "
                                   "telephone."}) +
               link_button("Sign in again", Url::path("/sign-in?to=" + in_url(own(page))));
    for (const TakeRibbonPage::One& one : page.all) whole += one_ribbon(page, one, keys);
    return whole + warning_text({.says = "Keep the file safe. Anyone who has it can read all of "
                                         "it."});
}

Gallery ribbon_gallery()
{
    const FormKeys keys{"gallery", "gallery"};
    TakeRibbonPage none{.a_case = "PK-4417", .child = "Isla"};
    none.all = {
        {.kind = "P", .title = "For you", .about = "All that you may see, with your receipts."}};
    TakeRibbonPage under_way = none;
    under_way.all[0].under_way = true;
    under_way.all[0].step = "binding the pages";
    under_way.all[0].done = 112;
    under_way.all[0].all = 400;
    TakeRibbonPage made = none;
    made.all[0].made = "Thursday 19 November, 7:42pm. 1,012 pages, 6 MB";
    made.all[0].proof = std::string(64, 'a');
    TakeRibbonPage failed = none;
    failed.all[0].failed = true;
    TakeRibbonPage again = none;
    again.fresh = false;
    TakeRibbonPage staff = made;
    staff.staff = true;
    staff.child = very_long_name;
    staff.all.push_back({.kind = "O",
                         .title = "For the Ombudsman",
                         .about = "Letters and complaints first, with the delay of each stage."});
    return {{"ribbon, none yet", render(none, keys)},
            {"ribbon, under way", render(under_way, keys)},
            {"ribbon, made", render(made, keys)},
            {"ribbon, failed", render(failed, keys)},
            {"ribbon, sign in again", render(again, keys)},
            {"ribbon, of an officer", render(staff, keys)}};
}

} // namespace ribbon
