#include "pages/mail/page.hpp"

#include "components/button.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"

namespace ribbon {
namespace {

std::string many(std::size_t n) { return n == 1 ? "1 email" : std::to_string(n) + " emails"; }

std::vector<Html> which_child(const SeveralMails& page)
{
    return {text_input({.name = "reference",
                        .label = "The reference of the child they are about",
                        .hint = line("It stands on their page. ",
                                     link("Find a child", Url::path("/find"))),
                        .problem = problem_of(page.problems, "reference"),
                        .value = page.typed,
                        .classes = "govuk-input--width-20"}),
            button_group({button({.says = "Go on and check"}), link("Not now", "/mail")})};
}

std::vector<Html> is_it_this_child(const SeveralMails& page)
{
    std::vector<SummaryRow> rows;
    std::vector<Html> parts;
    for (const MailPage::Guess& one : page.chosen) {
        rows.push_back({.key = one.child, .value = one.about});
        parts.push_back(hidden_field("case", one.a_case));
    }
    parts.insert(parts.begin(), summary_list({.rows = std::move(rows)}));
    parts.push_back(hidden_field("checked", "yes"));
    parts.push_back(render(page.wrote, page.mails.size()));
    parts.push_back(render(page.warnings, page.mails.size()));
    parts.push_back(
        paragraph("If we do not know the address one came from, no family can read it here, and we "
                  "send it no answer. If it is from somebody with a part in the case, go back and "
                  "file that one alone."));
    parts.push_back(warning_text({.says = "Whoever wrote each of these will be able to read it. If "
                                          "one is about somebody else, what they have read can not "
                                          "be taken back."}));
    parts.push_back(button_group(
        {button({.says = "File " + many(page.mails.size())}), link("Not now", "/mail")}));
    return parts;
}

} // namespace

Html render(const SeveralMails& page, const FormKeys& keys)
{
    std::vector<Content> mails, refused(page.refused.begin(), page.refused.end());
    std::vector<Html> inside;
    for (const MailDeskPage::Line& one : page.mails) {
        mails.emplace_back(line(link(one.subject, Url::path(one.path)), ". " + one.who));
        inside.push_back(hidden_field("mail", one.id));
    }
    for (Html& one : page.chosen.empty() ? which_child(page) : is_it_this_child(page))
        inside.push_back(std::move(one));
    Html whole = error_summary(page.problems) +
                 page_heading({.says = "File " + many(page.mails.size()) + " with one child"});
    if (!refused.empty())
        whole += section(
            {.id = "refused", .title = "These could not be filed", .parts = {bullets(refused)}});
    whole += section({.id = "mails", .title = "These", .parts = {bullets(mails)}});
    if (page.mails.empty()) return whole + paragraph(link("Back to the mail", Url{"/mail"}));
    return whole + post_form({.to = "/mail-several", .keys = keys, .parts = std::move(inside)});
}

} // namespace ribbon
