#include "pages/family_more/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/figures.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/duties.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Url under(const std::string& a_case, const std::string& rest)
{
    return Url::path("/cases/" + in_url(a_case) + rest);
}

Html windows(const RightsPage& page)
{
    if (page.open.empty())
        return paragraph("No time limit of yours is running today. You may always ask for an "
                         "early review, complain, or ask for advice.");
    std::vector<std::vector<Content>> rows;
    for (const auto& one : page.open)
        rows.push_back(
            {one.what,
             line(one.until, one.days_left == 0 ? std::string{" (today)"}
                                                : " (" + counted(one.days_left, "day") + " left)"),
             link(one.law,
                  under(page.a_case,
                        "/dates/" + in_url(one.clock) + "/" + std::to_string(one.matter)),
                  "why this day")});
    return card_table({.caption = "What you may do, and the last day for it",
                       .columns = {{.title = "You may"},
                                   {.title = "Until", .labelled = true},
                                   {.title = "Law, and why", .labelled = true}},
                       .rows = std::move(rows)});
}

} // namespace

Html render(const RightsPage& page)
{
    Html whole = page_heading({.says = "Your rights now", .caption = page.child, .size = "xl"}) +
                 first_sentence(page.open.empty() ? "Nothing of yours runs out soon."
                                                  : "The first of your time limits ends " +
                                                        page.open.front().until + ".") +
                 windows(page);
    std::vector<Content> closed;
    for (const std::string& one : page.closed) closed.emplace_back(one);
    if (!closed.empty())
        whole +=
            section({.id = "closed", .title = "Time that has ended", .parts = {bullets(closed)}});
    if (!page.late.empty())
        whole +=
            section({.id = "late",
                     .title = "What we are late with",
                     .parts = {paragraph("You may complain about each of these. You do not have "
                                         "to wait until it is done."),
                               duty_table("Longest first", page.late, page.a_case)}});
    whole += section(
        {.id = "complain",
         .title = "How to complain",
         .parts = {numbered(
             {line("Write to us and say that it is a complaint. ",
                   link("Write a complaint", under(page.a_case, "/write")),
                   ". We must answer it within the days of our complaints rule."),
              "If our answer does not put it right, or does not come, ask the Local Government and "
              "Social Care Ombudsman, free, on 0300 061 0614.",
              "If you disagree with a decision about an assessment or a plan, the Tribunal "
              "decides. Look at the time limits above: they are short."})}});
    whole += section(
        {.id = "help",
         .title = "Who can help, and is not us",
         .parts = {bullets({"Your local SEND information, advice and support service: free, "
                            "confidential, and not the council",
                            "IPSEA, ipsea.org.uk: free legal advice about the law",
                            "SOS!SEN, sossen.org.uk: a free telephone helpline",
                            "Contact, contact.org.uk, 0808 808 3555: for families with disabled "
                            "children"})}});
    return whole;
}

Html render(const DocumentsPage& page)
{
    Html whole = page_heading({.says = "Documents", .caption = page.child});
    if (page.all.empty())
        return whole + first_sentence("There is no document here yet. What you send with a message "
                                      "will stand here.");
    whole +=
        first_sentence(counted(static_cast<int>(page.all.size()), "document") + ", newest first.");
    std::vector<std::vector<Content>> rows;
    for (const auto& one : page.all)
        rows.push_back(
            {one.held_back
                 ? line(one.name)
                 : link(one.name, under(page.a_case, "/documents/" + std::to_string(one.number))),
             one.kind + ", " + one.size, one.when, one.notice});
    return whole + card_table({.caption = "Documents",
                               .columns = {{.title = "What"},
                                           {.title = "Kind"},
                                           {.title = "Since", .labelled = true},
                                           {.title = "Checked for viruses", .labelled = true}},
                               .rows = std::move(rows),
                               .rows_only = true});
}

Html render(const NeedsPage& page, const FormKeys& keys)
{
    Html whole = error_summary(page.problems) +
                 page_heading({.says = "How shall we write and speak to you?"});
    if (!page.now.empty()) whole += inset_text({.says = "You told us: " + page.now});
    return whole +
           post_form(
               {.to = under(page.a_case, "/needs"),
                .keys = keys,
                .parts = {checkboxes(
                              {.name = "need",
                               .legend = "What do you need from us?",
                               .problem = problem_of(page.problems, "need"),
                               .choices = {{.value = "Large print", .says = "Large print"},
                                           {.value = "Letters by post", .says = "Letters by post"},
                                           {.value = "An interpreter",
                                            .says = "An interpreter",
                                            .hint = "Say which language below"},
                                           {.value = "British Sign Language",
                                            .says = "British Sign Language"},
                                           {.value = "Easy read", .says = "Easy read"},
                                           {.value = "A call before a letter",
                                            .says = "A call before a letter"}}}),
                          text_input({.name = "other",
                                      .label = "Anything else? A language, good times to ring",
                                      .problem = problem_of(page.problems, "other")}),
                          button({.says = "Save what I need"})}}) +
           paragraph(
               line("You can also choose ",
                    link("how we tell you that something is new", under(page.a_case, "/wishes")),
                    ": by email, text or letter, at once, once a day or once a week."));
}

Html render(const TakeAwayPage& page, const FormKeys& keys)
{
    Html whole =
        page_heading({.says = "Take the record away", .caption = page.child}) +
        first_sentence("One file with all that you may see: " + counted(page.messages, "message") +
                       ", " + counted(page.documents, "document") +
                       ", every date, and the receipts that prove them.") +
        paragraph("It is a ZIP file. In it are a page to read, the same for machines (JSON), your "
                  "documents, and a page that checks the receipts with no network.") +
        paragraph(line("To print it, or to give it to somebody else, ",
                       link("have it tied together in one PDF", under(page.a_case, "/ribbon")),
                       "."));
    if (!page.fresh)
        return whole +
               inset_text({.says = "To take a whole record away you must have signed in within "
                                   "the last ten minutes, so that nobody does it on your "
                                   "telephone."}) +
               link_button(
                   "Sign in again",
                   Url::path("/sign-in?to=" + in_url("/cases/" + page.a_case + "/take-away")));
    return whole +
           warning_text({.says = "Keep the file safe. Anyone who has it can read all of it."}) +
           post_form({.to = under(page.a_case, "/take-away"),
                      .keys = keys,
                      .parts = {button({.says = "Make the file"})}});
}

} // namespace ribbon
