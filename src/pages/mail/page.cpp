#include "pages/mail/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/state.hpp"
#include "views/words.hpp"

namespace ribbon {
namespace {

Html facts_of(const std::vector<MailPage::Fact>& all)
{
    std::vector<NamedFact> facts_shown;
    facts_shown.reserve(all.size());
    for (const MailPage::Fact& one : all)
        facts_shown.push_back(
            {one.name, one.path.empty() ? Content{one.says} : link(one.says, Url::path(one.path))});
    return facts(facts_shown);
}

/// What the sender wrote, with what they quoted folded where it stood.
Html words_of(const MailPage& page)
{
    Html whole;
    for (const MailPage::Piece& one : page.words)
        whole +=
            one.quoted
                ? details({.summary = "Words of an earlier email", .says = as_written(one.words)})
                : as_written(one.words);
    if (page.words.empty()) whole += paragraph("There are no words in it that we can show.");
    return whole;
}

Html files_of(const MailPage& page)
{
    std::vector<Content> items;
    for (const MailPage::File& one : page.files) {
        std::string about = ". " + one.about;
        if (!one.notice.empty()) about += ". " + one.notice;
        items.push_back(one.path.empty()
                            ? Content{one.name + about}
                            : Content{line(link(one.name, Url::path(one.path)), about)});
    }
    items.push_back(link("The email as it came", Url::path(page.path + "/original")));
    return section({.id = "files",
                    .title = page.files.empty() ? "The original" : "What came with it",
                    .parts = {bullets(items)}});
}

Html mail_itself(const MailPage& page)
{
    std::vector<Html> parts{facts(
        {{"From", page.who}, {"To", page.sent_to}, {"Came to us", page.when}, {"By", page.via}})};
    if (!page.doubt.empty()) parts.push_back(warning_text({.says = page.doubt}));
    if (!page.locked.empty()) parts.push_back(inset_text({.says = page.locked}));
    if (!page.meeting.empty()) parts.push_back(facts_of(page.meeting));
    parts.push_back(words_of(page));
    return section({.id = "words", .title = "The email", .parts = std::move(parts)});
}

Html asked_for(const MailPage& page)
{
    if (page.asks.empty()) return {};
    return section({.id = "asks",
                    .title = "What it may ask for",
                    .parts = {facts_of(page.asks),
                              quiet("Ribbon reads words and decides nothing. Each clock counts "
                                    "from the moment the email came, until somebody says "
                                    "otherwise and why.")}});
}

Choice choice_of(const MailPage::Guess& one)
{
    return {.value = one.a_case,
            .says = one.child,
            .hint = one.about + (one.why.empty() ? "" : ". " + one.why),
            .chosen = one.ticked};
}

Html filing(const MailPage& page, const FormKeys& keys)
{
    std::vector<Choice> choices;
    choices.reserve(page.guesses.size());
    for (const MailPage::Guess& one : page.guesses) choices.push_back(choice_of(one));
    std::vector<Html> parts;
    if (!choices.empty())
        parts.push_back(checkboxes({.name = "case",
                                    .legend = "Which child is it about?",
                                    .hint = "Tick each, if it is about brothers or sisters. The "
                                            "likeliest stands first, and none is sure.",
                                    .problem = problem_of(page.problems, "case"),
                                    .choices = std::move(choices)}));
    parts.push_back(text_input(
        {.name = "reference",
         .label = page.guesses.empty() ? "The reference of the child it is about"
                                       : "Or the reference of another child",
         .hint = line("It stands on their page. ", link("Find a child", Url::path("/find"))),
         .problem = problem_of(page.problems, "reference"),
         .value = page.typed,
         .classes = "govuk-input--width-20"}));
    parts.push_back(button({.says = "Go on and check"}));
    return section(
        {.id = "file",
         .title = "File it",
         .parts = {post_form(
             {.to = Url::path(page.path + "/file"), .keys = keys, .parts = std::move(parts)})}});
}

Html who_wrote(const MailPage& page)
{
    Radios writers{.name = "writer",
                   .legend = "Who wrote it?",
                   .hint = "We do not know the address it came from. Our answer goes to the "
                           "address that we do know of theirs.",
                   .problem = problem_of(page.problems, "writer"),
                   .value = page.writer};
    for (const auto& [key, name] : page.writers)
        writers.choices.push_back({.value = key, .says = name});
    if (!writers.choices.empty()) writers.choices.push_back({.divider = "or"});
    writers.choices.push_back({.value = "nobody",
                               .says = "Somebody who has no part in this case",
                               .hint = "No family reads it, and we send them no answer"});
    return radios(writers);
}

Html checking(const MailPage& page, const FormKeys& keys)
{
    std::vector<SummaryRow> rows;
    std::vector<Html> parts;
    for (const MailPage::Guess& one : page.chosen) {
        rows.push_back({.key = one.child, .value = one.about});
        parts.push_back(hidden_field("case", one.a_case));
    }
    if (page.sender.empty()) parts.push_back(who_wrote(page));
    parts.push_back(hidden_field("checked", "yes"));
    parts.push_back(render(page.wrote, 1));
    parts.push_back(
        button_group({button({.says = "File it"}), link("Choose another", Url::path(page.path))}));
    return section(
        {.id = "check",
         .title = page.chosen.size() == 1 ? "Is it this child?" : "Is it these children?",
         .parts = {summary_list({.rows = std::move(rows)}), render(page.warnings, 1),
                   warning_text({.says = (page.sender.empty() ? "Whoever you say wrote this email"
                                                              : page.sender) +
                                         std::string{" will be able to read it. If it is about "
                                                     "somebody else, what they have read can not "
                                                     "be taken back."}}),
                   post_form({.to = Url::path(page.path + "/file"),
                              .keys = keys,
                              .parts = std::move(parts)})}});
}

Html opening(const MailPage& page)
{
    return section(
        {.id = "new-child",
         .title = "It is about a child who is new to us",
         .parts = {paragraph("Their case begins on the day the email came, and the "
                             "email is the first message in it."),
                   link_button("Open a case for them", Url::path(page.path + "/new-child"),
                               "govuk-button--secondary")}});
}

Html putting_aside(const MailPage& page, const FormKeys& keys)
{
    return section(
        {.id = "aside",
         .title = "It is no child\u2019s",
         .parts = {post_form({.to = Url::path(page.path + "/aside"),
                              .keys = keys,
                              .parts = {text_input({.name = "reason",
                                                    .label = "Why?",
                                                    .hint = "For example, an advertisement. It "
                                                            "stays in the list of what was put "
                                                            "aside, and can be filed later.",
                                                    .problem = problem_of(page.problems, "reason"),
                                                    .value = page.reason}),
                                        button({.says = "Put it aside",
                                                .classes = "govuk-button--secondary"})}})}});
}

Html nothing_here(MailList list)
{
    switch (list) {
    case MailList::to_file: return paragraph("No email waits for somebody to look at it.");
    case MailList::taken: return paragraph("Every email that came has been read.");
    case MailList::set_aside: return paragraph("Nothing has been put aside.");
    case MailList::filed: return paragraph("No email has been filed yet.");
    case MailList::again: return paragraph("No email came more than once.");
    }
    return {};
}

} // namespace

Html render(const MailDeskPage& page, const FormKeys& keys)
{
    std::vector<Html> tabs;
    for (const MailDeskPage::Tab& one : page.tabs) {
        const std::string says = one.says + " (" + std::to_string(one.count) + ")";
        tabs.push_back(one.here ? strong(says) : link(says, Url::path(one.path)));
    }
    std::vector<ListedThing> things;
    for (const MailDeskPage::Line& one : page.lines) {
        std::vector<Html> parts{quiet((one.who.empty() ? "" : one.who + ". ") + one.when)};
        if (!one.danger.empty())
            parts.push_back(warning_text(
                {.says = "Read this now: \u201c" + one.danger + "\u201d may mean danger."}));
        for (const std::string& asks : one.asks) parts.push_back(paragraph(strong(asks)));
        parts.push_back(paragraph(one.why));
        if (page.can_file) parts.push_back(tick("m-" + one.id, "mail", one.id, one.subject));
        things.push_back(
            {.title = link(one.subject, Url::path(one.path)), .parts = std::move(parts)});
    }
    Html whole =
        page.done.empty() ? Html{} : notification_banner({.says = page.done, .success = true});
    whole += page_heading({.says = "Mail"}) +
             first_sentence(page.list == MailList::to_file
                                ? "Email that Ribbon could not file by itself: what may mean "
                                  "danger first, then what has the least time. Each one counts "
                                  "from the moment it came."
                                : "Each one counts from the moment it came.") +
             jump_links(tabs);
    const Html list =
        things.empty() ? Html{} : heading("To look at, one by one") + list_of_things(things);
    if (things.empty())
        whole += nothing_here(page.list);
    else if (page.can_file)
        whole += post_form({.to = "/mail-several",
                            .keys = keys,
                            .parts = {list, button({.says = "File these with one child",
                                                    .classes = "govuk-button--secondary"})}});
    else
        whole += list;
    if (!page.next.empty()) whole += paragraph(link("More", Url::path(page.next)));
    return whole;
}

Html email_of(const MailPage& page) { return mail_itself(page) + files_of(page) + asked_for(page); }

Html render(const MailPage& page, const FormKeys& keys)
{
    Html whole = error_summary(page.problems) +
                 page_heading({.says = page.subject, .caption = page.state}) +
                 first_sentence(page.why);
    if (!page.chosen.empty())
        return whole + checking(page, keys) + mail_itself(page) + files_of(page);
    whole += email_of(page);
    if (page.can_read_again)
        whole += post_form({.to = Url::path(page.path + "/again"),
                            .keys = keys,
                            .parts = {button({.says = "Try to read it once more",
                                              .classes = "govuk-button--secondary"})}});
    if (page.can_file) whole += filing(page, keys);
    if (page.can_open) whole += opening(page);
    if (page.can_set_aside) whole += putting_aside(page, keys);
    return whole;
}

} // namespace ribbon
