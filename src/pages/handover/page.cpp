#include "pages/handover/page.hpp"

#include "components/button.hpp"
#include "components/choices.hpp"
#include "components/date_input.hpp"
#include "components/inputs.hpp"
#include "components/links.hpp"
#include "components/lists.hpp"
#include "components/messages.hpp"
#include "components/notices.hpp"
#include "components/text.hpp"
#include "pages/parts/guard.hpp"
#include "pages/parts/state.hpp"

namespace ribbon {
namespace {

using Step = HandoverPage::Step;

std::string own(const HandoverPage& page) { return "/cases/" + in_url(page.a_case); }

Html carried(const std::string& id, const std::string& title, const std::string& none,
             const std::vector<CarriedOver>& all)
{
    std::vector<ListedThing> things;
    for (const CarriedOver& one : all)
        things.push_back(
            {.title = one.words, .parts = {quiet(one.detail), standing(one.state, one.how)}});
    if (things.empty()) return section({.id = id, .title = title, .parts = {paragraph(none)}});
    return section({.id = id, .title = title, .parts = {list_of_things(things)}});
}

Html what_goes_with(const HandoverPage& page)
{
    return carried("promises", "Promises that go with " + page.child,
                   "We found no promise that is still open.", page.promises) +
           carried("duties", "Duties that go with " + page.child, "No duty in law is open today.",
                   page.duties);
}

Html letter_of(const HandoverPage& page)
{
    if (page.letter.subject.empty()) return {};
    std::vector<Html> paragraphs;
    for (const std::string& one : page.letter.before)
        paragraphs.push_back(markup("<p>{}</p>", one));
    Html items;
    for (const std::string& one : page.letter.promises) items += markup("<li>{}</li>", one);
    if (!items.empty()) paragraphs.push_back(markup("<ul>{}</ul>", items));
    for (const std::string& one : page.letter.after) paragraphs.push_back(markup("<p>{}</p>", one));
    return section({.id = "letter",
                    .title = "What " + page.child + "\u2019s family will read",
                    .parts = {paragraph("They get this on the day " + page.officer_name +
                                        " accepts. It answers none of their messages."),
                              letter("What the family will read", paragraphs)}});
}

Html question(const std::string& name, const std::string& label, const std::string& value,
              const Problems& problems, bool first)
{
    return textarea({.name = name,
                     .label = {label, {.classes = "govuk-label--m"}},
                     .hint = first ? Words{"The family will be able to read this."} : Words{},
                     .problem = problem_of(problems, name),
                     .value = value,
                     .rows = 4});
}

Html asking(const HandoverPage& page, const FormKeys& keys)
{
    std::vector<Option> options{{.says = "Choose an officer", .value = ""}};
    for (const auto& [key, name] : page.officers) options.push_back({.says = name, .value = key});
    const Problems& problems = page.problems;
    return post_form(
        {.to = Url::path(own(page) + "/handover"),
         .keys = keys,
         .parts = {select({.name = "officer",
                           .label = "To whom?",
                           .problem = problem_of(problems, "officer"),
                           .options = options,
                           .value = page.officer}),
                   question("know", "1. What must they know that the record does not say?",
                            page.know, problems, true),
                   question("next", "2. What is the next thing to do, and by when?", page.next,
                            problems, false),
                   question("waiting", "3. Who is waiting to hear from us?", page.waiting, problems,
                            false),
                   text_input({.name = "reason",
                               .label = "Why does " + page.child + " pass to somebody else?",
                               .hint = "A sentence for the letter. You may leave it empty",
                               .problem = problem_of(problems, "reason"),
                               .value = page.reason}),
                   date_input({.name = "by",
                               .legend = "By which day do you ask for an answer?",
                               .hint = "For example, 27 11 2026. You may leave it empty",
                               .problem = problem_of(problems, "by"),
                               .day = page.day,
                               .month = page.month,
                               .year = page.year}),
                   button_group({button({.says = "Go on and check"}),
                                 link("Not yet", Url::path(own(page)))})}});
}

Html checking(const HandoverPage& page, const FormKeys& keys)
{
    std::vector<SummaryRow> rows{{.key = "Offered to", .value = page.officer_name},
                                 {.key = "What the record does not say", .value = page.know},
                                 {.key = "Next", .value = page.next},
                                 {.key = "Who is waiting", .value = page.waiting}};
    std::vector<Html> inside{summary_list({.rows = rows})};
    for (const auto& [name, value] : {std::pair<std::string, std::string>{"officer", page.officer},
                                      {"know", page.know},
                                      {"next", page.next},
                                      {"waiting", page.waiting},
                                      {"reason", page.reason},
                                      {"by-day", page.day},
                                      {"by-month", page.month},
                                      {"by-year", page.year},
                                      {"checked", "yes"}})
        inside.push_back(hidden_field(name, value));
    inside.push_back(guard_controls(page.problems));
    inside.push_back(button_group(
        {button({.says = "Offer to " + page.officer_name + ", and send the letter on acceptance"}),
         button({.says = "Change something",
                 .name = "change",
                 .value = "yes",
                 .classes = "govuk-button--secondary"})}));
    return post_form(
        {.to = Url::path(own(page) + "/handover"), .keys = keys, .parts = std::move(inside)});
}

Html answering(const HandoverPage& page, const FormKeys& keys)
{
    return section({.id = "note", .title = "The note", .parts = {as_written(page.note)}}) +
           post_form(
               {.to = Url::path(own(page) + "/handover/answer"),
                .keys = keys,
                .parts = {
                    radios({.name = "answer",
                            .legend = "Do you accept?",
                            .problem = problem_of(page.problems, "answer"),
                            .choices = {{.value = "accept",
                                         .says = "Yes. " + page.child + " is mine from today"},
                                        {.value = "decline", .says = "No"}}}),
                    textarea({.name = "words",
                              .label = "If not, why not?",
                              .hint = "So that another officer can be found. You may also "
                                      "write something if you accept.",
                              .problem = problem_of(page.problems, "words"),
                              .value = page.typed,
                              .rows = 3}),
                    guard_controls(page.problems), button({.says = "Send my answer"})}});
}

} // namespace

Html render(const HandoverPage& page, const FormKeys& keys)
{
    Html main;
    std::string heading = "Hand over " + page.child;
    switch (page.step) {
    case Step::ask: main = asking(page, keys); break;
    case Step::check:
        heading = "Check before you offer " + page.child;
        main = checking(page, keys);
        break;
    case Step::answer:
        heading = page.child + " is offered to you";
        main = answering(page, keys);
        break;
    case Step::wait:
        heading = page.child + " is offered to " + page.officer_name;
        main = section({.id = "note", .title = "The note", .parts = {as_written(page.note)}});
        break;
    }
    return error_summary(page.problems) + page_heading({.says = heading, .caption = page.child}) +
           first_sentence(page.first) +
           columns(main, what_goes_with(page) + letter_of(page), Columns::even);
}

Html render(const LeaverPage& page, const FormKeys& keys)
{
    Html whole =
        page_heading({.says = "The children of " + page.name}) + first_sentence(page.first);
    if (page.rows.empty()) return whole;
    Html items;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        const LeaverPage::Row& one = page.rows[i];
        items += markup("<li>{} {}{}</li>", link(one.child, Url::path(one.path)),
                        one.offered ? standing(one.state, Standing::next) : Html{},
                        tick("case-" + std::to_string(i), "case", one.a_case, one.child));
    }
    whole += post_form({.to = "/work-several",
                        .keys = keys,
                        .parts = {markup(R"(<ul class="ribbon-list" role="list">{}</ul>)", items),
                                  button({.says = "Offer these to another officer",
                                          .name = "do",
                                          .value = "hand-over"})}});
    if (!page.more.empty()) whole += paragraph(link("The next of them", Url::path(page.more)));
    return whole;
}

Html render(const HandoversPage& page)
{
    Html whole = page_heading({.says = "Handovers"}) + first_sentence(page.first);
    if (!page.to_me.empty())
        whole += section({.id = "mine", .title = "Offered to you", .parts = {ways(page.to_me)}});
    if (!page.with_nobody.empty())
        whole +=
            section({.id = "nobody",
                     .title = "Children with no officer",
                     .parts = {paragraph("Longest first. Open one and hand over to yourself or "
                                         "another officer."),
                               ways(page.with_nobody)}});
    return whole + paragraph(link("Hand over all of your children", Url::path(page.own)));
}

} // namespace ribbon
